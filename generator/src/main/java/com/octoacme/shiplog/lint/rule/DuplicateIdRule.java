package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports two documents of one kind with the same id. */
public final class DuplicateIdRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "duplicate-id",
          "references",
          Severity.ERROR,
          "Two documents of the same kind have the same id.",
          "Links, histories and figures are kept by id: of two documents with one id, "
              + "nobody can tell which is meant.",
          """
          INC-12-cache.md
          INC-12-queue.md
          """,
          """
          INC-12-cache.md
          INC-13-queue.md
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<FileObservation> check(Logbook logbook) {
    Map<Key, LogbookEntry> first = new HashMap<>();
    List<FileObservation> seen = new ArrayList<>();
    for (LogbookEntry entry : logbook.entries()) {
      LogbookEntry earlier = first.putIfAbsent(new Key(entry.kind(), entry.id()), entry);
      if (earlier != null) {
        seen.add(new FileObservation(entry.path(), duplicate(entry, earlier)));
      }
    }
    return seen;
  }

  private static Observation duplicate(LogbookEntry entry, LogbookEntry earlier) {
    String message = "the id " + Quoted.of(entry.id()) + " is also that of " + earlier.path();
    return Observation.at(place(entry), message)
        .remedy("Rename one of the two files, or give one an id of its own in its front matter")
        .about(earlier.path());
  }

  private static Span place(LogbookEntry entry) {
    return entry.document().frontMatter().find("id").map(id -> id.span()).orElse(Span.at(0));
  }

  private record Key(DocumentKind kind, String id) {}
}
