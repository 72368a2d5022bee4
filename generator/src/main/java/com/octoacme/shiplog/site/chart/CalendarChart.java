package com.octoacme.shiplog.site.chart;

import com.octoacme.shiplog.site.chart.Canvas.Area;
import com.octoacme.shiplog.text.Counted;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A year of days, a column for each week: the darker a day, the more releases; a dot is trouble.
 */
public final class CalendarChart {
  private static final int WEEKS = 53;
  private static final int CELL = 11;
  private static final int LEFT = 34;
  private static final int TOP = 48;
  private static final int HEIGHT = TOP + 7 * CELL + 6;
  private static final int DARKEST = 3;
  private static final int DAYS = 7;

  private final LocalDate first;
  private final LocalDate last;
  private final Map<LocalDate, Long> releases;
  private final Map<LocalDate, Long> incidents;

  private CalendarChart(
      LocalDate last, Map<LocalDate, Long> releases, Map<LocalDate, Long> incidents) {
    this.last = last;
    this.first =
        last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    this.releases = releases;
    this.incidents = incidents;
  }

  /**
   * Draws the weeks that end with a day.
   *
   * @param releases how many were on a day
   * @param incidents the same
   */
  public static Chart draw(
      Chart.Caption caption,
      LocalDate last,
      Map<LocalDate, Long> releases,
      Map<LocalDate, Long> incidents) {
    return new CalendarChart(last, releases, incidents).draw(caption);
  }

  private Chart draw(Chart.Caption caption) {
    Canvas canvas =
        new Canvas(caption, HEIGHT)
            .legend(
                Stream.of(
                        new Series("releases on a day", "day-2", List.copyOf(releases.values())),
                        new Series("incidents", "dot", List.copyOf(incidents.values())))
                    .filter(series -> series.greatest() > 0)
                    .toList());
    List<List<String>> rows = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      LocalDate monday = first.plusWeeks(week);
      week(canvas, monday, LEFT + (long) week * CELL);
      rows.add(List.of(monday.toString(), sum(releases, monday), sum(incidents, monday)));
    }
    for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
      canvas.text(
          "t small weekday", 0, TOP + 9L + (day.getValue() - 1L) * CELL, shortened(day.name()));
    }
    return new Chart(
        caption.id(),
        caption.title(),
        caption.description(),
        canvas.drawing(),
        List.of(caption.subject(), "Releases", "Incidents"),
        rows.stream().filter(row -> !row.get(1).equals("0") || !row.get(2).equals("0")).toList());
  }

  private void week(Canvas canvas, LocalDate monday, long x) {
    for (int i = 0; i < DAYS && !monday.plusDays(i).isAfter(last); i++) {
      LocalDate day = monday.plusDays(i);
      long shipped = releases.getOrDefault(day, 0L);
      long broke = incidents.getOrDefault(day, 0L);
      long y = TOP + (long) i * CELL;
      String style = "day-" + Math.min(DARKEST, shipped);
      Area area = new Area(x, y, CELL - 1, CELL - 1);
      if (shipped == 0 && broke == 0) {
        canvas.box(style, area);
      } else {
        canvas.box(
            style,
            area,
            day + ": " + Counted.of(shipped, "release") + ", " + Counted.of(broke, "incident"));
      }
      if (broke > 0) {
        canvas.dot("dot", x + CELL / 2, y + CELL / 2, day + ": " + Counted.of(broke, "incident"));
      }
      if (day.getDayOfMonth() == 1) {
        String shown = day.getMonthValue() % 3 == 1 ? "t small" : "t small other";
        canvas.text(shown, x, TOP - 6, month(YearMonth.from(day)));
      }
    }
  }

  /** {@code Dec}, and the year instead of {@code Jan}. */
  static String month(YearMonth month) {
    return month.getMonth() == Month.JANUARY
        ? Integer.toString(month.getYear())
        : shortened(month.getMonth().name());
  }

  private static String shortened(String name) {
    return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
  }

  private static String sum(Map<LocalDate, Long> days, LocalDate monday) {
    long sum = 0;
    for (int i = 0; i < DAYS; i++) {
      sum += days.getOrDefault(monday.plusDays(i), 0L);
    }
    return Long.toString(sum);
  }
}
