package com.octoacme.shiplog.version;

import java.util.Locale;
import java.util.Optional;

/** What kind of step a release is. */
public enum ReleaseType {
  PATCH,
  MINOR,
  MAJOR;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type that a text begins with: {@code Major (new storage format)} is a major one. */
  public static Optional<ReleaseType> find(String text) {
    String first = text.strip().split("[^A-Za-z]", 2)[0].toLowerCase(Locale.ROOT);
    for (ReleaseType type : values()) {
      if (type.id().equals(first)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The step from one version to a higher one. */
  public static ReleaseType between(ReleaseVersion before, ReleaseVersion version) {
    if (!version.number(0).equals(before.number(0))) {
      return MAJOR;
    }
    return version.number(1).equals(before.number(1)) ? PATCH : MINOR;
  }

  /** The step to a version from what must have been before it: the type its zeros tell. */
  public static ReleaseType of(ReleaseVersion version) {
    boolean noPatch = version.numbers().stream().skip(2).allMatch(number -> number.signum() == 0);
    if (!noPatch) {
      return PATCH;
    }
    return version.number(1).signum() == 0 ? MAJOR : MINOR;
  }
}
