package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.Preview;
import com.octoacme.shiplog.lint.report.SourceLine.Window;
import com.octoacme.shiplog.text.LineIndex;
import java.util.ArrayList;
import java.util.List;

/** The lines of a document around a finding, with carets under what is wrong or what goes there. */
final class Frame {
  private static final String BAR = " | ";

  private final Finding finding;
  private final LineIndex lines;
  private final int gutter;
  private final List<String> shown = new ArrayList<>();

  private Frame(Finding finding, LineIndex lines) {
    this.finding = finding;
    this.lines = lines;
    this.gutter = gutterOf(finding);
  }

  /** How wide the line numbers of a finding are. */
  static int gutterOf(Finding finding) {
    return Integer.toString(finding.start().line()).length();
  }

  static List<String> of(Finding finding, LineIndex lines) {
    Frame frame = new Frame(finding, lines);
    frame.shown.add(frame.bar());
    finding.preview().ifPresentOrElse(frame::showPreview, frame::showPlace);
    return List.copyOf(frame.shown);
  }

  private String bar() {
    return " ".repeat(gutter) + " |";
  }

  private int room() {
    return ConsoleReport.WIDTH - gutter - BAR.length();
  }

  private void showPreview(Preview preview) {
    int before = preview.beforeLine();
    showLine(before - 2);
    showLine(before - 1);
    String where = "<- goes here: " + preview.where();
    shown.add(
        " ".repeat(gutter)
            + " + "
            + new SourceLine(preview.text() + "          " + where).shown(room()));
    showLine(before);
    shown.add(bar());
  }

  private void showLine(int line) {
    boolean isThere = line >= 1 && line <= lines.lineCount();
    boolean isEnd = line == lines.lineCount() && isThere && lines.line(line).isEmpty();
    if (isThere && !isEnd) {
      shown.add(number(line) + rest(new SourceLine(lines.line(line)).shown(room())));
    }
  }

  private String number(int line) {
    String digits = Integer.toString(line);
    return " ".repeat(Math.max(0, gutter - digits.length())) + digits;
  }

  private static String rest(String text) {
    return text.isBlank() ? " |" : BAR + text;
  }

  private void showPlace() {
    int line = finding.start().line();
    if (line > lines.lineCount()) {
      return;
    }
    String text = lines.line(line);
    int from = Math.min(finding.start().column() - 1, text.length());
    boolean sameLine = finding.end().line() == line;
    int to = sameLine ? Math.min(finding.end().column() - 1, text.length()) : text.length();
    SourceLine source = new SourceLine(text);
    Window window = source.shown(from, room());
    shown.add(number(line) + rest(window.text()));
    int start = source.columnOf(from) - window.shift();
    int length = Math.max(1, source.columnOf(to) - source.columnOf(from));
    showCarets(start, Math.max(1, Math.min(length, DisplayWidth.of(window.text()) - start)));
  }

  private void showCarets(int start, int length) {
    String carets = " ".repeat(gutter) + BAR + " ".repeat(start) + "^".repeat(length);
    String labelled = carets + " " + finding.remedy();
    boolean fits = !finding.remedy().isEmpty() && DisplayWidth.of(labelled) <= ConsoleReport.WIDTH;
    shown.add(fits ? labelled : carets);
    if (!fits && !finding.remedy().isEmpty()) {
      shown.add(bar());
      shown.addAll(ConsoleReport.wrap(" ".repeat(gutter) + " = help: ", finding.remedy()));
    }
  }
}
