package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.text.KeywordPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads severities and their changes: {@code High → Critical}, "Severity raised to Critical". */
final class SeverityReader {
  private static final Pattern ARROW = Pattern.compile("\\s{0,9}(?:\u2192|->)\\s{0,9}");
  private static final Pattern WAS =
      Pattern.compile(
          "(?i)^([^(]{1,40}?)\\s*\\((?:was|before|initially|first):?\\s+([^()]{1,40})\\)$");
  private static final KeywordPattern CHANGED =
      KeywordPattern.of(
          List.of("severity"),
          "(?i)\\bseverity (?:was |is )?(?:raised|lowered|changed|upgraded|downgraded|set|escalated)"
              + "(?: from ([\\w-]{1,20}))? to ([\\w-]{1,20})");

  private SeverityReader() {}

  /** The severity that a value ends with. */
  static String last(String value) {
    Matcher was = WAS.matcher(value);
    if (was.matches()) {
      return was.group(1).strip();
    }
    String[] parts = ARROW.split(value, -1);
    return parts[parts.length - 1].strip();
  }

  /** The changes that the field and the timeline tell; those with a time first. */
  static List<SeverityChange> changes(Optional<String> value, Timeline timeline) {
    List<SeverityChange> changes = new ArrayList<>();
    for (TimelineRow row : timeline.rows()) {
      CHANGED
          .find(row.text())
          .map(
              found ->
                  new SeverityChange(
                      row.point(), Optional.ofNullable(found.group(1)), found.group(2)))
          .ifPresent(changes::add);
    }
    return changes.isEmpty() ? value.map(SeverityReader::inField).orElse(List.of()) : changes;
  }

  private static List<SeverityChange> inField(String value) {
    Matcher was = WAS.matcher(value);
    if (was.matches()) {
      return List.of(
          new SeverityChange(
              Optional.empty(), Optional.of(was.group(2).strip()), was.group(1).strip()));
    }
    String[] parts = ARROW.split(value, -1);
    List<SeverityChange> changes = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      changes.add(
          new SeverityChange(
              Optional.empty(), Optional.of(parts[i - 1].strip()), parts[i].strip()));
    }
    return changes;
  }
}
