package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.LintSettings.TemplateAt;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.template.LaterNames;
import com.octoacme.shiplog.template.Schema;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells by which version of its template a document is judged: that of the commit which added it,
 * or which last changed it, or today's. A document that is new is judged by today's.
 */
final class TemplatesInForce {
  private final TemplateAt at;
  private final TemplatePolicy policy;
  private final Map<SourceSettings, Schema> today;
  private final TemplateVersions versions;
  private final IdentityHashMap<Schema, Schema> known = new IdentityHashMap<>();

  TemplatesInForce(
      TemplateAt at,
      TemplatePolicy policy,
      Map<SourceSettings, Schema> today,
      TemplateVersions versions) {
    this.at = at;
    this.policy = policy;
    this.today = Map.copyOf(today);
    this.versions = versions;
  }

  /** The template of a document as it is; a guide has none. */
  Optional<TemplateVersion> find(LogbookEntry entry) {
    boolean inChange =
        substantive(entry.history())
            .findFirst()
            .filter(commit -> policy.change().contains(commit))
            .isPresent();
    return find(entry.source(), commit(entry.history(), entry.uncommitted() || inChange));
  }

  /** The template of a document as it was before the change. */
  Optional<TemplateVersion> findBefore(LogbookEntry entry) {
    return find(entry.source(), commit(entry.history(), false));
  }

  private Optional<TemplateVersion> find(SourceSettings source, Optional<String> commit) {
    if (source.kind() == DocumentKind.GUIDE) {
      return Optional.empty();
    }
    Schema now = today.get(source);
    if (now == null) {
      return Optional.empty();
    }
    Optional<TemplateVersion> then =
        source
            .template()
            .filter(path -> !path.startsWith(BuiltIns.PREFIX))
            .flatMap(path -> commit.flatMap(id -> versions.find(source, path, id)))
            .filter(version -> !version.schema().text().equals(now.text()))
            .map(version -> withLaterNames(version, now));
    return then.or(() -> Optional.of(new TemplateVersion(now, Optional.empty())));
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
