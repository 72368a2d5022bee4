package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.text.Colour;
import com.octoacme.shiplog.text.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours for the lines of a frame: what a line is shows in how it begins. */
final class FrameColours {
  private static final Pattern TITLE = Pattern.compile("(error|warning|info)\\[[a-z-]+\\]");
  private static final Pattern ARROW = Pattern.compile(" +-->");
  private static final Pattern INSERTED = Pattern.compile(" +\\+ .*");
  private static final Pattern CARETS = Pattern.compile(" +\\| +\\^+.*");

  private FrameColours() {}

  static Printable paint(String text) {
    Printable line = Printable.of(text);
    String shown = line.toString();
    Matcher title = TITLE.matcher(shown);
    if (title.lookingAt()) {
      return line.coloured(colour(title.group(1)), 0, title.end());
    }
    Matcher arrow = ARROW.matcher(shown);
    if (arrow.lookingAt()) {
      return line.coloured(Colour.BLUE, 0, arrow.end());
    }
    if (INSERTED.matcher(shown).matches()) {
      return line.coloured(Colour.GREEN, 0, shown.length());
    }
    return CARETS.matcher(shown).matches()
        ? line.coloured(Colour.RED, shown.indexOf('^'), shown.length())
        : line;
  }

  private static Colour colour(String severity) {
    return switch (severity) {
      case "error" -> Colour.RED;
      case "warning" -> Colour.YELLOW;
      default -> Colour.BLUE;
    };
  }
}
