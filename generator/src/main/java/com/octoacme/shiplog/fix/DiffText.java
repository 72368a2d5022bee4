package com.octoacme.shiplog.fix;

import com.octoacme.shiplog.difference.Difference;
import com.octoacme.shiplog.difference.Difference.Hunk;
import com.octoacme.shiplog.difference.Difference.Line;
import com.octoacme.shiplog.difference.Differencer;
import com.octoacme.shiplog.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What would change in a document, in the form that {@code git diff} has made usual. */
public final class DiffText {
  /** Lines of change that are shown of one document. */
  private static final int MOST = 2_000;

  private DiffText() {}

  /** The lines; none if nothing changes. */
  public static List<Printable> of(FixedDocument fixed) {
    Difference difference = Differencer.compare(fixed.before(), fixed.after(), MOST);
    List<Printable> lines = new ArrayList<>();
    if (!difference.isEmpty()) {
      lines.add(Printable.of("--- a/%s", fixed.path()));
      lines.add(Printable.of("+++ b/%s", fixed.path()));
    }
    difference.hunks().forEach(hunk -> add(hunk, lines));
    return lines;
  }

  private static void add(Hunk hunk, List<Printable> lines) {
    long before = count(hunk, Line.Kind.ADDED);
    long after = count(hunk, Line.Kind.REMOVED);
    lines.add(Printable.of("@@ -%d,%d +%d,%d @@", hunk.before(), before, hunk.after(), after));
    hunk.lines().forEach(line -> lines.add(Printable.of(mark(line) + text(line))));
  }

  /** How many lines a hunk has on one side. */
  private static long count(Hunk hunk, Line.Kind notThere) {
    return hunk.lines().stream().filter(line -> line.kind() != notThere).count();
  }

  private static String mark(Line line) {
    return switch (line.kind()) {
      case ADDED -> "+";
      case REMOVED -> "-";
      default -> " ";
    };
  }

  private static String text(Line line) {
    return line.parts().stream().map(Difference.Part::text).collect(Collectors.joining());
  }
}
