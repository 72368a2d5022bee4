package com.octoacme.shiplog.site;

import com.octoacme.shiplog.config.Policies.TimeBoxes;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.metrics.Figure;
import com.octoacme.shiplog.metrics.Metrics;
import com.octoacme.shiplog.metrics.Rate;
import com.octoacme.shiplog.metrics.Share;
import com.octoacme.shiplog.metrics.Spread;
import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.postmortem.TimeBox;
import com.octoacme.shiplog.site.IncidentPage.FigureTable;
import com.octoacme.shiplog.site.chart.Chart;
import com.octoacme.shiplog.text.Counted;
import com.octoacme.shiplog.text.Lengths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the pages of figures: every number stands beside what it was counted from. */
final class FigurePages {
  private static final String NONE = "not known";

  private final Metrics metrics;

  private FigurePages(Metrics metrics) {
    this.metrics = metrics;
  }

  /** The page of metrics, and the page of the playbook if there are incidents. */
  static List<Page> of(Metrics metrics, List<Incident> incidents, TimeBoxes boxes, Charts charts) {
    List<Page> pages = new ArrayList<>();
    pages.add(
        new FigurePages(metrics)
            .metrics(
                Stream.concat(charts.calendar().stream(), Charts.recovery(metrics).stream())
                    .toList()));
    if (!incidents.isEmpty()) {
      pages.add(PlaybookPage.of(metrics, incidents, boxes));
    }
    return pages;
  }

  private Page metrics(List<Chart> charts) {
    return new IncidentPage.Figures(
        "metrics/index.html",
        "Metrics",
        "How often we release, how often that fails, and how fast we recover.",
        "Counted from the documents and tags of this commit. What is not recorded is left out, and"
            + " its number is told. Small numbers say little: look at the cases before the rate.",
        charts,
        tables());
  }

  /** Those about incidents only where there are some. */
  private List<FigureTable> tables() {
    List<FigureTable> tables = new ArrayList<>(List.of(releases()));
    if (hasIncidents()) {
      tables.addAll(List.of(times(), boxes(), reviews()));
    }
    tables.addAll(List.of(quarters(), severities(), components()));
    return tables;
  }

  private boolean hasIncidents() {
    return metrics.time(Measure.DETECT).all().of() > 0;
  }

  private boolean hasReleases() {
    return metrics.deployments().all().count() > 0;
  }

  private FigureTable releases() {
    return new FigureTable(
        "Releases",
        "A release counts as failed if an incident names it as its cause, or if it was rolled back"
            + " or yanked; one with three incidents counts once. Rework is a patch that an incident"
            + " names as its fix.",
        List.of("Figure", "Value", "Counted from"),
        hasReleases() ? releaseFigures() : List.of());
  }

  private List<List<String>> releaseFigures() {
    return List.of(
        List.of(
            "Change-fail rate",
            atLeast(metrics.changeFail().all()),
            metrics.changeFail().all().numerator()
                + " of "
                + Counted.of(metrics.changeFail().all().denominator(), "release")
                + "; "
                + Counted.of(metrics.unattributed(), "incident")
                + " unattributed"),
        List.of(
            "Deployment frequency",
            perWeek(metrics.deployments().all()),
            Counted.of(metrics.deployments().all().count(), "release")
                + " in "
                + metrics.deployments().all().weeks()
                + " weeks"),
        List.of(
            "Lead time, commit to tag",
            length(metrics.leadTime().all()),
            "median of " + Counted.of(metrics.leadTime().all().n(), "commit")),
        List.of(
            "Recovery time of failed releases",
            length(metrics.recoveryTime().all()),
            "median of " + nOf(metrics.recoveryTime().all()) + " incidents with a cause"),
        List.of("Rework rate", percent(metrics.rework().all()), counted(metrics.rework().all())));
  }

  private FigureTable times() {
    return new FigureTable(
        "How long it took",
        "The mean is left out on purpose: one incident of days would hide all others.",
        List.of("Time to", "Median", "75 %", "90 %", "Known"),
        metrics.times().entrySet().stream().map(FigurePages::time).toList());
  }

  private static List<String> time(Map.Entry<Measure, Figure<Spread>> time) {
    Spread spread = time.getValue().all();
    return List.of(
        time.getKey().id(),
        length(spread),
        minutes(spread.percentile(75).orElse(-1)),
        minutes(spread.percentile(90).orElse(-1)),
        nOf(spread));
  }

  private FigureTable boxes() {
    List<List<String>> rows = new ArrayList<>();
    for (TimeBox box : TimeBox.values()) {
      Share share = metrics.box(box).all();
      rows.add(
          List.of(
              box.id(), percent(share), counted(share), Long.toString(metrics.notRecorded(box))));
    }
    return new FigureTable(
        "Time boxes kept",
        "Detection is counted from the start of the incident, all others from its detection. A phase"
            + " without an instant is not recorded, never missed.",
        List.of("Phase", "Kept", "Of those recorded", "Not recorded"),
        rows);
  }

