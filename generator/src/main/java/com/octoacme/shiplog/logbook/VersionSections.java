package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the notes of each release in a file of many, by its headings alone, so that thousands of
 * old texts can be looked at. Headings in code blocks and comments are none.
 */
final class VersionSections {
  private static final Pattern ATX = Pattern.compile("^ {0,3}(#{1,6})(?:[ \\t].*)?$");
  private static final Pattern CLOSING = Pattern.compile("#+$");
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(```+|~~~+).*");
  private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(?:=+|-{2,})[ \\t]*$");
  private static final int DEEPEST = 3;

  private final String text;
  private final List<Heading> headings = new ArrayList<>();
  private String fence = "";
  private boolean inComment;
  private String before = "";
  private int beforeStart;

  private VersionSections(String text) {
    this.text = text;
  }

  private record Heading(int start, int level, Optional<VersionHeading> version) {
    static Heading of(int start, int level, String words) {
      return new Heading(start, level, VersionHeading.find(words));
    }
  }

  /** By what the release is called, from its heading to the next; the first of two counts. */
  static Map<String, Span> of(String text) {
    return new VersionSections(text).sections();
  }

  private Map<String, Span> sections() {
    scan();
    OptionalInt level = level();
    Map<String, Span> sections = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      Optional<VersionHeading> version = findVersion(heading, level);
      if (version.isPresent()) {
        sections.putIfAbsent(version.get().key(), new Span(heading.start(), end(i, level)));
      }
    }
    return sections;
  }

  private int end(int from, OptionalInt level) {
    for (int i = from + 1; i < headings.size(); i++) {
      Heading next = headings.get(i);
      if (next.level() <= headings.get(from).level() || findVersion(next, level).isPresent()) {
        return next.start();
      }
    }
    return text.length();
  }

  /** The level at which releases are: the highest with a bare version, else with any. */
  private OptionalInt level() {
    OptionalInt strict = level(true);
    return strict.isPresent() ? strict : level(false);
  }

  private OptionalInt level(boolean strict) {
    return headings.stream()
        .filter(
            heading -> heading.version().filter(version -> version.strict() || !strict).isPresent())
        .mapToInt(Heading::level)
        .min();
  }

  private static Optional<VersionHeading> findVersion(Heading heading, OptionalInt level) {
    return heading
        .version()
        .filter(
            version ->
                version.strict()
                    ? heading.level() <= Math.max(DEEPEST, level.orElse(0))
                    : heading.level() == level.orElse(0));
  }

  private void scan() {
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int visible = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      scanLine(start, text.substring(start, visible));
      start = end + 1;
    }
  }

  private void scanLine(int start, String line) {
    if (!fence.isEmpty()) {
      fence = line.strip().startsWith(fence) ? "" : fence;
      return;
    }
    if (inComment || line.strip().startsWith("<!--")) {
      inComment = !line.contains("-->");
      return;
    }
    Matcher opening = FENCE.matcher(line);
    Matcher atx = ATX.matcher(line);
    if (opening.matches()) {
      fence = opening.group(1);
    } else if (atx.matches()) {
      int level = atx.group(1).length();
      String words = line.strip().substring(level).strip();
      headings.add(Heading.of(start, level, CLOSING.matcher(words).replaceFirst("")));
      before = "";
    } else if (!before.isBlank() && UNDERLINE.matcher(line).matches()) {
      headings.add(Heading.of(beforeStart, line.strip().startsWith("=") ? 1 : 2, before));
      before = "";
    } else {
      before = line;
      beforeStart = start;
    }
  }
}
