package com.octoacme.shiplog.site.chart;

import com.octoacme.shiplog.site.chart.Canvas.Area;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Numbers as columns side by side, such as what shipped and what broke in each month. */
public final class ColumnChart {
  private static final int HEIGHT = 220;
  private static final int TOP = 44;
  private static final int BASE = 192;
  private static final int GAP = 8;

  /** More labels than that do not stand side by side on a phone. */
  private static final int MOST_LABELS = 8;

  private ColumnChart() {}

  /**
   * What a group of columns is called.
   *
   * @param name in the table
   * @param shown below the columns, where there is little space
   */
  public record Label(String name, String shown) {
    /** A name that is short enough. */
    public static Label of(String name) {
      return new Label(name, name);
    }

    /** A month. */
    public static Label of(YearMonth month) {
      return new Label(month.toString(), CalendarChart.month(month));
    }
  }

  /**
   * Draws columns.
   *
   * @param labels of the groups, from left to right
   * @param series with a value for each label
   */
  public static Chart draw(Chart.Caption caption, List<Label> labels, List<Series> series) {
    long greatest = Math.max(1, series.stream().mapToLong(Series::greatest).max().orElse(1));
    Canvas canvas = new Canvas(caption, HEIGHT).legend(series).level(0, BASE, Canvas.WIDTH);
    long group = Canvas.WIDTH / Math.max(1, labels.size());
    long width = Math.max(2, (group - GAP) / Math.max(1, series.size()));
    for (int i = 0; i < labels.size(); i++) {
      long x = i * group + GAP / 2;
      for (Series one : series) {
        column(canvas, one, i, new Area(x, 0, width, scaled(one.values().get(i), greatest)));
        x += width;
      }
      canvas.text(style(i, labels), i * group + group / 2, BASE + 20, labels.get(i).shown());
    }
    return new Chart(
        caption.id(),
        caption.title(),
        caption.description(),
        canvas.drawing(),
        columns(caption.subject(), series),
        rows(labels.stream().map(Label::name).toList(), series));
  }

  /** Every other label can be left out, counted from one that names a year if there is one. */
  private static String style(int index, List<Label> labels) {
    int kept = 0;
    while (kept < labels.size() && labels.get(kept).shown().chars().noneMatch(Character::isDigit)) {
      kept++;
    }
    boolean isLeftOut = labels.size() > MOST_LABELS && (index - kept) % 2 != 0;
    return isLeftOut ? "t middle other" : "t middle";
  }

  private static long scaled(long value, long greatest) {
    long height = value * (BASE - TOP) / greatest;
    return value > 0 ? Math.max(2, height) : 0;
  }

  private static void column(Canvas canvas, Series series, int index, Area area) {
    long value = series.values().get(index);
    if (value > 0) {
      long top = BASE - area.height();
      canvas.box(series.style(), new Area(area.x(), top, area.width() - 1, area.height()));
      canvas.text("t small middle", area.x() + area.width() / 2, top - 4, Long.toString(value));
    }
  }

  static List<String> columns(String subject, List<Series> series) {
    List<String> columns = new ArrayList<>();
    columns.add(subject);
    series.forEach(one -> columns.add(one.name()));
    return columns;
  }

  static List<List<String>> rows(List<String> labels, List<Series> series) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(labels.get(i));
      for (Series one : series) {
        row.add(Long.toString(one.values().get(i)));
      }
      rows.add(row);
    }
    return rows;
  }
}
