package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.StatedDuration;
import com.octoacme.shiplog.text.Lengths;
import com.octoacme.shiplog.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports durations that contradict the instants they lie between. */
public final class DurationMismatchRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "duration-mismatch",
          "timeline",
          Severity.WARNING,
          "A stated duration is not the time between the instants that are stated.",
          "One of the two is wrong, and figures are made from the instants. Two "
              + "minutes or five percent are no mismatch.",
          """
          - **Duration**: 2026-11-02 14:05 → 15:10
          - **Time to recovery**: 3 hours
          """,
          """
          - **Duration**: 2026-11-02 14:05 → 15:10
          - **Time to recovery**: 65 minutes
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final Duration TOLERANCE = Duration.ofMinutes(2);
  private static final Pattern NOTE = Pattern.compile("\\(([^()]{1,60})\\)\\.?$");

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().stream()
        .flatMap(facts -> Stream.concat(labelled(facts), noted(facts)))
        .toList();
  }

  private static Stream<Observation> labelled(Postmortem facts) {
    return facts.durations().values().stream()
        .filter(stated -> differs(facts.computed(stated.measure()), stated.value()))
        .map(
            stated ->
                observation(
                    stated.span(),
                    stated.label(),
                    stated.text(),
                    facts.computed(stated.measure()).orElseThrow()));
  }

  /** {@code 14:05 → 15:10 (3 hours)}. */
  private static Stream<Observation> noted(Postmortem facts) {
    return facts.span().stream()
        .flatMap(
            span -> {
              Matcher note = NOTE.matcher(span.field().value().strip());
              Optional<Duration> stated =
                  note.find() ? StatedDuration.read(note.group(1)) : Optional.empty();
              Optional<Duration> computed =
                  span.start().flatMap(start -> span.end().flatMap(start::until));
              return stated.stream()
                  .filter(value -> differs(computed, value))
                  .map(
                      value ->
                          observation(
                              span.field().valueSpan(),
                              span.field().name(),
                              note.group(1),
                              computed.orElseThrow()));
            });
  }

  private static boolean differs(Optional<Duration> computed, Duration stated) {
    return computed
        .filter(
            time -> {
              Duration allowed = time.dividedBy(20);
              Duration most = allowed.compareTo(TOLERANCE) > 0 ? allowed : TOLERANCE;
              return time.minus(stated).abs().compareTo(most) > 0;
            })
        .isPresent();
  }

  private static Observation observation(Span span, String label, String text, Duration computed) {
    return Observation.at(
            span,
            Quoted.of(label)
                + " is "
                + Quoted.of(text)
                + "; the instants are "
                + Lengths.of(computed)
                + " apart")
        .about(label)
        .remedy("Correct the duration or the instants");
  }
}
