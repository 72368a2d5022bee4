package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.lint.Finding;

/**
 * What findings have in common that a baseline does not tell apart.
 *
 * @param path of the document
 * @param rule id
 * @param key where and what about, as {@code FindingKey.text()}
 */
public record BaselineKey(String path, String rule, String key) {
  static BaselineKey of(Finding finding) {
    return new BaselineKey(finding.path(), finding.rule(), finding.key().text());
  }

  BaselineKey at(String otherPath) {
    return new BaselineKey(otherPath, rule, key);
  }
}
