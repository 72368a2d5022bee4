package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What makes a finding the same finding after its document was moved or edited elsewhere.
 *
 * @param rule id of the rule
 * @param document id of the document
 * @param structure normalised headings around it, outermost first
 * @param subject what it is about
 */
record Fingerprint(String rule, String document, List<String> structure, String subject) {
  Fingerprint {
    structure = List.copyOf(structure);
  }

  /**
   * SHA-256 as hexadecimal digits.
   *
   * @param ordinal 0 for the first of several that are alike, in the order of the text
   */
  String digest(int ordinal) {
    String key =
        String.join(
            "\0", rule, document, String.join("/", structure), subject, Integer.toString(ordinal));
    return Sha256.hex(key.getBytes(StandardCharsets.UTF_8));
  }

  /** The same without the rule and the document. */
  FindingKey inDocument() {
    return new FindingKey(String.join("/", structure), subject);
  }
}
