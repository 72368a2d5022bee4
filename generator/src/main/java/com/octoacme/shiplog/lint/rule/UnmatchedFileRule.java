package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.StrayFile;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Reports a text file that looks like a document and is taken by no source. */
public final class UnmatchedFileRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "unmatched-file",
          "hygiene",
          Severity.WARNING,
          "A file lies among the documents, is named like one or has two headings of their template,"
              + " and no source takes it.",
          "A document that is not read is not linted, has no page and is in no figure, "
              + "and nobody notices.",
          """
          INC-12 Cache stampede
          """,
          """
          INC-12 Cache stampede.md
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<FileObservation> check(Logbook logbook) {
    return logbook.strays().stream().map(UnmatchedFileRule::unmatched).toList();
  }

  private static FileObservation unmatched(StrayFile stray) {
    String message =
        "the file "
            + likeness(stray)
            + " of kind "
            + stray.kind().id()
            + ", but no source takes it (include: "
            + String.join(", ", stray.include())
            + ")";
    Observation observation =
        Observation.at(Span.at(0), message)
            .remedy("Rename it, widen include, or name it in exclude")
            .about(stray.path());
    return new FileObservation(stray.path(), observation);
  }

  private static String likeness(StrayFile stray) {
    return stray.headings().isEmpty()
        ? "is named like a document"
        : "has the headings "
            + stray.headings().stream()
                .limit(2)
                .map(Quoted::of)
                .collect(Collectors.joining(" and "))
            + " of a document";
  }
}
