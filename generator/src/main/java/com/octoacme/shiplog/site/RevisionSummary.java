package com.octoacme.shiplog.site;

import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document's page tells of its revisions.
 *
 * @param latest the newest ones
 * @param total of all
 * @param contributors who wrote them, the busiest first
 * @param formerPaths where the document was before, newest first
 * @param url of the page with all revisions; empty if there is nothing more to tell
 */
public record RevisionSummary(
    List<Revision> latest,
    int total,
    List<Contributor> contributors,
    List<String> formerPaths,
    Optional<String> url) {
  private static final int LATEST = 10;

  public RevisionSummary {
    latest = List.copyOf(latest);
    contributors = List.copyOf(contributors);
    formerPaths = List.copyOf(formerPaths);
  }

  /**
   * Somebody who wrote revisions, alone or with others.
   *
   * @param revisions how many
   */
  public record Contributor(String name, int revisions) {}

  static RevisionSummary of(DocumentHistory history, String path, Optional<String> url) {
    List<Revision> revisions = history.revisions();
    return new RevisionSummary(
        revisions.stream().limit(LATEST).toList(),
        revisions.size(),
        contributors(revisions),
        revisions.stream().map(Revision::path).distinct().filter(old -> !old.equals(path)).toList(),
        url);
  }

  private static List<Contributor> contributors(List<Revision> revisions) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Revision revision : revisions) {
      counts.merge(revision.author(), 1, Integer::sum);
      revision.commit().coAuthors().forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isBlank())
        .map(entry -> new Contributor(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(Contributor::revisions)
                .reversed()
                .thenComparing(Contributor::name))
        .toList();
  }
}
