package com.octoacme.shiplog.config;

/** Whether {@code lint} reports only what a change brings: {@code shiplog.newOnly}. */
public enum NewOnly {
  /** Where a base is given, or the build server runs for a pull request. */
  AUTO,
  /** Always; without a base that is a broken set-up. */
  TRUE,
  /** Never. */
  FALSE
}
