package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.task.TaskEvent;
import com.octoacme.shiplog.task.TaskHistory;
import com.octoacme.shiplog.task.TaskMark;
import com.octoacme.shiplog.task.TaskReader;
import com.octoacme.shiplog.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reports an open action item that vanished from its document. */
public final class DroppedActionItemRule implements DocumentRule {
  private static final Duration WRITING = Duration.ofDays(3);
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\[[^\\]]{1,60}\\]|<[^>]{1,60}>|\\b(?:TBD|TODO|XXX)\\b");

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "dropped-action-item",
          "tasks",
          Severity.WARNING,
          "An open action item is gone from its document, and nobody said that it will not be"
              + " done.",
          "What a review agreed on is not forgotten by deleting a line. An item that is "
              + "taken out again within three days was still being written, and is not reported.",
          """
          The commit before had a second item:

          - [x] Alert on the cache hit rate - Owner: Ines - Due: 2026-12-01
          """,
          """
          - [x] Alert on the cache hit rate - Owner: Ines - Due: 2026-12-01
          - [-] Warm the cache slowly - won't do: the new cache needs no warming
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    if (document.entry().kind() != DocumentKind.INCIDENT) {
      return List.of();
    }
    return document.entry().tasks().removed().stream()
        .filter(task -> task.action() && task.mark() == TaskMark.OPEN)
        .filter(task -> !PLACEHOLDER.matcher(task.text()).find())
        .flatMap(
            task ->
                task.removal().filter(removal -> !isDraft(task, removal)).stream()
                    .map(removal -> dropped(document, task, removal)))
        .toList();
  }

  private static boolean isDraft(TaskHistory task, TaskEvent removal) {
    Optional<Revision> removed = removal.revision();
    return task.opened().isPresent()
        && removed.isPresent()
        && Duration.between(task.opened().get().authoredAt(), removed.get().authoredAt())
                .abs()
                .compareTo(WRITING)
            < 0;
  }

  private static Observation dropped(LintedDocument document, TaskHistory task, TaskEvent removal) {
    String where =
        removal
            .revision()
            .map(
                revision ->
                    "in commit "
                        + revision.commit().id().substring(0, 7)
                        + " of "
                        + revision.authoredAt().toLocalDate())
            .orElse("in the working tree");
    return Observation.at(
            place(document),
            "the open action item " + Quoted.of(task.text()) + " was removed " + where)
        .remedy("Put it back; if it will not be done, as \"- [-] ... - won't do: reason\"")
        .about(task.text());
  }

  private static Span place(LintedDocument document) {
    return document
        .document()
        .allSections()
        .filter(TaskReader::isActionSection)
        .findFirst()
        .map(Section::headingSpan)
        .orElse(Span.at(0));
  }
}
