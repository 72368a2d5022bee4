package com.octoacme.shiplog.template;

import java.util.regex.Pattern;

/** Tells an answer that says there is nothing to tell: {@code None}, {@code N/A: no data lost}. */
public final class Answers {
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)(?:none|none known|nothing|n/a|n\\.a\\.|not applicable|no action items?)"
              + "(?:\\s*[.!]|\\s*[:(,;\u2013\u2014-].*)?",
          Pattern.DOTALL);

  private Answers() {}

  public static boolean isNothing(String text) {
    return NOTHING.matcher(text.strip()).matches();
  }
}
