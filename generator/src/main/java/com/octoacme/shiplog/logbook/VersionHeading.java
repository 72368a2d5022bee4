package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading that begins the notes of one release in a file of many.
 *
 * @param key what the release is called: its version as written, or {@code unreleased}
 * @param strict whether nothing but the version, a date and marks is in it; else a name is, and it
 *     only counts among headings of the same level
 * @param yanked whether it says that the release was taken back
 */
record VersionHeading(String key, boolean strict, boolean yanked) {
  static final String UNRELEASED = "unreleased";

  private static final int LONGEST = 300;
  private static final String VERSION =
      "\\[?[vV]?(\\d{1,18}(?:\\.\\d{1,18}){1,7}(?:[-+.][0-9A-Za-z][0-9A-Za-z.+-]{0,60})?)";
  private static final Pattern STRICT =
      Pattern.compile(
          "^" + VERSION + "\\]?(?:$|\\(|\\s*[-\u2013\u2014(/:,\\[]|\\s+(?:on\\s+)?\\d{4}[-/.]).*");
  private static final Pattern NAMED =
      Pattern.compile("^(?:[\\p{L}][\\p{L}\\p{N}_.]{0,40}[ -]){1,3}" + VERSION + "\\]?(?:$|\\W.*)");
  private static final Pattern OPEN =
      Pattern.compile("^\\[?(?:unreleased|upcoming|next(?: release)?)\\]?(?:$|\\W.*)");

  /** What a heading says, as written, without its number signs. */
  static Optional<VersionHeading> find(String heading) {
    String text = heading.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    boolean yanked = lower.contains("[yanked]");
    if (OPEN.matcher(lower).matches()) {
      return Optional.of(new VersionHeading(UNRELEASED, true, yanked));
    }
    return find(STRICT, text, true, yanked).or(() -> find(NAMED, text, false, yanked));
  }

  private static Optional<VersionHeading> find(
      Pattern pattern, String text, boolean strict, boolean yanked) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches()
        ? ReleaseVersion.find(matcher.group(1))
            .map(version -> new VersionHeading(version.text(), strict, yanked))
        : Optional.empty();
  }
}
