package com.octoacme.shiplog.version;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/** Recognises names that state a version: those of tags, and of files that are named like tags. */
public final class TagNameReader {
  private final Pattern pattern;
  private final boolean hasLine;

  /**
   * A reader by a pattern.
   *
   * @param pattern RE2 syntax, for whole names, with the group {@code version} and perhaps {@code
   *     line}
   */
  public TagNameReader(String pattern) {
    this.pattern = Pattern.compile(pattern);
    this.hasLine = this.pattern.namedGroups().containsKey("line");
  }

  /** What a name states; empty if the pattern does not take it, or it states no version. */
  public Optional<VersionName> find(String name) {
    Matcher matcher = pattern.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String version = matcher.group("version");
    String line = hasLine ? matcher.group("line") : null;
    return version == null
        ? Optional.empty()
        : ReleaseVersion.find(version)
            .map(found -> new VersionName(line == null ? "" : line, found));
  }
}
