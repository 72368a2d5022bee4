package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.text.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Begins a document from a template: its text with what is known filled in and without the hints
 * that only Shiplog reads. What is not known stays a placeholder, which lint reports.
 */
public final class Scaffold {
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");

  private final Document template;
  private final Schema schema;
  private final Map<Integer, Replacement> replacements = new TreeMap<>();

  private Scaffold(Document template) {
    this.template = template;
    this.schema = TemplateReader.read(template);
  }

  private record Replacement(int end, String text) {}

  /**
   * The text of a new document.
   *
   * @param title put in the place of the template's title, if it has one
   * @param date put in the place of a field named "Date"
   * @throws com.octoacme.shiplog.config.SetupException if the template has an error
   */
  public static String write(Document template, Optional<String> title, LocalDate date) {
    Scaffold scaffold = new Scaffold(template);
    scaffold.removeHints();
    title.ifPresent(scaffold::fillTitle);
    scaffold.fillDate(date);
    return scaffold.text();
  }

  private void removeHints() {
    for (Hint hint : HintReader.read(template, new TemplatePlace(template))) {
      Span span = withSpace(hint.span());
      replacements.put(span.start(), new Replacement(span.end(), ""));
    }
  }

  /**
   * A comment that stands alone goes with its line and one empty line; else with the space before.
   */
  private Span withSpace(Span comment) {
    String text = template.text();
    int start = comment.start();
    while (start > 0 && isSpace(text.charAt(start - 1))) {
      start--;
    }
    int end = comment.end();
    boolean alone = start == 0 || isLineEnd(text.charAt(start - 1));
    if (!alone) {
      return new Span(start, end);
    }
    for (int lines = 0; lines < 2; lines++) {
      int next = end;
      while (next < text.length() && isSpace(text.charAt(next))) {
        next++;
      }
      if (next == text.length() || !isLineEnd(text.charAt(next))) {
        break;
      }
      end = text.startsWith("\r\n", next) ? next + 2 : next + 1;
    }
    return new Span(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private void fillTitle(String title) {
    schema
        .title()
        .flatMap(wanted -> template.sections().stream().findFirst())
        .ifPresent(
            heading -> {
              Span span = heading.heading().span();
              Matcher brackets = BRACKETS.matcher(span.of(template.text()));
              Span place =
                  brackets.find()
                      ? new Span(brackets.start(), brackets.end()).plus(span.start())
                      : span;
              replacements.put(place.start(), new Replacement(place.end(), title));
            });
  }

  private void fillDate(LocalDate date) {
    Stream.concat(schema.frontMatter().stream(), schema.fields().stream())
        .filter(field -> Names.normalize(field.name()).equals("date"))
        .filter(field -> field.type() instanceof ValueType.Date)
        .forEach(
            field -> {
              int at = template.text().indexOf(field.hint(), field.span().start());
              if (at >= 0 && !field.hint().isBlank()) {
                replacements.put(at, new Replacement(at + field.hint().length(), date.toString()));
              }
            });
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (Map.Entry<Integer, Replacement> replacement : replacements.entrySet()) {
      if (replacement.getKey() >= copied) {
        text.append(template.text(), copied, replacement.getKey());
        text.append(replacement.getValue().text());
        copied = replacement.getValue().end();
      }
    }
    return text.append(template.text(), copied, template.text().length()).toString();
  }
}
