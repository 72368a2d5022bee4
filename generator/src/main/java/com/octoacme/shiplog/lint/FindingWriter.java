package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.logbook.Logbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes findings of drafts: gives each its severity and its fingerprint, in order. */
final class FindingWriter {
  private static final Comparator<Draft> ORDER =
      Comparator.comparing(Draft::path)
          .thenComparing(Draft::start)
          .thenComparing(Draft::rule)
          .thenComparing(draft -> draft.observation().message());

  private final Map<String, Severity> severities;
  private final Map<String, Severity> configured;
  private final Map<Fingerprint, Integer> seen = new HashMap<>();

  FindingWriter(Logbook logbook, Map<String, Severity> severities) {
    this.severities = Map.copyOf(severities);
    this.configured = logbook.configuration().lint().rules();
  }

  List<Finding> write(List<Draft> drafts) {
    List<Finding> findings = new ArrayList<>();
    drafts.stream()
        .sorted(ORDER)
        .forEach(
            draft -> {
              int ordinal = seen.merge(draft.key(), 1, Integer::sum) - 1;
              Severity severity = severity(draft);
              if (severity != Severity.OFF) {
                findings.add(finding(draft, severity, ordinal));
              }
            });
    return List.copyOf(findings);
  }

  /** What is switched off stays off; else the template's word counts, then the setting. */
  private Severity severity(Draft draft) {
    if (configured.get(draft.rule()) == Severity.OFF) {
      return Severity.OFF;
    }
    Severity stated =
        draft
            .observation()
            .severity()
            .orElse(severities.getOrDefault(draft.rule(), Severity.ERROR));
    return draft.observation().lenient() && stated == Severity.ERROR ? Severity.WARNING : stated;
  }

  private static Finding finding(Draft draft, Severity severity, int ordinal) {
    Observation observation = draft.observation();
    return new Finding(
        draft.rule(),
        severity,
        Finding.State.ACTIVE,
        draft.path(),
        draft.start(),
        draft.end(),
        observation.message(),
        observation.remedy(),
        true,
        observation.fix(),
        observation.edits(),
        draft.template(),
        observation.preview(),
        Optional.empty(),
        draft.key().inDocument(),
        draft.key().digest(ordinal));
  }
}
