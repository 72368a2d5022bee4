package com.octoacme.shiplog.site.chart;

import com.octoacme.shiplog.text.XmlElement;

/**
 * Draws an SVG element. Colours and fonts are left to the theme's classes; all numbers are whole,
 * so that they are written the same everywhere.
 */
final class Canvas {
  /** Width of every picture, in units of its own. */
  static final int WIDTH = 640;

  private final XmlElement svg;

  Canvas(Chart.Caption caption, int height) {
    String title = caption.id() + "-title";
    String description = caption.id() + "-desc";
    svg =
        XmlElement.named("svg")
            .with("viewBox", "0 0 " + WIDTH + " " + height)
            .with("role", "img")
            .with("aria-labelledby", title + " " + description)
            .with(XmlElement.named("title").with("id", title).containing(caption.title()))
            .with(
                XmlElement.named("desc").with("id", description).containing(caption.description()));
  }

  /** A rectangle. */
  record Area(long x, long y, long width, long height) {}

  Canvas box(String style, Area area) {
    svg.with(rectangle(style, area));
    return this;
  }

  /** A rectangle that tells more when it is pointed at. */
  Canvas box(String style, Area area, String hint) {
    svg.with(rectangle(style, area).with(XmlElement.named("title").containing(hint)));
    return this;
  }

  private static XmlElement rectangle(String style, Area area) {
    return XmlElement.named("rect")
        .with("class", style)
        .with("x", area.x())
        .with("y", area.y())
        .with("width", area.width())
        .with("height", area.height());
  }

  Canvas dot(String style, long x, long y, String hint) {
    svg.with(
        XmlElement.named("circle")
            .with("class", style)
            .with("cx", x)
            .with("cy", y)
            .with("r", 4)
            .with(XmlElement.named("title").containing(hint)));
    return this;
  }

  Canvas level(long x, long y, long width) {
    svg.with(
        XmlElement.named("path").with("class", "grid").with("d", "M" + x + " " + y + "h" + width));
    return this;
  }

  Canvas upright(long x, long y, long height) {
    svg.with(
        XmlElement.named("path").with("class", "grid").with("d", "M" + x + " " + y + "v" + height));
    return this;
  }

  /** A line through points, {@code x y x y ...}. */
  Canvas line(String style, String points) {
    svg.with(XmlElement.named("polyline").with("class", style).with("points", points));
    return this;
  }

  /** Text; the style also says on which side of {@code x} it stands. */
  Canvas text(String style, long x, long y, String text) {
    svg.with(
        XmlElement.named("text").with("class", style).with("x", x).with("y", y).containing(text));
    return this;
  }

  /** Names the series at the top, each with a mark of its style. */
  Canvas legend(Iterable<Series> series) {
    long x = 1;
    for (Series one : series) {
      box(one.style(), new Area(x, 5, 14, 14));
      text("t", x + 22, 17, one.name());
      x += 44 + one.name().length() * 12L;
    }
    return this;
  }

  Drawing drawing() {
    return new Drawing(svg.toText());
  }
}
