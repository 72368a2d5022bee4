package com.octoacme.shiplog.secret;

import com.google.re2j.Matcher;
import com.octoacme.shiplog.secret.SecretPattern.Shape;
import com.octoacme.shiplog.text.KeywordScan;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds secrets in a text. Safe for many threads. */
public final class SecretScanner {
  private static final double RANDOM = 2.7;
  private static final int LONGEST = 8_000;

  /**
   * How often forms are tried in one text. Only a text that was made to be slow holds more
   * beginnings, and this looks for slips, not for what somebody hides.
   */
  private static final int MAX_TRIES = 10_000;

  /** What nobody mistakes for a secret: examples, and what was made unreadable already. */
  private static final List<String> HARMLESS =
      List.of(
          "example",
          "sample",
          "dummy",
          "changeme",
          "placeholder",
          "redacted",
          "xxxx",
          "****",
          "....",
          "your",
          "0123456789",
          "1234567890",
          "abcdefgh",
          "${",
          "{{");

  private final List<List<SecretPattern>> byKeyword = new ArrayList<>();
  private final KeywordScan keywords;

  private static final SecretScanner KNOWN = new SecretScanner();

  private SecretScanner() {
    Map<String, Integer> indexes = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (SecretPattern pattern : SecretPatterns.all()) {
      int index =
          indexes.computeIfAbsent(
              pattern.keyword(),
              word -> {
                words.add(word);
                byKeyword.add(new ArrayList<>());
                return words.size() - 1;
              });
      byKeyword.get(index).add(pattern);
    }
    this.keywords = KeywordScan.of(words);
  }

  /** The scanner for all kinds that are known. */
  public static SecretScanner ofAllKinds() {
    return KNOWN;
  }

  /** The secrets in a text, in order; of two that overlap the one that begins first. */
  public List<Secret> scan(String text) {
    Scan scan = new Scan(text);
    keywords.scan(text, scan::look);
    scan.found.sort(
        Comparator.comparing((Secret secret) -> secret.span().start())
            .thenComparing(secret -> -secret.span().end())
            .thenComparing(Secret::kind));
    return withoutOverlap(scan.found);
  }

  /** One pass over one text. */
  private final class Scan {
    private final String text;
    private final List<Secret> found = new ArrayList<>();

    /** Where each form was found last: it is not looked for within itself. */
    private final Map<SecretPattern, Integer> ends = new HashMap<>();

    /**
     * Up to where a form cannot be, by the form: one that begins with a run without bounds, and
     * fails, fails from every later place of the run, too.
     */
    private final Map<SecretPattern, Integer> failed = new HashMap<>();

    private int tries;

    Scan(String text) {
      this.text = text;
    }

    void look(int word, int start) {
      boolean inWord = start > 0 && isWordPart(text.charAt(start - 1));
      for (SecretPattern pattern : byKeyword.get(word)) {
        boolean part = inWord && pattern.shape() == Shape.TOKEN;
        if (!part && ends.getOrDefault(pattern, 0) <= start) {
          look(pattern, start);
        }
      }
    }

    private void look(SecretPattern pattern, int start) {
      boolean named = pattern.shape() == Shape.NAMED;
      int from = named ? Assignment.valueAfter(text, start + pattern.keyword().length()) : start;
      int run = named ? from : from + pattern.keyword().length();
      if (from >= 0 && isPossible(pattern, run) && tries++ < MAX_TRIES) {
        Matcher matcher = pattern.form().matcher(rest(text, from));
        if (matcher.lookingAt()) {
          take(pattern, matcher, from);
        } else {
          pattern.firstRun().filter(FirstRun::isEndless).ifPresent(f -> fail(pattern, f, run));
        }
      }
    }

    private boolean isPossible(SecretPattern pattern, int run) {
      return run >= failed.getOrDefault(pattern, 0)
          && pattern.firstRun().map(first -> first.standsAt(text, run)).orElse(true);
    }

    /** Where the end of the run was not seen, a later place may see it. */
    private void fail(SecretPattern pattern, FirstRun first, int run) {
      int end = first.end(text, run);
      failed.put(pattern, end - run < LONGEST ? end : end - LONGEST);
    }

    private void take(SecretPattern pattern, Matcher matcher, int from) {
      ends.put(pattern, from + matcher.end(1));
      String value = matcher.group(1).strip();
      boolean named = pattern.shape() == Shape.NAMED;
      if (!isHarmless(value) && (!named || looksRandom(value))) {
        int place = from + matcher.start(1);
        found.add(new Secret(pattern.kind(), new Span(place, place + value.length())));
      }
    }
  }

  /** No form is longer; a matcher of a bounded text costs the same wherever it stands. */
  private static CharSequence rest(String text, int start) {
    return new Tail(text, start, Math.min(text.length(), start + LONGEST));
  }

  private static boolean isWordPart(char c) {
    return c == '_' || c == '-' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private static boolean isHarmless(String value) {
    String small = value.toLowerCase(Locale.ROOT);
    return HARMLESS.stream().anyMatch(small::contains);
  }

  /** Whether a value has a digit, a letter, and characters that repeat no more than by chance. */
  private static boolean looksRandom(String value) {
    return value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isLetter)
        && entropy(value) >= RANDOM;
  }

  /** Bits for each character, by how often each is there. */
  private static double entropy(String value) {
    Map<Integer, Integer> counts = new HashMap<>();
    value.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
    double bits = 0;
    for (int count : counts.values()) {
      double share = (double) count / value.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }

  private static List<Secret> withoutOverlap(List<Secret> sorted) {
    List<Secret> kept = new ArrayList<>();
    int end = -1;
    for (Secret secret : sorted) {
      if (secret.span().start() >= end) {
        kept.add(secret);
        end = secret.span().end();
      }
    }
    return List.copyOf(kept);
  }

  /** A piece of a text, without a copy of it. */
  private record Tail(String text, int start, int end) implements CharSequence {
    @Override
    public int length() {
      return end - start;
    }

    @Override
    public char charAt(int index) {
      return text.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.substring(start + from, start + to);
    }

    @Override
    public String toString() {
      return text.substring(start, end);
    }
  }
}
