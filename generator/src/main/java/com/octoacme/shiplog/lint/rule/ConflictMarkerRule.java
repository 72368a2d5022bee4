package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.ProseLines;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.text.ConflictMarker;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reports the lines that git leaves where it could not join two versions of a document. */
public final class ConflictMarkerRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "conflict-marker",
          "hygiene",
          Severity.ERROR,
          "The text holds lines of a merge conflict that nobody resolved.",
          "Both versions are on the page, one below the other, and the line between them makes a"
              + " heading of what stands above it.",
          """
          <<<<<<< HEAD
          - 14:05: The alarm went off
          =======
          - 14:06: The alarm went off
          >>>>>>> review
          """,
          """
          - 14:05: The alarm went off
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument linted) {
    Document document = linted.document();
    List<Observation> seen = new ArrayList<>();
    List<ConflictMarker> open = new ArrayList<>();
    for (Span line : ProseLines.find(document, ConflictMarker.LINE)) {
      ConflictMarker marker = ConflictMarker.of(line, document.text());
      if (marker.ends()) {
        seen.addAll(ended(open, marker, document));
        open.clear();
      } else if (marker.begins()) {
        seen.addAll(leftOver(open, document));
        open.clear();
        open.add(marker);
      } else if (marker.divides() && !open.isEmpty()) {
        open.add(marker);
      }
    }
    seen.addAll(leftOver(open, document));
    return seen;
  }

  /** A first line with no line between the versions does not belong to a last one. */
  private static List<Observation> ended(
      List<ConflictMarker> open, ConflictMarker last, Document document) {
    if (open.size() > 1) {
      return List.of(conflict(open.get(0), last, document.lines()));
    }
    List<Observation> seen = new ArrayList<>(leftOver(open, document));
    if (!isQuotation(last, document.lines())) {
      seen.add(leftOver(last, document));
    }
    return seen;
  }

  private static List<Observation> leftOver(List<ConflictMarker> open, Document document) {
    return open.stream().limit(1).map(first -> leftOver(first, document)).toList();
  }

  private static Observation conflict(ConflictMarker first, ConflictMarker last, LineIndex lines) {
    int from = lines.positionOf(first.span().start()).line();
    int to = lines.positionOf(last.span().start()).line();
    return Observation.at(
            first.span(),
            "lines "
                + from
                + " to "
                + to
                + " are a merge conflict that nobody resolved"
                + versions(first.label(), last.label()))
        .remedy("Keep what is right of both versions, and take out the lines of git")
        .about(first.label() + " " + last.label());
  }

  private static String versions(String ours, String theirs) {
    return ours.isEmpty() || theirs.isEmpty()
        ? ""
        : " (" + Quoted.of(ours) + " and " + Quoted.of(theirs) + ")";
  }

  private static Observation leftOver(ConflictMarker marker, Document document) {
    String line = marker.span().of(document.text());
    return Observation.at(marker.span(), Quoted.of(line) + " is left over from a merge conflict")
        .remedy("Read the text around it, keep what is right, and take the line out")
        .about(line);
  }

  /** Mails are quoted with such rows, and rarely one line alone. */
  private static boolean isQuotation(ConflictMarker marker, LineIndex lines) {
    int line = lines.positionOf(marker.span().start()).line();
    return isQuoted(lines, line - 1) || isQuoted(lines, line + 1);
  }

  private static boolean isQuoted(LineIndex lines, int line) {
    return line >= 1 && line <= lines.lineCount() && lines.line(line).startsWith(">");
  }
}
