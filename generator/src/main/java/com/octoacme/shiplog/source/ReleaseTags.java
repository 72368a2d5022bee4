package com.octoacme.shiplog.source;

import com.octoacme.shiplog.version.ReleaseVersion;
import com.octoacme.shiplog.version.TagNameReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tags of a repository that name versions, in one order: on a line by version, between lines by
 * date. A tag of a line counts as no later than the higher versions of its line, so that both hold
 * at once: the first of some tags is the lowest version of its line among them.
 */
public final class ReleaseTags {
  /** No tags at all. */
  public static final ReleaseTags NONE = new ReleaseTags(List.of(), 0);

  private final List<ReleaseTag> inOrder;
  private final int total;
  private final String mainLine;
  private final Map<String, Integer> rankByName = new HashMap<>();
  private final Map<String, NavigableMap<ReleaseVersion, ReleaseTag>> byLine = new HashMap<>();
  private final Map<ReleaseVersion, List<ReleaseTag>> byVersion = new TreeMap<>();

  private ReleaseTags(List<ReleaseTag> inOrder, int total) {
    this.inOrder = List.copyOf(inOrder);
    this.total = total;
    for (int rank = 0; rank < inOrder.size(); rank++) {
      ReleaseTag tag = inOrder.get(rank);
      rankByName.put(tag.name(), rank);
      add(tag);
    }
    this.mainLine = mainLine(byLine);
  }

  private static String mainLine(Map<String, ? extends Map<ReleaseVersion, ReleaseTag>> byLine) {
    return byLine.containsKey("")
        ? ""
        : byLine.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .max(Comparator.comparingInt(line -> line.getValue().size()))
            .map(Map.Entry::getKey)
            .orElse("");
  }

  private void add(ReleaseTag tag) {
    NavigableMap<ReleaseVersion, ReleaseTag> line =
        byLine.computeIfAbsent(tag.line(), name -> new TreeMap<>());
    if (line.putIfAbsent(tag.version(), tag) == null) {
      byVersion.computeIfAbsent(tag.version(), version -> new ArrayList<>()).add(tag);
    }
  }

  /** The tags whose names are versions; all others are left out. */
  public static ReleaseTags of(List<Tag> tags, TagNameReader names) {
    List<ReleaseTag> found =
        tags.stream()
            .flatMap(
                tag ->
                    names.find(tag.name()).stream()
                        .map(name -> new ReleaseTag(tag, name.line(), name.version())))
            .toList();
    return new ReleaseTags(ordered(found), tags.size());
  }

  private static List<ReleaseTag> ordered(List<ReleaseTag> tags) {
    List<ReleaseTag> newestFirst = new ArrayList<>(tags);
    newestFirst.sort(
        Comparator.comparing(ReleaseTag::line)
            .thenComparing(ReleaseTag::version)
            .thenComparing(ReleaseTag::name)
            .reversed());
    List<Dated> dated = new ArrayList<>(tags.size());
    String line = "";
    Instant earliest = Instant.MAX;
    for (ReleaseTag tag : newestFirst) {
      Instant at = tag.at().toInstant();
      earliest = tag.line().equals(line) && earliest.isBefore(at) ? earliest : at;
      line = tag.line();
      dated.add(new Dated(tag, earliest));
    }
    dated.sort(
        Comparator.comparing(Dated::noLaterThan)
            .thenComparing(one -> one.tag().line())
            .thenComparing(one -> one.tag().version())
            .thenComparing(one -> one.tag().name()));
    return dated.stream().map(Dated::tag).toList();
  }

  /** A tag with the earliest date among it and the higher versions of its line. */
  private record Dated(ReleaseTag tag, Instant noLaterThan) {}

  /** All of them, the earliest first. */
  public List<ReleaseTag> inOrder() {
    return inOrder;
  }

  /** How many tags the repository has, recognised or not. */
  public int total() {
    return total;
  }

  /** The place of a tag in the order, from 0. */
  public Optional<Integer> findRank(String name) {
    return Optional.ofNullable(rankByName.get(name));
  }

  public Optional<ReleaseTag> findNamed(String name) {
    return findRank(name).map(inOrder::get);
  }

  /**
   * The tags of a version, one of each line, however many zeros either has at its end; where a line
   * has two of that version, the earlier counts.
   */
  public List<ReleaseTag> of(ReleaseVersion version) {
    return List.copyOf(byVersion.getOrDefault(version, List.of()));
  }

  /** The tag of a version on a line. */
  public Optional<ReleaseTag> find(String line, ReleaseVersion version) {
    return Optional.ofNullable(byLine.get(line)).map(versions -> versions.get(version));
  }

  /** Whether some tag is of this line. */
  public boolean hasLine(String line) {
    return byLine.containsKey(line);
  }

  /** The line without a name; where there is none, the line of the most tags. */
  public String mainLine() {
    return mainLine;
  }

  /** The highest version of a line that is tagged. */
  public Optional<ReleaseTag> findHighest(String line) {
    return Optional.ofNullable(byLine.get(line)).map(versions -> versions.lastEntry().getValue());
  }
}
