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
import java.util.regex.Pattern;
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

  private static final Pattern TEMPLATE = Pattern.compile("(?i).*template[^/]*");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<FileObservation> check(Logbook logbook) {
    return logbook.strays().stream().map(UnmatchedFileRule::unmatched).toList();
  }

  /** A team's own template often lies among its documents. */
  private static FileObservation unmatched(StrayFile stray) {
    return TEMPLATE.matcher(stray.path()).matches() && !stray.headings().isEmpty()
        ? template(stray)
        : document(stray);
  }

  private static FileObservation template(StrayFile stray) {
    Observation observation =
        Observation.at(
                Span.at(0),
                "the file is named like a template, and documents of kind "
                    + stray.kind().id()
                    + " are not judged by it")
            .remedy("Name it as `template` of the source, or in `exclude`")
            .about(stray.path());
    return new FileObservation(stray.path(), observation);
  }

  private static FileObservation document(StrayFile stray) {
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
