package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.text.Spaces;

/** A finding's words as the formats for machines tell them: whole sentences on one line. */
final class Wording {
  private Wording() {}

  /** What is wrong, and what to do. */
  static String text(Finding finding) {
    String remedy = finding.remedy();
    return sentence(finding.message()) + (remedy.isBlank() ? "" : " " + sentence(remedy));
  }

  /** A sentence with a capital and its period. */
  static String sentence(String words) {
    String line = Spaces.single(words.strip());
    if (line.isEmpty()) {
      return line;
    }
    int first = line.codePointAt(0);
    String capital =
        Character.toString(Character.toUpperCase(first))
            + line.substring(Character.charCount(first));
    return line.endsWith(".") || line.endsWith("?") || line.endsWith("!") ? capital : capital + ".";
  }

  /** {@code error}, {@code warning} or another word for what is less. */
  static String level(Severity severity, String less) {
    return severity.atLeast(Severity.WARNING) ? severity.id() : less;
  }

  /** A commit id as people write it. */
  static String shortId(String commit) {
    return commit.substring(0, Math.min(7, commit.length()));
  }
}
