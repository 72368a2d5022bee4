package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template holds open for its author: {@code [Title]}, {@code <name>}, {@code {{version}}},
 * {@code 20xx-MM-DD}, {@code YYYY-MM-DD}, {@code XXX}, {@code TBD}.
 */
public final class Placeholders {
  private static final Pattern ENCLOSED =
      Pattern.compile(
          "\\[(?![ xX^-]?\\])[^\\[\\]\\n]{1,200}+\\](?![(\\[])"
              + "|<[A-Za-z][^<>\\n]{0,100}+>"
              + "|\\{\\{[^{}\\n]{1,100}+\\}\\}");
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\w-])(?:(?:20xx|[Yy]{4})(?:[-/.][Mm]{2})?(?:[-/.][Dd]{2})?(?:[ T][Hh]{2}:[Mm]{2})?"
              + "|[Hh]{2}:[Mm]{2}|([XYZ])\\1{2,10}|TB[DCA]|TODO)(?![\\w-])");
  private static final Pattern LINK_TARGET = Pattern.compile("<(?i:https?:|mailto:|/|!--).*");
  private static final Set<String> FILLERS =
      Set.of("tbd", "tbc", "tba", "todo", "xxx", "fixme", "???", "...", "\u2026");

  private static final int LONGEST_FILLER = 5;

  private Placeholders() {}

  /** The placeholders of a template's text, each once, in order. */
  public static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    for (Pattern pattern : List.of(ENCLOSED, WORD)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (!LINK_TARGET.matcher(matcher.group()).matches() && !found.contains(matcher.group())) {
          found.add(matcher.group());
        }
      }
    }
    return List.copyOf(found);
  }

  /** Whether a whole value says only that it is still to come: {@code TBD}, {@code TODO}. */
  public static boolean isFiller(String value) {
    String word = value.strip();
    return word.length() <= LONGEST_FILLER && FILLERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The first of a template's placeholders that is still in a document's text, not as code. */
  public static Optional<Left> find(InlineText text, List<String> placeholders) {
    if (isFiller(text.plain()) && !text.isCode(0)) {
      String filler = text.plain().strip();
      int start = text.plain().indexOf(filler);
      return Optional.of(new Left(filler, text.sourceOf(start, start + filler.length())));
    }
    for (String literal : placeholders) {
      Optional<Left> left = find(text, literal);
      if (left.isPresent()) {
        return left;
      }
    }
    return Optional.empty();
  }

  private static Optional<Left> find(InlineText text, String literal) {
    String plain = text.plain();
    for (int at = plain.indexOf(literal); at >= 0; at = plain.indexOf(literal, at + 1)) {
      int end = at + literal.length();
      if (!text.isCode(at) && isWhole(plain, at, end)) {
        return Optional.of(new Left(literal, text.sourceOf(at, end)));
      }
    }
    return Optional.empty();
  }

  /** Whether a value still holds one of a template's placeholders. */
  public static Optional<String> find(String value, List<String> placeholders) {
    return placeholders.stream().filter(literal -> holds(value, literal)).findFirst();
  }

  private static boolean holds(String value, String literal) {
    int at = value.indexOf(literal);
    return at >= 0 && isWhole(value, at, at + literal.length());
  }

  private static boolean isWhole(String text, int start, int end) {
    boolean openBefore = start > 0 && isWordPart(text.charAt(start - 1));
    boolean openAfter = end < text.length() && isWordPart(text.charAt(end));
    return !(isWordPart(text.charAt(start)) && openBefore)
        && !(isWordPart(text.charAt(end - 1)) && openAfter);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  /**
   * A placeholder that was left in a document.
   *
   * @param text the placeholder
   * @param span in the document
   */
  public record Left(String text, Span span) {}
}
