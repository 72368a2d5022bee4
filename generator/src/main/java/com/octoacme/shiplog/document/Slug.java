package com.octoacme.shiplog.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Words as a part of an address. */
public final class Slug {
  private Slug() {}

  /**
   * A part of a page's address: lower-case ASCII letters and digits, words joined by one hyphen,
   * accents dropped; {@code v1.2.3} gives {@code v1-2-3}. Empty where nothing is left.
   */
  public static Optional<String> ofAddress(String text) {
    String slug = fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return found(slug);
  }

  /**
   * The anchor of a heading, as GitHub makes it, but without accents: letters and digits of any
   * script, one hyphen for each space, {@code -} and {@code _} kept. Empty where nothing is left.
   */
  public static Optional<String> ofHeading(String text) {
    return found(
        fold(text.strip())
            .replaceAll("[^\\p{IsAlphabetic}\\p{Nd}\\s_-]", "")
            .replaceAll("\\s", "-"));
  }

  /** Lower-case, without accents and other marks, the same in every locale. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "");
  }

  private static Optional<String> found(String slug) {
    return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
  }
}
