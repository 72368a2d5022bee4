package com.octoacme.shiplog.site.chart;

import java.util.List;

/** Numbers that grow, as lines over time: what was agreed, and how much of it is settled. */
public final class LineChart {
  private static final int HEIGHT = 226;
  private static final int TOP = 48;
  private static final int BASE = 192;
  private static final int LEFT = 52;
  private static final int RIGHT = Canvas.WIDTH - 64;
  private static final int MOST_LABELS = 9;

  private LineChart() {}

  /**
   * Draws lines.
   *
   * @param labels of the places from left to right, at least two
   * @param series with a value for each label
   */
  public static Chart draw(Chart.Caption caption, List<String> labels, List<Series> series) {
    long greatest = Math.max(1, series.stream().mapToLong(Series::greatest).max().orElse(1));
    Canvas canvas = new Canvas(caption, HEIGHT).legend(series);
    for (long value : List.of(0L, greatest)) {
      canvas.level(LEFT, y(value, greatest), RIGHT - LEFT);
      canvas.text("t small end", LEFT - 6, y(value, greatest) + 4, Long.toString(value));
    }
    int step = (labels.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int i = 0; i < labels.size(); i += step) {
      String shown = i / step % 2 == 0 ? "t middle" : "t middle other";
      canvas.text(shown, x(i, labels.size()), BASE + 26, labels.get(i));
    }
    series.forEach(one -> line(canvas, one, greatest));
    return new Chart(
        caption.id(),
        caption.title(),
        caption.description(),
        canvas.drawing(),
        ColumnChart.columns(caption.subject(), series),
        ColumnChart.rows(labels, series));
  }

  private static void line(Canvas canvas, Series series, long greatest) {
    StringBuilder points = new StringBuilder();
    int count = series.values().size();
    for (int i = 0; i < count; i++) {
      points.append(i == 0 ? "" : " ").append(x(i, count)).append(' ');
      points.append(y(series.values().get(i), greatest));
    }
    canvas.line("line " + series.style(), points.toString());
    long last = series.values().get(count - 1);
    canvas.text("t", RIGHT + 8, y(last, greatest) + 5, Long.toString(last));
  }

  private static long x(int index, int count) {
    return LEFT + (long) index * (RIGHT - LEFT) / Math.max(1, count - 1);
  }

  private static long y(long value, long greatest) {
    return BASE - value * (BASE - TOP) / greatest;
  }
}
