package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.text.KeywordScan;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row of a timeline, or a field, can mark: an instant of the model, a step of the guide. */
public enum Milestone {
  STARTED("(?:SUBJECT )?(?:start|starts|started|began|begins)|first impact", "Started"),
  DETECTED(
      "(?:first )?(?:detected|detection|discovered|discovery)|SUBJECT (?:detected|discovered)",
      "Detected"),
  ACKNOWLEDGED(
      "(?:alert |page |incident )?(?:ack|acked|acknowledged|acknowledgement|acknowledgment)",
      "Acknowledged"),
  COMMUNICATED(
      "(?:first )?(?:communicated|communication)|on-call notified|(?:incident )?channel notified",
      "Communicated"),
  DECIDED("(?:rollback )?(?:decided|decision)|decision made", "Decided"),
  MITIGATED("(?:SUBJECT )?mitigated|mitigation", "Mitigated"),
  RESOLVED(
      "(?:SUBJECT )?(?:resolved|recovered)|resolution|recovery|(?:service |fully )?restored",
      "Resolved"),
  DECLARED("(?:incident )?declared", "Declared"),
  STATUS_PAGE("status page(?: updated)?", "Status page updated"),
  STAKEHOLDERS("stakeholders (?:told|informed|notified|alerted)", "Stakeholders told"),
  ROLLED_BACK(
      "(?:automated |automatic |manual |manually )?(?:rollback|rolled back)"
          + "(?: automatically| manually)?(?: started| done| completed| performed| executed)?",
      "Rolled back"),
  SMOKE_TESTS("smoke tests? (?:passed|passes|pass|green|ok)", "Smoke tests passed"),
  MONITORING_NORMAL("monitoring (?:is |back to )?normal", "Monitoring normal");

  /** The milestones that are instants of the model, in the order of the playbook. */
  public static final List<Milestone> INSTANTS =
      List.of(STARTED, DETECTED, ACKNOWLEDGED, COMMUNICATED, DECIDED, MITIGATED, RESOLVED);

  /** Every label holds one of these; most rows hold none. */
  private static final KeywordScan STEMS =
      KeywordScan.of(
          List.of(
              "start",
              "began",
              "begins",
              "impact",
              "detect",
              "discover",
              "ack",
              "communicat",
              "notified",
              "deci",
              "mitigat",
              "resol",
              "recover",
              "restored",
              "declared",
              "status page",
              "stakeholders",
              "roll",
              "smoke test",
              "monitoring"));

  private static final Map<Milestone, List<String>> FIELDS =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(m -> m, Milestone::fieldNames));

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,60})\\)");
  private static final Pattern FIRST = Pattern.compile("(?i)^first (?:detected|detection)\\b");

  private final Pattern words;
  private final String label;

  Milestone(String words, String label) {
    this.words =
        Pattern.compile(words.replace("SUBJECT", "(?:problem|incident|issue|outage|impact)"));
    this.label = label;
  }

  /** The key in front matter and data: {@code detected}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key among the steps in data: {@code statusPage}. */
  public String key() {
    int dash = id().indexOf('-');
    return dash < 0
        ? id()
        : id().substring(0, dash)
            + id().substring(dash + 1, dash + 2).toUpperCase(Locale.ROOT)
            + id().substring(dash + 2);
  }

  /** What a field is called that states it; the model's word first. */
  List<String> fields() {
    return Objects.requireNonNull(FIELDS.get(this));
  }

  private List<String> fieldNames() {
    List<String> also =
        switch (this) {
          case STARTED -> List.of("Start", "Start time", "Started at");
          case DETECTED -> List.of("Detected at", "Time of detection");
          case RESOLVED -> List.of("Resolved at", "End", "End time", "Ended");
          default -> List.of();
        };
    return Stream.concat(Stream.of(id(), label), also.stream()).toList();
  }

  /** The word for people: {@code Smoke tests passed}. */
  public String label() {
    return label;
  }

  /**
   * What the text of a row is labelled as: in parentheses, as {@code Label:} at its beginning, as
   * nothing but the label, or beginning with "first detected". A word in a sentence is no label.
   */
  static Set<Milestone> in(String text) {
    Set<Milestone> found = EnumSet.noneOf(Milestone.class);
    if (!STEMS.isIn(text)) {
      return found;
    }
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      found.addAll(named(brackets.group(1)));
    }
    int colon = text.indexOf(':');
    if (colon > 0 && colon <= 40) {
      found.addAll(named(text.substring(0, colon)));
    }
    if (text.length() <= 60) {
      found.addAll(named(BRACKETS.matcher(text).replaceAll("")));
    }
    if (FIRST.matcher(text).find()) {
      found.add(DETECTED);
    }
    return found;
  }

  private static Set<Milestone> named(String label) {
    String name = Names.normalize(label);
    Set<Milestone> named = EnumSet.noneOf(Milestone.class);
    for (Milestone milestone : values()) {
      if (milestone.words.matcher(name).matches()) {
        named.add(milestone);
      }
    }
    return named;
  }
}
