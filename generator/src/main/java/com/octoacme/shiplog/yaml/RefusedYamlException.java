package com.octoacme.shiplog.yaml;

/** Well-formed YAML that is more than Shiplog accepts; never leaves this package. */
final class RefusedYamlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int offset;

  RefusedYamlException(String reason, int offset) {
    super(reason, null, false, false);
    this.reason = reason;
    this.offset = offset;
  }

  String message() {
    return reason;
  }

  int offset() {
    return offset;
  }
}
