package com.octoacme.shiplog.site.chart;

import com.octoacme.shiplog.site.chart.Canvas.Area;
import com.octoacme.shiplog.text.Lengths;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The course of an incident to scale: what happened when, and each phase against its limit. */
public final class TimelineChart {
  private static final int LEFT = 12;
  private static final int RIGHT = Canvas.WIDTH - 12;
  private static final int TOP = 60;
  private static final int ROW = 50;
  private static final int EDGE = 40;
  private static final int TICKS = 6;

  /** Minutes between ticks, up to four weeks. */
  private static final List<Long> STEPS =
      List.of(1L, 2L, 5L, 10L, 15L, 30L, 60L, 120L, 240L, 480L, 1440L, 2880L, 10080L, 40320L);

  private TimelineChart() {}

  /**
   * Something that happened.
   *
   * @param minute since the start
   */
  public record Event(long minute, String text) {}

  /**
   * A phase that was recorded.
   *
   * @param from minute of its begin since the start
   * @param taken minutes
   * @param limit minutes; zero for none
   */
  public record Phase(String name, long from, long taken, long limit) {
    boolean isKept() {
      return limit == 0 || taken <= limit;
    }

    long end() {
      return from + Math.max(taken, limit);
    }
  }

  /** Draws a timeline; at least one phase or event is later than the start. */
  public static Chart draw(Chart.Caption caption, List<Event> events, List<Phase> phases) {
    long end =
        Math.max(
            Math.max(1, events.stream().mapToLong(Event::minute).max().orElse(0)),
            phases.stream().mapToLong(Phase::end).max().orElse(0));
    Canvas canvas = new Canvas(caption, TOP + ROW * phases.size() + 36);
    axis(canvas, end, TOP + ROW * phases.size());
    for (int i = 0; i < phases.size(); i++) {
      phase(canvas, phases.get(i), end, TOP + (long) i * ROW);
    }
    for (Event event : events) {
      canvas.dot("event", x(event.minute(), end), TOP - 22, event.text());
    }
    if (!events.isEmpty()) {
      canvas.text("t", 0, TOP - 40L, "Timeline");
    }
    return new Chart(
        caption.id(),
        caption.title(),
        caption.description(),
        canvas.drawing(),
        List.of(caption.subject(), "After", "Took", "Limit"),
        Stream.concat(rows(phases).stream(), told(events).stream()).toList());
  }

  private static void axis(Canvas canvas, long end, int bottom) {
    long step = STEPS.get(STEPS.size() - 1);
    for (int i = STEPS.size() - 1; i >= 0; i--) {
      step = end / STEPS.get(i) <= TICKS ? STEPS.get(i) : step;
    }
    for (long minute = 0; minute <= end && minute / step <= TICKS; minute += step) {
      canvas.upright(x(minute, end), TOP - 30, bottom - TOP + 34L);
      String shown = style(x(minute, end)) + (minute / step % 2 == 0 ? "" : " other");
      canvas.text(shown, x(minute, end), bottom + 24, Lengths.words(minute));
    }
  }

  private static void phase(Canvas canvas, Phase phase, long end, long y) {
    long begin = x(phase.from(), end);
    canvas.text("t", 0, y + 18, phase.name());
    canvas.text("t end", Canvas.WIDTH, y + 18, told(phase));
    String style = phase.limit() == 0 ? "span" : phase.isKept() ? "kept" : "missed";
    canvas.box(style, new Area(begin, y + 26, width(phase, phase.taken(), end), 14));
    if (phase.limit() > 0) {
      canvas.box("limit", new Area(begin, y + 24, width(phase, phase.limit(), end), 18));
    }
  }

  private static String told(Phase phase) {
    return phase.limit() == 0
        ? Lengths.words(phase.taken())
        : Lengths.words(phase.taken()) + ", limit " + Lengths.words(phase.limit());
  }

  /** Words below a line stay within the picture. */
  private static String style(long x) {
    return x < EDGE ? "t small" : x > Canvas.WIDTH - EDGE ? "t small end" : "t small middle";
  }

  private static long width(Phase phase, long minutes, long end) {
    return Math.max(2, x(phase.from() + minutes, end) - x(phase.from(), end));
  }

  private static long x(long minute, long end) {
    return LEFT + Math.max(0, minute) * (RIGHT - LEFT) / end;
  }

  private static List<List<String>> told(List<Event> events) {
    return events.stream()
        .map(event -> List.of(event.text(), Lengths.words(event.minute()), "", ""))
        .toList();
  }

  private static List<List<String>> rows(List<Phase> phases) {
    List<List<String>> rows = new ArrayList<>();
    for (Phase phase : phases) {
      rows.add(
          List.of(
              phase.name(),
              Lengths.words(phase.from()),
              Lengths.words(phase.taken()),
              phase.limit() == 0
                  ? "none"
                  : Lengths.words(phase.limit()) + (phase.isKept() ? ", kept" : ", missed")));
    }
    return rows;
  }
}
