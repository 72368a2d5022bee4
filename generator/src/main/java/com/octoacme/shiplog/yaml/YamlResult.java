package com.octoacme.shiplog.yaml;

/** What reading a YAML text gave. */
public sealed interface YamlResult {
  /**
   * The text is a mapping.
   *
   * @param top without entries where the text is empty
   */
  record Parsed(YamlNode.Mapping top) implements YamlResult {}

  /**
   * The text is not the plain YAML that is accepted.
   *
   * @param message what is wrong, as a clause without a full stop
   * @param offset where, in UTF-16 units of the text that the caller counts in
   */
  record Broken(String message, int offset) implements YamlResult {}
}
