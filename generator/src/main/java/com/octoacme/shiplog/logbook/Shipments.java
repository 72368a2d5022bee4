package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.source.TagContents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which tag every document first shipped with, as git alone tells it, and what its text was in any
 * tag. A document that moved is found where it was.
 */
public final class Shipments {
  /** Nothing is known: no git, or no tags. */
  public static final Shipments NONE =
      new Shipments(
          ReleaseTags.NONE, TagContents.NONE, new Trails(History.NONE), Map.of(), Map.of());

  private final ReleaseTags tags;
  private final TagContents contents;
  private final Trails trails;
  private final Map<Trail, Shipment> found;
  private final Map<String, ReleaseTag> previous;

  Shipments(
      ReleaseTags tags,
      TagContents contents,
      Trails trails,
      Map<Trail, Shipment> found,
      Map<String, ReleaseTag> previous) {
    this.tags = tags;
    this.contents = contents;
    this.trails = trails;
    this.found = Map.copyOf(found);
    this.previous = Map.copyOf(previous);
  }

  /** The first tag with a document of the head commit. */
  public Optional<Shipment> find(String path) {
    return Optional.ofNullable(trails.documents().get(path)).map(found::get);
  }

  /** The first tag with a document that was deleted since. */
  public Optional<Shipment> findWithdrawn(String path) {
    return Optional.ofNullable(trails.withdrawn().get(path)).map(found::get);
  }

  /** The highest lower version of a tag's line that led to it. */
  public Optional<ReleaseTag> findPrevious(ReleaseTag tag) {
    return Optional.ofNullable(previous.get(tag.name()));
  }

  /**
   * The object id of a document's text in a tag's tree.
   *
   * @param path of the document in the head commit
   */
  public Optional<String> findContent(String path, ReleaseTag tag) {
    return tags.findRank(tag.name())
        .flatMap(
            rank ->
                Optional.ofNullable(trails.documents().get(path)).stream()
                    .flatMap(trail -> contents(trail, rank))
                    .findFirst());
  }

  private Stream<String> contents(Trail trail, int rank) {
    return trail.paths().stream()
        .flatMap(
            where ->
                contents.find(where, rank).stream().filter(content -> owns(trail, where, content)));
  }

  private boolean owns(Trail trail, String where, String content) {
    return trails.findOwner(where, content).filter(owner -> owner == trail).isPresent();
  }

  /**
   * The texts that tags have of a document, the earliest tag first, one for each time it changed
   * from one tag to the next.
   *
   * @param path of the document in the head commit
   */
  public List<TaggedText> texts(String path) {
    return Optional.ofNullable(trails.documents().get(path)).stream()
        .flatMap(trail -> trail.paths().stream().flatMap(where -> texts(trail, where)))
        .sorted()
        .toList();
  }

  private Stream<TaggedText> texts(Trail trail, String where) {
    return contents.contents(where).stream()
        .filter(held -> owns(trail, where, held.blob()))
        .map(held -> new TaggedText(held.rank(), tags.inOrder().get(held.rank()), held.blob()));
  }

  /**
   * A text of a document that tags have.
   *
   * @param rank of the tag among all
   * @param tag the first that has it
   * @param content the object id
   */
  public record TaggedText(int rank, ReleaseTag tag, String content)
      implements Comparable<TaggedText> {
    @Override
    public int compareTo(TaggedText other) {
      return Integer.compare(rank, other.rank);
    }
  }
}
