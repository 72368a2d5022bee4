package com.octoacme.shiplog.document.markdown;

/** The HTML of a document has grown over its limit; never leaves this package. */
final class OutputLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputLimitException() {
    super("output limit", null, false, false);
  }
}
