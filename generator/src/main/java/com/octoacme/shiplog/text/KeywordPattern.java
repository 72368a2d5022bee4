package com.octoacme.shiplog.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern whose every match begins with one of a few words. The words are looked for in one pass
 * whatever their number, and only there is the pattern tried: most texts have none of them. Safe
 * for many threads.
 */
public final class KeywordPattern {
  private final KeywordScan words;
  private final Pattern pattern;

  private KeywordPattern(KeywordScan words, Pattern pattern) {
    this.words = words;
    this.pattern = pattern;
  }

  /**
   * A pattern with the words that its matches begin with.
   *
   * @param words in lower case; the case in a text does not count
   * @param regex tried where a word begins; it may look at what stands before
   */
  public static KeywordPattern of(List<String> words, String regex) {
    return new KeywordPattern(KeywordScan.of(words), Pattern.compile(regex));
  }

  /** All matches in a text that do not overlap, in order. */
  public List<MatchResult> findAll(String text) {
    List<Integer> places = places(text);
    List<MatchResult> found = new ArrayList<>();
    if (!places.isEmpty()) {
      Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      int end = 0;
      for (int place : places) {
        if (place >= end && matcher.region(place, text.length()).lookingAt()) {
          found.add(matcher.toMatchResult());
          end = matcher.end();
        }
      }
    }
    return found;
  }

  /** The first match in a text. */
  public Optional<MatchResult> find(String text) {
    return findAll(text).stream().findFirst();
  }

  /** Whether a text has a match. */
  public boolean isIn(String text) {
    return !findAll(text).isEmpty();
  }

  /** Where the words begin, in order; a word may be the beginning of another. */
  private List<Integer> places(String text) {
    List<Integer> places = new ArrayList<>();
    words.scan(text, (word, start) -> places.add(start));
    places.sort(Integer::compare);
    return places;
  }
}
