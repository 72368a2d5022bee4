package com.octoacme.shiplog.site;

import com.octoacme.shiplog.difference.Difference;
import com.octoacme.shiplog.difference.Differencer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the notes of two releases, so far as one page can hold it. */
final class ComparedNotes {
  private static final int MOST_LINES = 200;

  /** What stands for an internal part beside other text. */
  private static final Pattern BLANKED = Pattern.compile("<!-- *-->");

  private ComparedNotes() {}

  static Difference difference(String older, String newer) {
    Difference difference = Differencer.compare(lines(older), lines(newer), MOST_LINES);
    return new DifferenceRoom().fitted(difference);
  }

  /** Spaces and blank lines say nothing about a release. */
  private static String lines(String text) {
    List<String> lines =
        BLANKED
            .matcher(text)
            .replaceAll("")
            .lines()
            .map(String::stripTrailing)
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
