package com.octoacme.shiplog.secret;

import java.util.Random;

/**
 * Writes a text that a form takes. It knows as much of RE2 as the table of secrets uses; of
 * alternatives it takes the first, of repetitions the fewest.
 */
final class FormSample {
  private static final String WORD = "aB3dE5gH7jK9mN2pQ4rS6tU8vW0xYzcFiLoZ";
  private static final String OTHERS = " =:./-_+~%$&@#!'\"`\n^|";

  private final String form;
  private final Random random;
  private int at;

  private FormSample(String form, long seed) {
    this.form = form;
    this.random = new Random(seed);
  }

  static String of(String form, long seed) {
    return new FormSample(form, seed).alternatives();
  }

  private String alternatives() {
    String first = sequence();
    while (at < form.length() && form.charAt(at) == '|') {
      at++;
      sequence();
    }
    return first;
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < form.length() && form.charAt(at) != '|' && form.charAt(at) != ')') {
      int start = at;
      String atom = atom();
      int end = at;
      int times = times();
      for (int i = 0; i < times; i++) {
        int resume = at;
        at = start;
        text.append(i == 0 ? atom : atom());
        at = resume;
      }
      at = Math.max(at, end);
    }
    return text.toString();
  }

  private String atom() {
    char c = form.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> oneOf();
      case '\\' -> escaped();
      case '$' -> "";
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (form.startsWith("?", at)) {
      at = form.indexOf(':', at) + 1;
    }
    String text = alternatives();
    at++;
    return text;
  }

  private String escaped() {
    char c = form.charAt(at++);
    if (c == 'Q') {
      int end = form.indexOf("\\E", at);
      String literal = form.substring(at, end);
      at = end + 2;
      return literal;
    }
    return switch (c) {
      case 'd' -> String.valueOf(random.nextInt(10));
      case 's' -> " ";
      default -> String.valueOf(c);
    };
  }

  /** A character of a class: any that the class, taken as a pattern, allows. */
  private String oneOf() {
    int end = at;
    while (form.charAt(end) != ']') {
      end += form.charAt(end) == '\\' ? 2 : 1;
    }
    com.google.re2j.Pattern set = com.google.re2j.Pattern.compile(form.substring(at - 1, end + 1));
    at = end + 1;
    for (int i = 0; i < 400; i++) {
      String some = String.valueOf(WORD.charAt(random.nextInt(WORD.length())));
      if (set.matches(some)) {
        return some;
      }
    }
    return OTHERS
        .chars()
        .mapToObj(Character::toString)
        .filter(set::matches)
        .findFirst()
        .orElseThrow();
  }

  private int times() {
    if (at >= form.length()) {
      return 1;
    }
    char c = form.charAt(at);
    if (c == '?' || c == '*') {
      at++;
      return 0;
    }
    if (c != '{') {
      return 1;
    }
    int end = form.indexOf('}', at);
    String[] bounds = form.substring(at + 1, end).split(",", -1);
    at = end + 1;
    if (at < form.length() && form.charAt(at) == '?') {
      at++;
    }
    return Integer.parseInt(bounds[0]);
  }
}
