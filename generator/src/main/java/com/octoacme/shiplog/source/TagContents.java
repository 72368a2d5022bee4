package com.octoacme.shiplog.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the trees of tags hold of the documents, kept as the differences from one tag to the next.
 * Tags are named by their rank: their place, from 0, in the order in which they were read.
 */
public final class TagContents {
  /** No tag holds anything. */
  public static final TagContents NONE = new TagContents(Map.of());

  private final Map<String, List<Held>> byPath;

  private TagContents(Map<String, List<Held>> byPath) {
    this.byPath = byPath;
  }

  /**
   * From a tag on, a path has a content.
   *
   * @param rank of the first tag that has it
   * @param blob the object id of the content; empty where the path is gone
   */
  public record Held(int rank, String blob) {
    boolean isThere() {
      return !blob.isEmpty();
    }
  }

  /** The contents that a path gets in the course of the tags. */
  public List<Held> contents(String path) {
    return byPath.getOrDefault(path, List.of()).stream().filter(Held::isThere).toList();
  }

  /** The object id of what a path holds in a tag's tree. */
  public Optional<String> find(String path, int rank) {
    List<Held> changes = byPath.getOrDefault(path, List.of());
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (changes.get(middle).rank() <= rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0
        ? Optional.empty()
        : Optional.of(changes.get(low - 1)).filter(Held::isThere).map(Held::blob);
  }

  /** Collects the differences, tag after tag. */
  public static final class Builder {
    private final Map<String, List<Held>> byPath = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private int size;

    /** A path has a content from a tag on; ranks come in ascending order. */
    public void hold(int rank, String path, String blob) {
      String content = shared.computeIfAbsent(blob, same -> same);
      byPath.computeIfAbsent(path, name -> new ArrayList<>(1)).add(new Held(rank, content));
      size++;
    }

    /** A path is gone from a tag on. */
    public void remove(int rank, String path) {
      hold(rank, path, "");
    }

    /** How many differences there are so far. */
    public int size() {
      return size;
    }

    public TagContents build() {
      return new TagContents(Map.copyOf(byPath));
    }
  }
}
