package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Position;
import java.util.Optional;

/**
 * Where a finding is shown in a pull request: on one line that is there. What is missing at the end
 * of a document stands behind its last line, where nothing can be shown.
 *
 * @param start first character
 * @param end behind the last character, on the same line
 */
record Anchor(Position start, Position end) {
  static Anchor of(Finding finding, Optional<Document> document) {
    return document
        .map(Document::lines)
        .filter(lines -> finding.start().line() <= lines.lineCount())
        .map(lines -> of(finding, lines))
        .orElseGet(() -> cut(finding, finding.start().column() - 1));
  }

  private static Anchor of(Finding finding, LineIndex lines) {
    int line = finding.start().line();
    boolean behind = line > 1 && line == lines.lineCount() && lines.line(line).isEmpty();
    if (behind) {
      int length = lines.line(line - 1).length();
      return new Anchor(new Position(line - 1, 1), new Position(line - 1, length + 1));
    }
    return cut(finding, lines.line(line).length());
  }

  /** What reaches over several lines is shown on the first. */
  private static Anchor cut(Finding finding, int lineLength) {
    Position start = finding.start();
    boolean oneLine = start.line() == finding.end().line();
    int column = oneLine ? finding.end().column() : Math.max(lineLength + 1, start.column());
    return new Anchor(start, new Position(start.line(), column));
  }
}
