package com.octoacme.shiplog.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of headings, fields and tasks, reduced to what makes two of them the same.
 *
 * <p>Case, spacing, emoji, numbering, links, trailing punctuation and the markers of what is
 * optional do not count.
 */
public final class Names {
  private static final Pattern OPTIONAL =
      Pattern.compile("\\(\\s*(?:if any|optional|if needed|if applicable)\\s*\\)");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)");
  private static final Pattern EMOJI_CODE = Pattern.compile(":[a-z][a-z0-9_+-]*:");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "[\\p{So}\\p{Sk}\\p{Cs}\\x{FE0E}\\x{FE0F}\\x{200D}\\x{20E3}\\x{E0020}-\\x{E007F}]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:\\d{1,3}(?:\\.\\d{1,3})*[.):]|\\d{1,3}(?:\\.\\d{1,3})+|[ivx]+[.)]|[a-z][.)]) ");
  private static final String TRAILING = ":;.,!?\u2026-";
  private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");
  private static final Pattern NOTE = Pattern.compile("\\s+[-\\x{2013}\\x{2014}]\\s.*$");

  private static final Pattern EVIDENCE =
      Pattern.compile("@\\S+|https?://\\S+|\\d{4}-\\d{2}-\\d{2}\\S*|\\d{1,2}:\\d{2}");

  private Names() {}

  /** The name of a heading or a field, to be compared with others. */
  public static String normalize(String name) {
    if (isPlainWords(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String folded = squeeze(fold(name));
    String known = folded.indexOf('(') < 0 ? folded : OPTIONAL.matcher(folded).replaceAll(" ");
    String words = known.indexOf(':') < 0 ? known : EMOJI_CODE.matcher(known).replaceAll(" ");
    String plain = mayHaveSymbols(words) ? SYMBOL.matcher(words).replaceAll(" ") : words;
    String unnumbered = NUMBERING.matcher(squeeze(plain)).replaceFirst("");
    String bare = withoutTrailing(unnumbered);
    return bare.isEmpty() ? folded : bare;
  }

  /** A name and its aliases, each to be compared with others. */
  public static Set<String> normalizeAll(String name, List<String> aliases) {
    return Stream.concat(Stream.of(name), aliases.stream())
        .map(Names::normalize)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of the characters of ASCII only two are symbols that do not count. */
  private static boolean mayHaveSymbols(String text) {
    return text.chars().anyMatch(c -> c >= 0x80 || c == '^' || c == '`');
  }

  /**
   * The name of a task: as {@link #normalize}, without what stands in parentheses and without a
   * trailing note after a dash, link, name or date.
   */
  public static String normalizeTask(String text) {
    String first = text.lines().findFirst().orElse("");
    String open = first.indexOf('(') < 0 ? first : PARENTHESES.matcher(first).replaceAll(" ");
    return normalize(withoutEvidence(withoutNote(squeeze(open))));
  }

  private static String withoutNote(String line) {
    boolean mayHaveOne =
        line.contains(" -") || line.contains(" \u2013") || line.contains(" \u2014");
    return mayHaveOne ? NOTE.matcher(line).replaceFirst("") : line;
  }

  /** A name without what stands in parentheses at its end. */
  public static String withoutRemark(String name) {
    String text = name.strip();
    int open = text.lastIndexOf('(');
    boolean remark = open > 0 && text.indexOf(')', open) == text.length() - 1;
    return remark ? text.substring(0, open).strip() : name;
  }

  private static String withoutTrailing(String name) {
    int end = name.length();
    while (end > 0 && isTrailing(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  private static boolean isTrailing(char c) {
    return Character.isWhitespace(c) || TRAILING.indexOf(c) >= 0;
  }

  /** Words are looked at from the end, one by one: a pattern for all of them would be slow. */
  private static String withoutEvidence(String text) {
    int end = text.length();
    int start = text.lastIndexOf(' ', end - 1);
    while (start > 0
        && EVIDENCE.matcher(withoutTrailing(text.substring(start + 1, end))).matches()) {
      end = start;
      start = text.lastIndexOf(' ', end - 1);
    }
    return text.substring(0, end);
  }

  /** Whether a name is marked {@code (if any)}, {@code (optional)} or the like. */
  public static boolean isOptional(String name) {
    return OPTIONAL.matcher(squeeze(fold(name))).find();
  }

  /** Most names are letters with single spaces between: nothing of them is left out. */
  private static boolean isPlainWords(String name) {
    boolean inWord = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c != ' ' || !inWord)) {
        return false;
      }
      inWord = letter;
    }
    return inWord;
  }

  private static String fold(String name) {
    String text = name.contains("](") ? LINK.matcher(name).replaceAll("$1") : name;
    return text.toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replace('\u2013', '-')
        .replace('\u2014', '-');
  }

  private static String squeeze(String text) {
    return isSqueezed(text) ? text : squeezed(text);
  }

  /** Whether its only spaces are single ones between words. */
  private static boolean isSqueezed(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7e || c < ' ' || (c == ' ' && space)) {
        return false;
      }
      space = c == ' ';
    }
    return !space;
  }

  private static String squeezed(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
