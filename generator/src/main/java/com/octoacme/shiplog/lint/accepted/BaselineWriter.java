package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a baseline of findings. */
public final class BaselineWriter {
  private BaselineWriter() {}

  /** Accepts all findings as they are, but those that a comment accepts already. */
  public static Baseline acceptAll(List<Finding> findings) {
    Map<BaselineKey, Integer> counts = new HashMap<>();
    findings.stream()
        .filter(finding -> finding.state() != State.SUPPRESSED)
        .filter(finding -> BaselineMatch.takes(finding.rule()))
        .forEach(finding -> counts.merge(BaselineKey.of(finding), 1, Integer::sum));
    return Baseline.of(counts);
  }
}
