package com.octoacme.shiplog;

import com.octoacme.shiplog.lint.Finding;
import java.util.List;

/**
 * What a lint run found; it has been told to the console and written to files.
 *
 * @param findings all of them, sorted by path, line, column, rule
 * @param failed whether active findings reach {@code fail-on}
 * @param summary one sentence with the counts
 */
public record LintOutcome(List<Finding> findings, boolean failed, String summary) {
  public LintOutcome {
    findings = List.copyOf(findings);
  }
}
