package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.Timeline;
import com.octoacme.shiplog.postmortem.TimelineRow;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Reports rows of a timeline without a time that can be read. */
public final class TimelineTimeRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "timeline-time",
          "timeline",
          Severity.WARNING,
          "A row of the timeline has no time, or one that cannot be read.",
          "A row without a time cannot be put in order, and no figure can be made "
              + "from it. Where the time is not known, write `??` in its place.",
          """
          - 2026-11-02 14:05: The alarm went off
          - later: The cache was rebuilt
          """,
          """
          - 2026-11-02 14:05: The alarm went off
          - 14:40: The cache was rebuilt
          - ??:??: The last client recovered
          """,
          Fix.NONE);

  /** What a person writes for digits that nobody knows. */
  private static final Pattern UNKNOWN =
      Pattern.compile("^[0-9T :./-]{0,20}(?:\\?|--)(?![A-Za-z])");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().stream()
        .map(Postmortem::timeline)
        .flatMap(timeline -> observations(document, timeline).stream())
        .toList();
  }

  /** A timeline without a single time is one finding, not one for each row. */
  private static List<Observation> observations(LintedDocument document, Timeline timeline) {
    String text = document.document().text();
    List<Span> rows =
        timeline.unreadable().stream()
            .filter(span -> !isPlaceholder(span.of(text).strip()))
            .filter(span -> !UNKNOWN.matcher(span.of(text).strip()).find())
            .toList();
    boolean none = timeline.rows().stream().noneMatch(TimelineRow::isTimed);
    if (none && rows.size() > 1) {
      return List.of(
          Observation.at(
                  timeline.place().orElse(rows.get(0)),
                  "none of the "
                      + rows.size()
                      + " rows of the timeline begins with a time; the first is "
                      + Quoted.of(rows.get(0).of(text)))
              .remedy(REMEDY));
    }
    return rows.stream().map(row -> observation(row, row.of(text))).toList();
  }

  private static boolean isPlaceholder(String row) {
    return row.startsWith("[") || row.startsWith("<");
  }

  private static Observation observation(Span row, String text) {
    return Observation.at(row, Quoted.of(text) + " has no time that can be read")
        .about(text)
        .remedy(REMEDY);
  }

  private static final String REMEDY = "Begin the row with a time like 14:05 or 2026-11-02 14:05";
}
