package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells from a template's hint what kind of value a field has. */
final class ValueTypeReader {
  private static final Pattern DATE =
      Pattern.compile("(?:20xx|[Yy]{4})-[Mm]{2}-[Dd]{2}", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARROW =
      Pattern.compile("\\s*(?:\u2192|->|\u2013|\u2014|\\bto\\b)\\s*");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)\\b(?:time|start|started|end|resolved|resolution|hh:mm|[y]{4}-mm-dd)\\b");
  private static final int MAX_WORDS = 4;

  private ValueTypeReader() {}

  /**
   * The type that a hint stands for.
   *
   * @param hint as the template writes it
   * @param hints the comments beside it
   */
  static ValueType read(String hint, List<Hint> hints) {
    List<String> stated = HintReader.values(hints, Hint.Word.ONE_OF);
    if (!stated.isEmpty()) {
      return new ValueType.OneOf(words(stated.get(0), "|"));
    }
    List<String> patterns = HintReader.values(hints, Hint.Word.PATTERN);
    if (!patterns.isEmpty()) {
      return new ValueType.Matching(com.google.re2j.Pattern.compile(patterns.get(0)));
    }
    return read(bare(hint));
  }

  private static ValueType read(String hint) {
    if (DATE.matcher(hint).matches()) {
      return new ValueType.Date();
    }
    if (isRange(hint)) {
      return new ValueType.Range();
    }
    for (String separator : List.of(" / ", " | ")) {
      List<String> words = words(hint, separator);
      if (!words.isEmpty()) {
        return new ValueType.OneOf(words);
      }
    }
    return new ValueType.Text();
  }

  private static boolean isRange(String hint) {
    String[] ends = ARROW.split(hint, -1);
    return ends.length == 2 && TIME.matcher(ends[0]).find() && TIME.matcher(ends[1]).find();
  }

  /** The words of {@code A / B / C}; empty if these are not at least two short ones. */
  static List<String> words(String text, String separator) {
    List<String> words = new ArrayList<>();
    for (String part : text.split(Pattern.quote(separator), -1)) {
      String word = part.strip();
      if (word.isEmpty() || word.split("\\s+", -1).length > MAX_WORDS || word.contains("[")) {
        return List.of();
      }
      words.add(word);
    }
    return words.size() < 2 ? List.of() : List.copyOf(words);
  }

  /** A hint without the brackets around it and without an optional marker. */
  static String bare(String hint) {
    String text = withoutMarker(hint);
    boolean enclosed =
        text.length() > 2
            && ((text.startsWith("[") && text.endsWith("]"))
                || (text.startsWith("<") && text.endsWith(">")));
    return enclosed ? text.substring(1, text.length() - 1).strip() : text;
  }

  /** A name or hint without {@code (optional)}, {@code (if any)} and the like. */
  static String withoutMarker(String text) {
    return Names.isOptional(text)
        ? text.replaceAll("(?i)\\s*\\(\\s*(?:if any|optional|if needed|if applicable)\\s*\\)", "")
            .strip()
        : text.strip();
  }
}
