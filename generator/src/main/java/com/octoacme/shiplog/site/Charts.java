package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.action.ActionItem.State;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.metrics.Metrics;
import com.octoacme.shiplog.metrics.Spread;
import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.chart.CalendarChart;
import com.octoacme.shiplog.site.chart.Chart;
import com.octoacme.shiplog.site.chart.ColumnChart;
import com.octoacme.shiplog.site.chart.LineChart;
import com.octoacme.shiplog.site.chart.Series;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.text.Lengths;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures of the whole log. Drafts did not ship, so they count nowhere here. */
final class Charts {
  private static final int MONTHS = 12;
  private static final int LONGEST = 24;

  private final List<LocalDate> shipped;
  private final List<LocalDate> broke;
  private final LocalDate today;

  Charts(List<Release> releases, List<Incident> incidents, LocalDate today) {
    this.shipped =
        releases.stream()
            .filter(release -> release.state() != Release.State.DRAFT)
            .flatMap(release -> release.day().stream())
            .toList();
    this.broke = incidents.stream().flatMap(incident -> incident.day().stream()).toList();
    this.today = today;
  }

  /** What shipped and what broke in each of the last twelve months; nothing if nothing did. */
  Optional<Chart> months() {
    List<YearMonth> months = months(YearMonth.from(today).minusMonths(MONTHS - 1L));
    Map<YearMonth, Long> releases = count(shipped, YearMonth::from);
    Map<YearMonth, Long> incidents = count(broke, YearMonth::from);
    if (months.stream().noneMatch(m -> releases.containsKey(m) || incidents.containsKey(m))) {
      return Optional.empty();
    }
    return Optional.of(
        ColumnChart.draw(
            new Chart.Caption(
                "months",
                "The last twelve months",
                "Releases and incidents in each month up to " + today + ".",
                "Month"),
            months.stream().map(ColumnChart.Label::of).toList(),
            Stream.of(
                    new Series("Releases", "series-1", values(months, releases)),
                    new Series("Incidents", "series-2", values(months, incidents)))
                .filter(series -> !(series.style().equals("series-1") ? shipped : broke).isEmpty())
                .toList()));
  }

  /** The days of the last year on which something shipped or broke. */
  Optional<Chart> calendar() {
    LocalDate first = today.minusWeeks(52);
    boolean isEmpty =
        Stream.concat(shipped.stream(), broke.stream())
            .noneMatch(day -> !day.isBefore(first) && !day.isAfter(today));
    return isEmpty
        ? Optional.empty()
        : Optional.of(
            CalendarChart.draw(
                new Chart.Caption(
                    "calendar",
                    "Release calendar",
                    "Each square is a day of the year up to " + today + ", each column a week.",
                    "Week from"),
                today,
                count(shipped, Function.identity()),
                count(broke, Function.identity())));
  }

  /** In how much time incidents were detected and resolved. */
  static Optional<Chart> recovery(Metrics metrics) {
    List<Spread.Part> detect = metrics.time(Measure.DETECT).all().distribution();
    List<Spread.Part> resolve = metrics.time(Measure.RESOLVE).all().distribution();
    if (Stream.concat(detect.stream(), resolve.stream()).allMatch(part -> part.count() == 0)) {
      return Optional.empty();
    }
    return Optional.of(
        ColumnChart.draw(
            new Chart.Caption(
                "recovery",
                "Detected and resolved within",
                "How many incidents were detected and resolved within which time.",
                "Within"),
            detect.stream()
                .map(part -> part.upTo() < 0 ? "longer" : Lengths.words(part.upTo()))
                .map(ColumnChart.Label::of)
                .toList(),
            List.of(
                new Series("Detected", "series-1", counts(detect)),
                new Series("Resolved", "series-2", counts(resolve)))));
  }

  private static List<Long> counts(List<Spread.Part> parts) {
    return parts.stream().map(Spread.Part::count).toList();
  }

  /** How many action items were agreed, and how many of them were settled, over time. */
  Optional<Chart> burnUp(List<ActionItem> actions) {
    Optional<YearMonth> first =
        actions.stream()
            .flatMap(one -> month(one.history().opened()).stream())
            .min(YearMonth::compareTo);
    YearMonth now = YearMonth.from(today);
    if (first.isEmpty() || !first.get().isBefore(now)) {
      return Optional.empty();
    }
    YearMonth earliest = now.minusMonths(LONGEST - 1L);
    List<YearMonth> months = months(first.get().isBefore(earliest) ? earliest : first.get());
    List<YearMonth> opened =
        actions.stream().map(one -> month(one.history().opened()).orElse(first.get())).toList();
    List<YearMonth> settled =
        actions.stream()
            .filter(one -> one.state() != State.OPEN)
            .map(one -> month(one.history().closed()).orElse(first.get()))
            .toList();
    return Optional.of(
        LineChart.draw(
            new Chart.Caption(
                "burn-up",
                "Agreed and settled",
                "Action items at the end of each month. Those without a recorded day count from the"
                    + " first month.",
                "Month"),
            months.stream().map(YearMonth::toString).toList(),
            List.of(
                new Series("Agreed", "series-1", upTo(months, opened)),
                new Series("Settled", "series-3", upTo(months, settled)))));
  }

  private static Optional<YearMonth> month(Optional<Revision> revision) {
    return revision.map(Revision::authoredAt).map(OffsetDateTime::toLocalDate).map(YearMonth::from);
  }

  private static List<Long> upTo(List<YearMonth> months, List<YearMonth> events) {
    Map<YearMonth, Long> byMonth = count(events, Function.identity());
    YearMonth first = months.get(0);
    long sum = events.stream().filter(event -> event.isBefore(first)).count();
    List<Long> sums = new ArrayList<>();
    for (YearMonth month : months) {
      sum += byMonth.getOrDefault(month, 0L);
      sums.add(sum);
    }
    return sums;
  }

  private List<YearMonth> months(YearMonth first) {
    return Stream.iterate(first, m -> !m.isAfter(YearMonth.from(today)), m -> m.plusMonths(1))
        .toList();
  }

  private static <T, K> Map<K, Long> count(Collection<T> all, Function<T, K> key) {
    return all.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  private static List<Long> values(List<YearMonth> months, Map<YearMonth, Long> counts) {
    return months.stream().map(month -> counts.getOrDefault(month, 0L)).toList();
  }
}
