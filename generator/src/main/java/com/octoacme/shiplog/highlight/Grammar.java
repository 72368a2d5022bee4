package com.octoacme.shiplog.highlight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scanner must know of a language: no more than where comments and strings are, what names
 * look like and which words are its own.
 *
 * @param keywords in lower case where {@code anyCase}
 * @param comments what begins a comment up to the end of the line
 * @param blocks whether there are comments from {@code /*} on, too
 * @param quotes what strings stand in; the longer marks before the shorter
 */
record Grammar(
    Set<String> keywords,
    boolean anyCase,
    List<String> comments,
    boolean blocks,
    List<Quote> quotes,
    Names names) {
  /** Where a language has names that tell what a value is. */
  enum Names {
    NONE,
    /** {@code "key": value}. */
    QUOTED,
    /** {@code key: value} at the beginning of a line. */
    COLON,
    /** {@code key = value} at the beginning of a line. */
    EQUALS,
    /** {@code $variable}. */
    DOLLAR
  }

  /**
   * What a string stands in.
   *
   * @param escapes whether a backslash takes the next character along
   * @param lines whether it goes on behind the end of the line
   */
  record Quote(String mark, boolean escapes, boolean lines) {
    static final Quote DOUBLE = new Quote("\"", true, false);
    static final Quote SINGLE = new Quote("'", true, false);
    static final Quote RAW = new Quote("'", false, false);
    static final Quote BACKTICK = new Quote("`", true, true);
    static final Quote THREE = new Quote("\"\"\"", true, true);
    static final Quote THREE_SINGLE = new Quote("'''", true, true);
  }

  /** A language with words of its own, given with spaces between them. */
  static Grammar of(String keywords, Names names, Quote... quotes) {
    Set<String> words = Arrays.stream(keywords.split(" ")).collect(Collectors.toUnmodifiableSet());
    return new Grammar(words, false, List.of(), false, List.of(quotes), names);
  }

  /** The same with comments up to the end of the line. */
  Grammar comments(String... beginnings) {
    return new Grammar(keywords, anyCase, List.of(beginnings), blocks, quotes, names);
  }

  /** The same with comments from {@code /*} on. */
  Grammar blockComments() {
    return new Grammar(keywords, anyCase, comments, true, quotes, names);
  }

  /** The same with words that may be written in capitals, too. */
  Grammar inAnyCase() {
    return new Grammar(keywords, true, comments, blocks, quotes, names);
  }

  boolean isKeyword(String word) {
    return keywords.contains(anyCase ? word.toLowerCase(Locale.ROOT) : word);
  }
}
