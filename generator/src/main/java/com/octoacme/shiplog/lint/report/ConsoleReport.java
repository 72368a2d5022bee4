package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.Finding.TemplateLine;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Findings for people at a terminal: each as a frame of its lines, with where to insert what, then
 * a summary. No line is wider than 120 columns, and each is printable.
 *
 * <p>Hints of severity info are counted, not shown, unless they fail the run.
 */
public final class ConsoleReport {
  /** The most columns of a line. */
  static final int WIDTH = 120;

  /** The most findings that are shown; the rest is counted. */
  static final int MAX_SHOWN = 2_000;

  private final LintResult result;
  private final CommandForm commands;
  private final MaskedLines documents;
  private final Set<String> explained = new HashSet<>();

  private ConsoleReport(LintResult result, CommandForm commands) {
    this.result = result;
    this.commands = commands;
    this.documents = new MaskedLines(result.documents());
  }

  /** Prints frames by their severity, and the summary as information. */
  public static void print(LintResult result, CommandForm commands, Console console) {
    ConsoleReport report = new ConsoleReport(result, commands);
    Overview overview = new Overview(result, report.all());
    boolean grouped = overview.isWanted();
    List<Finding> shown = grouped ? overview.examples() : report.shown();
    for (Finding finding : shown) {
      report.lines(finding).forEach(line -> print(finding.severity(), line, console));
    }
    if (grouped) {
      overview.groups().forEach(line -> console.info(Printable.of(cut(line))));
    }
    report.summary().forEach(line -> console.info(Printable.of(line)));
    List<String> last = grouped ? overview.next(commands) : report.left(shown.size());
    last.forEach(line -> console.info(Printable.of(line)));
  }

  /** One sentence with the counts. */
  public static String summary(LintResult result) {
    return new SummaryText(result).sentence();
  }

  private static void print(Severity severity, String line, Console console) {
    switch (severity) {
      case ERROR -> console.error(FrameColours.paint(line));
      case WARNING -> console.warn(FrameColours.paint(line));
      default -> console.info(FrameColours.paint(line));
    }
  }

  /**
   * What is shown, in the order of the text; if there is more than can be shown, the gravest, and
   * they first: nobody reads thousands to find one.
   */
  private List<Finding> shown() {
    List<Finding> all = all();
    Comparator<Finding> first = Comparator.comparing(ConsoleReport::isAboutFindings);
    return all.size() <= MAX_SHOWN
        ? all.stream().sorted(first.thenComparing(Linter.ORDER)).toList()
        : all.stream()
            .sorted(first.thenComparing(Finding::severity).thenComparing(Linter.ORDER))
            .limit(MAX_SHOWN)
            .toList();
  }

  private List<Finding> all() {
    return result.counting().stream().filter(this::isShown).toList();
  }

  /** A change of the rules of the game is told before what they find. */
  private static boolean isAboutFindings(Finding finding) {
    return !finding.rule().equals("policy-change");
  }

  private List<String> lines(Finding finding) {
    int gutter = Frame.gutterOf(finding);
    List<String> lines = new ArrayList<>();
    String title = finding.severity().id() + "[" + finding.rule() + "] ";
    lines.addAll(wrap(title, finding.message()));
    lines.add(cut(" ".repeat(gutter) + "--> " + finding.path() + ":" + finding.start()));
    Optional<LineIndex> document = documents.find(finding.path());
    document.ifPresent(known -> lines.addAll(Frame.of(finding, known)));
    boolean remedyShown = document.isPresent() && finding.preview().isEmpty();
    addNotes(finding, " ".repeat(gutter) + " = ", remedyShown, lines);
    lines.add("");
    return lines;
  }

  private void addNotes(Finding finding, String indent, boolean remedyShown, List<String> lines) {
    boolean scaffolded = finding.preview().isPresent() && finding.fix() == Fix.SCAFFOLD;
    if (!remedyShown && !scaffolded && !finding.remedy().isEmpty()) {
      lines.addAll(wrap(indent + "help: ", finding.remedy()));
    }
    finding.template().ifPresent(line -> lines.addAll(wrap(indent + "template: ", origin(line))));
    if (explained.add(finding.rule() + " " + finding.fix())) {
      addFix(finding.fix(), indent + "fix: ", lines);
    }
    if (explained.add(finding.rule())) {
      lines.addAll(
          wrapCommand(indent + "help: ", commands.goal("explain", Map.of("rule", finding.rule()))));
    }
  }

