package com.octoacme.shiplog.logbook;

import java.util.Locale;

/** How a document was found to belong to a tag; the surest way first. */
public enum Association {
  /** The document names the tag, or states its version. */
  EXPLICIT,
  /** The tag's tree holds the document, and that of no earlier tag does. */
  CONTAINMENT,
  /** The tag is the first that has the commit which added the document among its ancestors. */
  ANCESTRY;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