  private FigureTable reviews() {
    Metrics.Actions actions = metrics.actions();
    return new FigureTable(
        "Reviews and action items",
        "A review is in time by the policy for its severity; a follow-up by the end of its window.",
        List.of("Figure", "Value", "Counted from"),
        List.of(
            List.of(
                "Reviews in time",
                percent(metrics.reviews().all()),
                counted(metrics.reviews().all())),
            List.of(
                "Follow-ups in time",
                percent(metrics.followUps().all()),
                counted(metrics.followUps().all())),
            List.of(
                "Action items open",
                Long.toString(actions.open()),
                actions.overdue() + " of them overdue"),
            List.of(
                "Action items closed",
                Long.toString(actions.done() + actions.wontDo()),
                "of " + actions.total() + "; " + actions.wontDo() + " will not be done"),
            List.of(
                "Action items closed in time",
                percent(metrics.closedInTime().all()),
                counted(metrics.closedInTime().all()) + " of which both days are known"),
            List.of(
                "Incidents that came again",
                percent(metrics.recurrence().all()),
                counted(metrics.recurrence().all())
                    + "; "
                    + metrics.recurredWithOpenActions()
                    + " while an earlier action was open")));
  }

  private FigureTable quarters() {
    Set<String> names = new TreeSet<>(metrics.changeFail().byQuarter().keySet());
    names.addAll(metrics.time(Measure.RESOLVE).byQuarter().keySet());
    List<String> columns = new ArrayList<>(List.of("Quarter"));
    if (hasReleases()) {
      columns.addAll(List.of("Releases", "Failed"));
    }
    if (hasIncidents()) {
      columns.addAll(List.of("Detected (median)", "Resolved (median)", "Reviews in time"));
    }
    return new FigureTable(
        "By quarter",
        "A release counts in the quarter of its tag, an incident in that of its day.",
        columns,
        names.stream().map(this::quarter).toList());
  }

  private List<String> quarter(String name) {
    List<String> row = new ArrayList<>(List.of(name));
    if (hasReleases()) {
      Share fail = metrics.changeFail().byQuarter().getOrDefault(name, new Share(0, 0));
      row.add(Long.toString(fail.denominator()));
      row.add(Long.toString(fail.numerator()));
    }
    if (hasIncidents()) {
      row.add(part(metrics.time(Measure.DETECT).byQuarter(), name));
      row.add(part(metrics.time(Measure.RESOLVE).byQuarter(), name));
      row.add(counted(metrics.reviews().byQuarter().getOrDefault(name, new Share(0, 0))));
    }
    return row;
  }

  private FigureTable severities() {
    return byPart(
        "By severity",
        "Severity",
        metrics.time(Measure.DETECT).bySeverity(),
        metrics.time(Measure.RESOLVE).bySeverity());
  }

  private FigureTable components() {
    return byPart(
        "By component",
        "Component",
        metrics.time(Measure.DETECT).byComponent(),
        metrics.time(Measure.RESOLVE).byComponent());
  }

  private static FigureTable byPart(
      String title, String what, Map<String, Spread> detect, Map<String, Spread> resolve) {
    return new FigureTable(
        title,
        "Only incidents that state it are in a row.",
        List.of(what, "Incidents", "Detected (median)", "Resolved (median)"),
        resolve.entrySet().stream()
            .map(
                row ->
                    List.of(
                        row.getKey(),
                        Long.toString(row.getValue().of()),
                        part(detect, row.getKey()),
                        part(resolve, row.getKey())))
            .toList());
  }

  private static String part(Map<String, Spread> parts, String name) {
    Spread spread = parts.getOrDefault(name, new Spread(List.of(), 0));
    return spread.n() == 0 ? NONE : length(spread) + ", " + nOf(spread);
  }

  /** Incidents without a cause may belong to releases that seem to be fine. */
  private String atLeast(Share share) {
    boolean nobodyTells = share.numerator() == 0 && !hasIncidents();
    return share.denominator() == 0 || nobodyTells ? NONE : "at least " + percent(share);
  }

  static String percent(Share share) {
    return share.value().isEmpty()
        ? "none yet"
        : Math.round(share.value().getAsDouble() * 100) + " %";
  }

  static String counted(Share share) {
    return share.numerator() + " of " + share.denominator();
  }

  private static String nOf(Spread spread) {
    return spread.n() + " of " + spread.of();
  }

  private static String perWeek(Rate rate) {
    return rate.perWeek().isEmpty()
        ? NONE
        : String.format(Locale.ROOT, "%.1f per week", rate.perWeek().getAsDouble());
  }

  private static String length(Spread spread) {
    return spread.median().isEmpty() ? NONE : minutes(spread.median().getAsDouble());
  }

  private static String minutes(double value) {
    long minutes = Math.round(value);
    return minutes < 0 ? NONE : Lengths.words(minutes);
  }
}
