package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.FieldCheck;
import com.octoacme.shiplog.lint.FieldCheck.State;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.StatedInstant;
import com.octoacme.shiplog.template.Moment;
import com.octoacme.shiplog.template.MomentRange;
import com.octoacme.shiplog.template.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports a span of time whose end is before its start. */
public final class EndBeforeStartRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "end-before-start",
          "timeline",
          Severity.ERROR,
          "A field with a start and an end has the end before the start, or of two such fields one.",
          "Every figure about how long it took is made from these two. A time of day "
              + "after midnight needs its date, unless the timeline shows that midnight "
              + "passed.",
          """
          - **Duration**: 2026-11-02 14:05 → 13:10
          """,
          """
          - **Duration**: 2026-11-02 14:05 → 15:10
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final Pattern LEADING_TIME =
      Pattern.compile("^((?:\\d{4}-\\d{2}-\\d{2}[T ,]\\s*)?\\d{1,2}[:.]\\d{2})\\b");

  @Override
  public List<Observation> check(LintedDocument document) {
    return Stream.concat(spans(document), fields(document).stream()).toList();
  }

  /** Two fields, one with the start and one with the end. */
  private static Optional<Observation> fields(LintedDocument document) {
    return document
        .postmortem()
        .flatMap(
            facts ->
                inField(facts, Milestone.STARTED)
                    .flatMap(
                        start ->
                            inField(facts, Milestone.RESOLVED)
                                .filter(end -> end.at().isBefore(start.at()))
                                .map(end -> reversed(document, start, end))));
  }

  private static Optional<StatedInstant> inField(Postmortem facts, Milestone milestone) {
    return Optional.ofNullable(facts.instants().get(milestone))
        .filter(stated -> stated.origin() == StatedInstant.Origin.FIELD);
  }

  private static Observation reversed(
      LintedDocument document, StatedInstant start, StatedInstant end) {
    String text = document.document().text();
    return Observation.at(
            end.span(),
            "the end "
                + Quoted.of(end.span().of(text))
                + " is before the start "
                + Quoted.of(start.span().of(text)))
        .remedy("Correct one of the two, or write the date of the end if that is after midnight");
  }

  private static Stream<Observation> spans(LintedDocument document) {
    return document.fields().stream()
        .filter(check -> check.state() == State.FILLED)
        .filter(check -> check.schema().type() instanceof ValueType.Range)
        .flatMap(
            check ->
                check.field().stream()
                    .filter(field -> isReversed(document, field))
                    .map(field -> reversed(check, field)));
  }

  private static boolean isReversed(LintedDocument document, Field field) {
    Optional<MomentRange> range = MomentRange.read(field.value());
    return range.filter(MomentRange::isReversed).isPresent()
        && !(range.filter(MomentRange::mayCrossMidnight).isPresent() && passesMidnight(document));
  }

  /** Whether the timeline goes on after midnight: a later entry has a new day or a smaller time. */
  private static boolean passesMidnight(LintedDocument document) {
    List<Moment> moments =
        document.scopes().stream()
            .filter(scope -> scope.content().timeline())
            .flatMap(scope -> scope.texts().stream())
            .flatMap(text -> leadingMoment(text).stream())
            .toList();
    for (int i = 1; i < moments.size(); i++) {
      if (isNextDay(moments.get(i - 1), moments.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Moment> leadingMoment(InlineText text) {
    Matcher matcher = LEADING_TIME.matcher(text.plain());
    return matcher.find() ? Moment.read(matcher.group(1)) : Optional.empty();
  }

  private static boolean isNextDay(Moment earlier, Moment later) {
    boolean daysTold = earlier.day().isPresent() && later.day().isPresent();
    return daysTold ? !earlier.day().equals(later.day()) : later.isBefore(earlier);
  }

  private static Observation reversed(FieldCheck check, Field field) {
    String message =
        Quoted.of(check.schema().name())
            + " is "
            + Quoted.of(field.value())
            + ": it ends before it starts";
    return check.judge(
        Observation.at(field.valueSpan(), message)
            .remedy("Correct it, or write the date of its end if that is after midnight"));
  }
}
