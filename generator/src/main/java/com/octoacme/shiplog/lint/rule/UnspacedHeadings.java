package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.ProseLines;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.text.TextEdit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines such as {@code ##Timeline}: without a space they are text. Many a text begins with such a
 * character and is none ({@code #1234}), so that one is told only where its name is asked for.
 */
final class UnspacedHeadings {
  /** With more than one space before it, the line could belong to a list. */
  private static final Pattern LINE = Pattern.compile("(?<![^\\r\\n]) ?#{1,6}[^#\\s][^\\r\\n]*");

  private static final Pattern COMMENT = Pattern.compile("<!--.{0,200}?-->");
  private static final Pattern CLOSING = Pattern.compile("\\s#+\\s*$");

  private final Document document;
  private final List<Span> lines;
  private final Map<String, Span> byName = new HashMap<>();

  private UnspacedHeadings(Document document, List<Span> lines) {
    this.document = document;
    this.lines = lines;
    lines.forEach(this::addNames);
  }

  static UnspacedHeadings of(Document document) {
    return new UnspacedHeadings(document, ProseLines.find(document, LINE));
  }

  private void addNames(Span line) {
    String source = line.of(document.text());
    String text = source.substring(marks(line).end() - line.start());
    String name = CLOSING.matcher(COMMENT.matcher(text).replaceAll("")).replaceFirst("").strip();
    byName.putIfAbsent(Names.normalize(name), line);
    byName.putIfAbsent(Names.normalize(Names.withoutRemark(name)), line);
  }

  private Span marks(Span line) {
    int start = document.text().indexOf('#', line.start());
    int end = start;
    while (document.text().charAt(end) == '#') {
      end++;
    }
    return new Span(start, end);
  }

  /** What to say where such a line is meant to be a section of the template. */
  Optional<Observation> find(SectionSchema wanted, String message) {
    return wanted.keys().stream()
        .flatMap(key -> Optional.ofNullable(byName.get(key)).stream())
        .findFirst()
        .map(line -> observation(line, message));
  }

  /** What to say where a document begins with such a line and has no title. */
  Optional<Observation> findTitle(String message) {
    return lines.stream()
        .limit(1)
        .filter(line -> marks(line).length() == 1 && isFirst(line))
        .map(line -> observation(line, message))
        .findFirst();
  }

  private boolean isFirst(Span line) {
    return new Span(document.extent().start(), line.start()).of(document.text()).isBlank();
  }

  private Observation observation(Span line, String message) {
    Span marks = marks(line);
    String row = marks.of(document.text());
    return Observation.at(new Span(marks.start(), line.end()), message)
        .remedy("Put a space behind " + Quoted.of(row) + "; without it the line is no heading")
        .fixedBy(Fix.SAFE, TextEdit.insert(marks.end(), " "));
  }
}
