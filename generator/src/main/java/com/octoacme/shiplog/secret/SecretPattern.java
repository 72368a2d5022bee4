package com.octoacme.shiplog.secret;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of one kind of secret. It is only tried where its keyword stands, and only from there
 * on, so a text without keywords costs next to nothing.
 */
final class SecretPattern {
  /** Without it a form that fails at once is carried on to the end of the text. */
  private static final String AT_BEGINNING = "\\A";

  private final String kind;
  private final String keyword;
  private final Shape shape;
  private final String form;
  private final Optional<FirstRun> firstRun;
  private volatile @Nullable Pattern compiled;

  private SecretPattern(
      String kind, String keyword, Shape shape, String form, Optional<FirstRun> firstRun) {
    this.kind = kind;
    this.keyword = keyword.toLowerCase(Locale.ROOT);
    this.shape = shape;
    this.form = form;
    this.firstRun = firstRun;
  }

  /** How a secret stands in a text. */
  enum Shape {
    /** The keyword is its own beginning. */
    TOKEN,
    /** The keyword begins a name, and the secret is what is set for it, so it can be anything. */
    NAMED,
    /** The keyword stands before it. */
    OTHER
  }

  static SecretPattern token(String kind, String prefix, String rest) {
    String form = "(" + Pattern.quote(prefix) + "(?:" + rest + "))(?:[^A-Za-z0-9_]|$)";
    return new SecretPattern(kind, prefix, Shape.TOKEN, form, FirstRun.of(rest));
  }

  static SecretPattern named(String kind, String word, String value) {
    return new SecretPattern(
        kind, word, Shape.NAMED, "(" + value + ")(?:[^A-Za-z0-9_/+=-]|$)", FirstRun.of(value));
  }

  static SecretPattern other(String kind, String beginning, String rest) {
    String form = "(?i:" + Pattern.quote(beginning) + ")" + rest;
    return new SecretPattern(kind, beginning, Shape.OTHER, form, Optional.empty());
  }

  /** What it is. */
  String kind() {
    return kind;
  }

  /** Small letters; where the form begins. */
  String keyword() {
    return keyword;
  }

  Shape shape() {
    return shape;
  }

  /** What the form begins with, behind the keyword; empty if that is no plain run. */
  Optional<FirstRun> firstRun() {
    return firstRun;
  }

  /** The form as it is written, RE2. */
  String written() {
    return form;
  }

  /**
   * Linear; its first group is the secret. For {@link Shape#NAMED} it begins at the value. Made
   * when it is needed first: most forms never are.
   */
  Pattern form() {
    Pattern known = compiled;
    if (known == null) {
      known = Pattern.compile(AT_BEGINNING + form);
      compiled = known;
    }
    return known;
  }
}
