package com.octoacme.shiplog.site.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Splits text into the terms it is found by. The script {@code search.js} of the theme does the
 * same to a query; a test holds the two together.
 *
 * <p>Text is folded to lower case without accents. A run of letters and digits that {@code .},
 * {@code -} or {@code _} join is one term ({@code 1.26.0}, {@code api-gateway}, {@code ABC-123})
 * and so is each of its parts of two or more characters; a version is also a term without its
 * {@code v}. Plurals lose their ending by the S-stemmer (D. Harman, "How effective is suffixing?",
 * 1991). Chinese, Japanese and Korean characters, which no space separates, are taken two by two.
 */
final class SearchTerms {
  /** The most characters of a term; a longer word is found by its beginning. */
  static final int LONGEST = 24;

  private static final Set<String> STOP_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had",
          "has", "have", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or",
          "our", "so", "that", "the", "their", "then", "there", "these", "they", "this", "to",
          "was", "we", "were", "which", "will", "with", "you");

  private final Consumer<String> sink;

  private SearchTerms(Consumer<String> sink) {
    this.sink = sink;
  }

  /** Hands every term of a text to the sink, in order, with repetitions. */
  static void of(String text, Consumer<String> sink) {
    new SearchTerms(sink).split(fold(text));
  }

  /** One term for a whole value, such as that of a facet: folded, spaces as hyphens. */
  static String whole(String value) {
    return fold(value.strip()).replaceAll("[^\\p{L}\\p{Nd}.]+", "-").replaceAll("^-|-$", "");
  }

  private static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return isAscii(lower)
        ? lower
        : Normalizer.normalize(
                Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}+", ""),
                Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private void split(String text) {
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean word = isWord(c) && !isUnspaced(c);
      if (word && start < 0) {
        start = i;
      } else if (!word && start >= 0 && !(isJoint(c) && continues(text, next))) {
        addWord(text.substring(start, i));
        start = -1;
      }
      if (isUnspaced(c)) {
        next = addUnspaced(text, i);
      }
      i = next;
    }
    if (start >= 0) {
      addWord(text.substring(start));
    }
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isJoint(int c) {
    return c == '.' || c == '-' || c == '_';
  }

  private static boolean continues(String text, int index) {
    if (index >= text.length()) {
      return false;
    }
    int c = text.codePointAt(index);
    return isWord(c) && !isUnspaced(c);
  }

  /** Scripts that are written without spaces. */
  private static boolean isUnspaced(int c) {
    return (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7AF)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  private int addUnspaced(String text, int from) {
    int previous = -1;
    int i = from;
    while (i < text.length() && isUnspaced(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (previous >= 0) {
        sink.accept(Character.toString(previous) + Character.toString(c));
      }
      previous = c;
      i += Character.charCount(c);
    }
    if (i == from + Character.charCount(previous)) {
      sink.accept(Character.toString(previous));
    }
    return i;
  }

  private void addWord(String word) {
    if (isVersion(word)) {
      sink.accept(cut(word.substring(1)));
    }
    add(word);
    if (word.indexOf('.') >= 0 || word.indexOf('-') >= 0 || word.indexOf('_') >= 0) {
      addParts(word);
    }
  }

  private void addParts(String word) {
    int start = 0;
    for (int i = 0; i <= word.length(); i++) {
      if (i == word.length() || isJoint(word.charAt(i))) {
        if (i - start > 1) {
          add(word.substring(start, i));
        }
        start = i + 1;
      }
    }
  }

  private static boolean isVersion(String word) {
    return word.length() > 1 && word.charAt(0) == 'v' && Character.isDigit(word.charAt(1));
  }

  private void add(String word) {
    if (!STOP_WORDS.contains(word)) {
      sink.accept(cut(stem(word)));
    }
  }

  /** The S-stemmer: its three rules, of which the first that fits counts. */
  static String stem(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.endsWith("eies") || word.endsWith("aies")
          ? word.substring(0, length - 1)
          : word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("us") || word.endsWith("ss")) {
      return word;
    }
    return word.substring(0, length - 1);
  }

  private static String cut(String term) {
    if (term.length() <= LONGEST) {
      return term;
    }
    boolean halved = Character.isHighSurrogate(term.charAt(LONGEST - 1));
    return term.substring(0, halved ? LONGEST - 1 : LONGEST);
  }
}
