package com.octoacme.shiplog.config;

/**
 * The set-up is broken: a configuration, a template, a theme or the repository itself.
 *
 * <p>Never thrown for what a document says; that is a finding.
 */
public final class SetupException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final long MEBIBYTE = 1024L * 1024;

  private final String place;
  private final String remedy;

  /**
   * @param message what is wrong, with the value
   * @param place {@code path:line:column}, or the setting's name
   * @param remedy the next step, as a sentence
   */
  public SetupException(String message, String place, String remedy) {
    super(message);
    this.place = place;
    this.remedy = remedy;
  }

  /** Java may not use as much memory as this run needs. */
  public static SetupException outOfMemory() {
    long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
    return new SetupException(
        "Java has no more memory; it may use " + most + " MiB",
        "the Java heap",
        "Allow more, such as JAVA_TOOL_OPTIONS=-Xmx"
            + 2 * most
            + "m in the environment, or lower `limits.file` in shiplog.yaml.");
  }

  /** {@code path:line:column}, or the setting's name. */
  public String place() {
    return place;
  }

  /** The next step, as a sentence. */
  public String remedy() {
    return remedy;
  }
}
