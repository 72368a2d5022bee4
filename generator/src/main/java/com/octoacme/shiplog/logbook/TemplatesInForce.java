package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.LintSettings.TemplateAt;
import com.octoacme.shiplog.logbook.TodaysTemplates.Candidate;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.template.LaterNames;
import com.octoacme.shiplog.template.Schema;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells by which version of its template a document is judged: that of the commit which added it,
 * or which last changed it, or today's. A document that is new is judged by today's.
 */
final class TemplatesInForce {
  private final TemplateAt at;
  private final JudgingPolicy policy;
  private final TodaysTemplates today;
  private final TemplateVersions versions;
  private final IdentityHashMap<Schema, Schema> known = new IdentityHashMap<>();

  TemplatesInForce(
      TemplateAt at, JudgingPolicy policy, TodaysTemplates today, TemplateVersions versions) {
    this.at = at;
    this.policy = policy;
    this.today = today;
    this.versions = versions;
  }

  /** A document as it is, judged by the version that counts; a guide has none. */
  LogbookEntry judge(LogbookEntry entry) {
    boolean inChange =
        substantive(entry.history())
            .findFirst()
            .filter(commit -> policy.change().contains(commit))
            .isPresent();
    return judge(entry, commit(entry.history(), entry.uncommitted() || inChange), today.of(entry));
  }

  /**
   * A document as it was before the change, judged by the version that counts: of the template that
   * it is judged by now, so that only the change makes a difference.
   */
  LogbookEntry judgeBefore(LogbookEntry entry, Optional<Schema> now) {
    List<Candidate> all = today.of(entry);
    List<Candidate> same =
        all.stream()
            .filter(one -> now.filter(schema -> isOf(one, schema.path())).isPresent())
            .toList();
    return judge(entry, commit(entry.history(), false), same.isEmpty() ? all : same);
  }

  /** Each template as it was then; of these the document is judged by the one it fits best. */
  private LogbookEntry judge(
      LogbookEntry entry, Optional<String> commit, List<Candidate> candidates) {
    return TodaysTemplates.choose(
        entry, candidates.stream().map(candidate -> asOf(candidate, commit)).toList());
  }

  private static boolean isOf(Candidate candidate, String path) {
    return candidate.version().schema().path().equals(path);
  }

  private Candidate asOf(Candidate candidate, Optional<String> commit) {
    Schema now = candidate.version().schema();
    if (commit.isEmpty() || now.path().startsWith(BuiltIns.PREFIX)) {
      return candidate;
    }
    return versions
        .find(candidate.source(), now.path(), commit.get())
        .filter(version -> !version.schema().text().equals(now.text()))
        .map(version -> new Candidate(candidate.source(), withLaterNames(version, now)))
        .orElse(candidate);
  }

  private TemplateVersion withLaterNames(TemplateVersion then, Schema now) {
    Schema schema = known.computeIfAbsent(then.schema(), earlier -> LaterNames.in(earlier, now));
    return new TemplateVersion(schema, then.commit());
  }

  private Optional<String> commit(DocumentHistory history, boolean touched) {
    return switch (at) {
      case ADDED -> history.addedIn().filter(commit -> !policy.change().contains(commit));
      case TOUCHED -> touched ? Optional.empty() : lastTouch(history);
      case BASE, HEAD -> Optional.empty();
    };
  }

  /** The last commit before the change that is judged. */
  private Optional<String> lastTouch(DocumentHistory history) {
    return substantive(history).filter(commit -> !policy.change().contains(commit)).findFirst();
  }

  private static Stream<String> substantive(DocumentHistory history) {
    return history.complete()
        ? history.revisions().stream()
            .filter(Revision::substantive)
            .map(revision -> revision.commit().id())
        : Stream.empty();
  }
}
