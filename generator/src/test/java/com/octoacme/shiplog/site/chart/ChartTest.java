package com.octoacme.shiplog.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.site.chart.TimelineChart.Event;
import com.octoacme.shiplog.site.chart.TimelineChart.Phase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Pictures are to scale, described, and say the same as their tables. */
class ChartTest {
  private static final Chart.Caption CAPTION =
      new Chart.Caption("c", "Title <b>", "What \"it\" shows & more.", "Month");

  private static final Series SHIPPED = new Series("Releases", "series-1", List.of(4L, 0L, 2L));
  private static final Series BROKE = new Series("Incidents", "series-2", List.of(1L, 0L, 0L));
  private static final List<String> MONTHS = List.of("2026-01", "2026-02", "2026-03");
  private static final List<ColumnChart.Label> LABELS =
      MONTHS.stream().map(YearMonth::parse).map(ColumnChart.Label::of).toList();

  private static Document svg(Chart chart) {
    return Jsoup.parse(chart.drawing().markup(), "", Parser.xmlParser());
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.attr(attribute));
  }

  @Test
  void aPictureIsDescribed() {
    Document svg = svg(ColumnChart.draw(CAPTION, LABELS, List.of(SHIPPED, BROKE)));
    assertThat(svg.select("svg").attr("role")).isEqualTo("img");
    for (String id : svg.select("svg").attr("aria-labelledby").split(" ", -1)) {
      assertThat(svg.select("#" + id)).as(id).hasSize(1);
    }
    assertThat(svg.select("#c-title").text()).isEqualTo("Title <b>");
    assertThat(svg.select("#c-desc").text()).isEqualTo("What \"it\" shows & more.");
  }

  @Test
  void columnsAreAsHighAsTheirNumbersAndNoneIsDrawnForNothing() {
    Chart chart = ColumnChart.draw(CAPTION, LABELS, List.of(SHIPPED, BROKE));
    List<Integer> heights =
        svg(chart).select("rect[y!=5]").stream().map(bar -> number(bar, "height")).toList();
    assertThat(heights).containsExactly(148, 37, 74);
    assertThat(svg(chart).select("text[y=212]").eachText()).containsExactly("2026", "Feb", "Mar");
    assertThat(chart.columns()).containsExactly("Month", "Releases", "Incidents");
    assertThat(chart.rows())
        .containsExactly(
            List.of("2026-01", "4", "1"),
            List.of("2026-02", "0", "0"),
            List.of("2026-03", "2", "0"));
  }

  @Test
  void linesEndAtTheirLastNumber() {
    Chart chart =
        LineChart.draw(
            CAPTION,
            MONTHS,
            List.of(
                new Series("Agreed", "series-1", List.of(1L, 3L, 8L)),
                new Series("Settled", "series-3", List.of(0L, 1L, 4L))));
    assertThat(svg(chart).select("polyline").eachAttr("points"))
        .containsExactly("52 174 314 138 576 48", "52 192 314 174 576 120");
    assertThat(svg(chart).select("text[x=584]").eachText()).containsExactly("8", "4");
  }

  @Test
  void phasesAreToScaleAndShowWhichLimitWasMissed() {
    Chart chart =
        TimelineChart.draw(
            CAPTION,
            List.of(new Event(0, "10:00: Down"), new Event(60, "11:00: Up")),
            List.of(new Phase("Detect", 0, 6, 5), new Phase("Communicate", 6, 9, 10)));
    Document svg = svg(chart);
    int whole =
        number(svg.select("circle").get(1), "cx") - number(svg.select("circle").get(0), "cx");
    assertThat(number(svg.select("rect.missed").get(0), "width")).isEqualTo(whole * 6 / 60);
    assertThat(number(svg.select("rect.limit").get(0), "width")).isEqualTo(whole * 5 / 60);
    assertThat(svg.select("rect.kept")).hasSize(1);
    assertThat(chart.rows())
        .containsExactly(
            List.of("Detect", "0 min", "6 min", "5 min, missed"),
            List.of("Communicate", "6 min", "9 min", "10 min, kept"),
            List.of("10:00: Down", "0 min", "", ""),
            List.of("11:00: Up", "1 h", "", ""));
  }

  @Test
  void aPhaseIsNamedAndToldAboveItsBar() {
    Chart chart = TimelineChart.draw(CAPTION, List.of(), List.of(new Phase("Detect", 0, 6, 5)));
    Document svg = svg(chart);
    int bar = number(svg.select("rect.missed").get(0), "y");
    List<Element> words = svg.select("text:not(.small)");
    assertThat(words).extracting(Element::text).containsExactly("Detect", "6 min, limit 5 min");
    assertThat(words).allSatisfy(word -> assertThat(number(word, "y")).isLessThan(bar));
  }

  @Test
  void everyOtherMonthOfAYearCanBeLeftOutAndTheYearNever() {
    List<ColumnChart.Label> year =
        Stream.iterate(YearMonth.parse("2025-12"), month -> month.plusMonths(1))
            .limit(12)
            .map(ColumnChart.Label::of)
            .toList();
    Series none = new Series("Releases", "series-1", Collections.nCopies(12, 0L));
    Document svg = svg(ColumnChart.draw(CAPTION, year, List.of(none)));
    assertThat(svg.select("text.other").eachText())
        .containsExactly("Dec", "Feb", "Apr", "Jun", "Aug", "Oct");
    assertThat(svg.select("text.middle:not(.other)").eachText()).startsWith("2026", "Mar");
    assertThat(svg(ColumnChart.draw(CAPTION, LABELS, List.of(SHIPPED))).select("text.other"))
        .isEmpty();
  }

  @Test
  void weeksOfMonthsHaveFewTicks() {
    Chart chart =
        TimelineChart.draw(
            CAPTION, List.of(), List.of(new Phase("Until resolved", 0, 5_000_000, 0)));
    assertThat(svg(chart).select("text.middle").size()).isBetween(1, 8);
  }

  @Test
  void aCalendarHasTheDaysThatCountAndNoneOfTheFuture() {
    LocalDate last = LocalDate.of(2026, 11, 26);
    Chart chart =
        CalendarChart.draw(
            CAPTION, last, Map.of(last, 2L, last.plusDays(1), 5L), Map.of(last.minusDays(1), 1L));
    assertThat(svg(chart).select("rect[width=10]")).hasSize(52 * 7 + 4);
    assertThat(svg(chart).select("rect.day-2[width=10]")).hasSize(1);
    assertThat(svg(chart).select("circle title").eachText())
        .containsExactly("2026-11-25: 1 incident");
  }

  @Test
  void theSameNumbersAreTheSameBytesInEveryLocale() {
    String here = ColumnChart.draw(CAPTION, LABELS, List.of(SHIPPED)).drawing().markup();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(ColumnChart.draw(CAPTION, LABELS, List.of(SHIPPED)).drawing().markup())
          .isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }
}
