package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.TagContents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the tag with which each document first shipped: the first whose tree holds it, wherever it
 * was by then; where none does, the first that has the commit which added the document among its
 * ancestors.
 */
final class ShipmentReader {
  private final Repository repository;
  private final ReleaseTags tags;
  private final Trails trails;
  private final boolean complete;
  private final TagContents contents;

  ShipmentReader(Repository repository, ReleaseTags tags, History history, HistoryRequest request) {
    this.repository = repository;
    this.tags = tags;
    this.trails = new Trails(history);
    this.complete = history.complete();
    this.contents = repository.contents(tags, request);
  }

  /** The shipments of all documents; on a history that is cut off none, where any could be late. */
  Shipments read() {
    if (!complete) {
      return new Shipments(tags, contents, trails, Map.of(), Map.of());
    }
    Map<Trail, Integer> first = new HashMap<>();
    trails().flatMap(trail -> trail.paths().stream()).distinct().forEach(path -> hold(path, first));
    Map<Trail, Shipment> found = new HashMap<>();
    first.forEach(
        (trail, rank) ->
            found.put(trail, new Shipment(tags.inOrder().get(rank), Association.CONTAINMENT)));
    addReached(found);
    return new Shipments(tags, contents, trails, found, repository.previous(tags));
  }

  private Stream<Trail> trails() {
    return Stream.concat(
        trails.documents().values().stream(), trails.withdrawn().values().stream());
  }

  private void hold(String path, Map<Trail, Integer> first) {
    for (TagContents.Held held : contents.contents(path)) {
      trails
          .findOwner(path, held.blob())
          .ifPresent(owner -> first.merge(owner, held.rank(), Math::min));
    }
  }

  private void addReached(Map<Trail, Shipment> found) {
    List<Trail> missing = trails().filter(trail -> !found.containsKey(trail)).toList();
    Set<String> commits =
        missing.stream()
            .flatMap(trail -> trail.history().addedIn().stream())
            .collect(Collectors.toSet());
    Map<String, ReleaseTag> reaching =
        commits.isEmpty() ? Map.of() : repository.firstReaching(tags, commits);
    for (Trail trail : missing) {
      Optional<ReleaseTag> tag = trail.history().addedIn().map(reaching::get);
      tag.ifPresent(first -> found.put(trail, new Shipment(first, Association.ANCESTRY)));
    }
  }
}
