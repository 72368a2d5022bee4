package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name before a colon.
 *
 * @param nameStart where the name begins, in the plain text
 * @param valueStart what follows the colon, in the plain text
 * @param valuePlace where a value would begin, in the source
 */
record FieldLabel(
    String name, Span nameSpan, int nameStart, int valueStart, int valuePlace, boolean bold) {
  private static final int MAX_LENGTH = 60;
  private static final Pattern NO_NAME =
      Pattern.compile("^\\d{1,2}[.h]\\d{2}\\b|^\\d{4}-\\d{2}-\\d{2}|://|[;!\\n:]|[.?,] |^[\\[<{(]");

  /** The label that a line of a text begins with. */
  static Optional<FieldLabel> find(InlineText text, Span line, String source) {
    String plain = text.plain();
    int start = line.start();
    while (start < line.end() && Character.isWhitespace(plain.charAt(start))) {
      start++;
    }
    for (int i = start; i < Math.min(line.end(), start + MAX_LENGTH + 1); i++) {
      if (plain.charAt(i) == ':' && !text.isCode(i) && endsLabel(text, i, source)) {
        return label(text, new Span(start, i), source);
      }
    }
    return Optional.empty();
  }

  private static boolean endsLabel(InlineText text, int colon, String source) {
    int next = colon + 1;
    return next == text.plain().length()
        || Character.isWhitespace(text.plain().charAt(next))
        || isBoldMark(source, text.sourceOf(colon, next).end());
  }

  private static Optional<FieldLabel> label(InlineText text, Span place, String source) {
    String name = place.of(text.plain()).stripTrailing();
    if (!isName(name)) {
      return Optional.empty();
    }
    Span nameSpan = text.sourceOf(place.start(), place.start() + name.length());
    int colonEnd = text.sourceOf(place.end(), place.end() + 1).end();
    boolean bold =
        isBoldMark(source, nameSpan.start() - 2)
            && (isBoldMark(source, nameSpan.end()) || isBoldMark(source, colonEnd));
    int valuePlace = isBoldMark(source, colonEnd) ? colonEnd + 2 : colonEnd;
    return Optional.of(
        new FieldLabel(name, nameSpan, place.start(), place.end() + 1, valuePlace, bold));
  }

  /** Whether words can name a field: not a time, a link, a placeholder or a sentence. */
  static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= MAX_LENGTH
        && name.codePoints().anyMatch(Character::isLetter)
        && !NO_NAME.matcher(name).find();
  }

  private static boolean isBoldMark(String source, int offset) {
    return source.startsWith("**", offset) || source.startsWith("__", offset);
  }
}
