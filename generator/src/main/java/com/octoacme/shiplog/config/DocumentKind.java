package com.octoacme.shiplog.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a document is for. */
public enum DocumentKind {
  /** Release notes. */
  RELEASE,
  /** A post-mortem. */
  INCIDENT,
  /** A deployment checklist on its own. */
  CHECKLIST,
  /** A page of the process guide; it has no template. */
  GUIDE;

  /** The word in configuration, data and addresses: {@code release}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The folder and list name: {@code releases}. */
  public String plural() {
    return id() + "s";
  }

  public static Optional<DocumentKind> find(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