  /** What a goal can do about it, where that is more than {@code fix} does by itself. */
  private void addFix(Fix fix, String label, List<String> lines) {
    if (fix == Fix.SCAFFOLD) {
      addFix(label, "scaffold", " inserts the template's text for it", lines);
    } else if (fix == Fix.UNSAFE) {
      addFix(label, "unsafe", " does it, if it is what you mean", lines);
    }
  }

  /** A command too long for a line stands alone, so that it runs as shown. */
  private void addFix(String label, String option, String what, List<String> lines) {
    String command = commands.goal("fix", Map.of(option, ""));
    boolean fits = DisplayWidth.of(label + command + what) < WIDTH;
    lines.addAll(wrapCommand(label, fits ? command + what : command));
  }

  private static String origin(TemplateLine line) {
    String place = line.path() + ":" + line.line();
    return line.commit()
        .map(commit -> place + ", as of " + commit.substring(0, Math.min(7, commit.length())))
        .map(known -> known + line.occasion().map(when -> " (" + when + ")").orElse(""))
        .orElse(place);
  }

  private List<String> summary() {
    SummaryText text = new SummaryText(result);
    List<String> lines = new ArrayList<>(wrap("", text.sentence()));
    long fixable = text.fixable();
    if (fixable > 0) {
      lines.addAll(
          wrapCommand(fixable + " can be fixed with ", commands.goal("fix", Map.of()) + "."));
    }
    text.hidden(" (" + commands.option("newOnly", "false") + " shows them)")
        .forEach(line -> lines.addAll(wrap("", line)));
    return lines;
  }

  private List<String> left(int shown) {
    int left = all().size() - shown;
    return left == 0
        ? List.of()
        : List.of(
            left
                + (left == 1 ? " finding is" : " findings are")
                + " not shown here; lint.json has all.");
  }

  private boolean isShown(Finding finding) {
    boolean infos = result.logbook().configuration().lint().failOn() == Severity.INFO;
    return infos || finding.severity().atLeast(Severity.WARNING);
  }

  /** A path too long for one line loses its middle part. */
  private static String cut(String line) {
    String safe = Printable.of(line).toString();
    if (DisplayWidth.of(safe) <= WIDTH) {
      return safe;
    }
    int half = WIDTH / 2 - 1;
    return new SourceLine(safe).shown(half) + tail(safe, half);
  }

  private static String tail(String text, int width) {
    int start = text.length();
    int used = 0;
    while (start > 0 && used < width - 1) {
      int c = text.codePointBefore(start);
      used += DisplayWidth.of(c);
      start -= Character.charCount(c);
    }
    return text.substring(start);
  }

  /** A text in lines of at most {@link #WIDTH} columns; the second and later ones are indented. */
  static List<String> wrap(String label, String text) {
    return wrap(label, text, "");
  }

  /** A command in lines that a shell takes as one. */
  static List<String> wrapCommand(String label, String command) {
    return wrap(label, command, " \\");
  }

  private static List<String> wrap(String label, String text, String continued) {
    int width = WIDTH - continued.length();
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(Math.min(DisplayWidth.of(label), WIDTH / 2));
    StringBuilder line = new StringBuilder(label);
    boolean fresh = true;
    for (String word : Printable.of(text).toString().split(" ", -1)) {
      for (String piece : pieces(word, width - DisplayWidth.of(indent) - 1)) {
        boolean fits = DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(piece) < width;
        if (!fresh && !fits) {
          lines.add(line + continued);
          line = new StringBuilder(indent);
          fresh = true;
        }
        line.append(fresh ? "" : " ").append(piece);
        fresh = false;
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** A word that is wider than a line, in pieces that are not. */
  private static List<String> pieces(String word, int width) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int used = 0;
    for (int c : word.codePoints().toArray()) {
      int own = DisplayWidth.of(c);
      if (used + own > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
      piece.appendCodePoint(c);
      used += own;
    }
    pieces.add(piece.toString());
    return pieces;
  }
}
