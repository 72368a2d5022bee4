package com.octoacme.shiplog.config;

/** What becomes of the HTML in documents. */
public enum RawHtml {
  /** It is shown as text. */
  ESCAPE,
  /** Tags that do no harm are what they say; all others are shown as text. */
  SANITISED
}
