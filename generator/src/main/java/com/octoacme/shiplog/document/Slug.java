package com.octoacme.shiplog.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words as a part of an address. */
public final class Slug {
  private static final Pattern NO_ADDRESS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OUTER_HYPHEN = Pattern.compile("^-|-$");
  private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{IsAlphabetic}\\p{Nd}\\s_-]");
  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern MARK = Pattern.compile("\\p{M}");

  private Slug() {}

  /**
   * A part of a page's address: lower-case ASCII letters and digits, words joined by one hyphen,
   * accents dropped; {@code v1.2.3} gives {@code v1-2-3}. Empty where nothing is left.
   */
  public static Optional<String> ofAddress(String text) {
    String hyphened = NO_ADDRESS.matcher(fold(text)).replaceAll("-");
    return found(OUTER_HYPHEN.matcher(hyphened).replaceAll(""));
  }

  /**
   * The anchor of a heading, as GitHub makes it, but without accents: letters and digits of any
   * script, one hyphen for each space, {@code -} and {@code _} kept. Empty where nothing is left.
   */
  public static Optional<String> ofHeading(String text) {
    String kept = NO_ANCHOR.matcher(fold(text.strip())).replaceAll("");
    return found(SPACE.matcher(kept).replaceAll("-"));
  }

  /** Lower-case, without accents and other marks, the same in every locale. */
  private static String fold(String text) {
    String bare = withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFKD));
    return withoutMarks(bare.toLowerCase(Locale.ROOT));
  }

  private static String withoutMarks(String text) {
    return MARK.matcher(text).replaceAll("");
  }

  private static Optional<String> found(String slug) {
    return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
  }
}
