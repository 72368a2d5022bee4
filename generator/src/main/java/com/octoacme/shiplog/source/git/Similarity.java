package com.octoacme.shiplog.source.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.diff.SimilarityIndex.TableFullException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Pairs deleted and added files by how much of their content they share. */
final class Similarity {
  private static final int ENOUGH = 60;
  private static final int WHOLE = 100;

  /** Beyond it, comparing each with each would take longer than the rest of the scan. */
  private static final int MOST_FILES = 500;

  private final ObjectReader reader;
  private final long largest;

  Similarity(ObjectReader reader, long largest) {
    this.reader = reader;
    this.largest = largest;
  }

  /** Whether so many files can be compared each with each. */
  static boolean isAffordable(int added, int deleted) {
    return added > 0 && deleted > 0 && added <= MOST_FILES && deleted <= MOST_FILES;
  }

  /**
   * From an added to the deleted file it comes from: first those that kept their name and went to
   * another folder, then the most similar ones.
   */
  Map<FileChange, FileChange> pairs(List<FileChange> added, List<FileChange> deleted)
      throws IOException {
    Map<ObjectId, Optional<SimilarityIndex>> indexes = new HashMap<>();
    Map<FileChange, FileChange> pairs = new LinkedHashMap<>();
    Set<FileChange> taken = new HashSet<>();
    take(candidates(added, deleted, Similarity::haveSameName, indexes), pairs, taken);
    List<FileChange> others = added.stream().filter(to -> !pairs.containsKey(to)).toList();
    List<FileChange> left = deleted.stream().filter(from -> !taken.contains(from)).toList();
    take(candidates(others, left, (to, from) -> true, indexes), pairs, taken);
    return pairs;
  }

  private static boolean haveSameName(FileChange to, FileChange from) {
    return nameOf(to.path()).equals(nameOf(from.path()));
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static void take(
      List<Pair> candidates, Map<FileChange, FileChange> pairs, Set<FileChange> taken) {
    for (Pair pair : candidates) {
      if (!pairs.containsKey(pair.added()) && taken.add(pair.deleted())) {
        pairs.put(pair.added(), pair.deleted());
      }
    }
  }

  private List<Pair> candidates(
      List<FileChange> added,
      List<FileChange> deleted,
      BiPredicate<FileChange, FileChange> which,
      Map<ObjectId, Optional<SimilarityIndex>> indexes)
      throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (FileChange to : added) {
      for (FileChange from : deleted) {
        if (!which.test(to, from)) {
          continue;
        }
        int score = score(index(from.content(), indexes), index(to.content(), indexes));
        if (score >= ENOUGH) {
          pairs.add(new Pair(to, from, score));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt(Pair::score)
            .reversed()
            .thenComparing(pair -> pair.added().path())
            .thenComparing(pair -> pair.deleted().path()));
    return pairs;
  }

  private record Pair(FileChange added, FileChange deleted, int score) {}

  private static int score(Optional<SimilarityIndex> from, Optional<SimilarityIndex> to) {
    return from.isPresent() && to.isPresent() ? from.get().score(to.get(), WHOLE) : 0;
  }

  private Optional<SimilarityIndex> index(
      ObjectId content, Map<ObjectId, Optional<SimilarityIndex>> known) throws IOException {
    Optional<SimilarityIndex> index = known.get(content);
    if (index == null) {
      index = read(content);
      known.put(content, index);
    }
    return index;
  }

  private Optional<SimilarityIndex> read(ObjectId content) throws IOException {
    try {
      long size = reader.getObjectSize(content, Constants.OBJ_BLOB);
      return size == 0 || size > largest
          ? Optional.empty()
          : Optional.of(SimilarityIndex.create(reader.open(content, Constants.OBJ_BLOB)));
    } catch (MissingObjectException | TableFullException e) {
      // A partial clone has no old contents: identity and equal ids still find renames.
      return Optional.empty();
    }
  }
}
