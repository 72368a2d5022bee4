package com.octoacme.shiplog.draft;

import com.octoacme.shiplog.source.RangeCommit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The changes of a range, the oldest first. A revert and what it reverts cancel each other if both
 * are in the range; a revert of something shipped stays. Of a commit and its cherry-picks one
 * stays, told by the picks' own words, else by what they change. Merges tell nothing new, unless
 * only the main line counts.
 */
public final class Changes {
  private final NavigableMap<String, RangeCommit> byId = new TreeMap<>();
  private final Set<String> dropped = new HashSet<>();

  private Changes(List<RangeCommit> commits) {
    commits.forEach(commit -> byId.put(commit.commit().id(), commit));
  }

  /**
   * The changes of some commits.
   *
   * @param commits the newest first
   * @param merges whether a merge is a change
   */
  public static List<Change> of(List<RangeCommit> commits, boolean merges) {
    Changes changes = new Changes(commits);
    commits.forEach(changes::cancel);
    List<RangeCommit> oldestFirst = new ArrayList<>(commits);
    Collections.reverse(oldestFirst);
    changes.dropPicks(oldestFirst);
    return oldestFirst.stream()
        .filter(commit -> merges || !commit.commit().merge())
        .filter(commit -> !changes.dropped.contains(commit.commit().id()))
        .flatMap(commit -> ChangeReader.read(commit).stream())
        .toList();
  }

  /** From the newest on, so that the revert of a revert brings the first change back. */
  private void cancel(RangeCommit commit) {
    String id = commit.commit().id();
    if (dropped.contains(id)) {
      return;
    }
    commit
        .commit()
        .reverts()
        .flatMap(this::find)
        .filter(reverted -> !dropped.contains(reverted))
        .ifPresent(
            reverted -> {
              dropped.add(id);
              dropped.add(reverted);
            });
  }

  /** A commit of the range by its id or the beginning of it. */
  private Optional<String> find(String start) {
    return Optional.ofNullable(byId.ceilingKey(start)).filter(id -> id.startsWith(start));
  }

  private void dropPicks(List<RangeCommit> oldestFirst) {
    Map<String, String> byPatch = new HashMap<>();
    for (RangeCommit commit : oldestFirst) {
      String id = commit.commit().id();
      if (dropped.contains(id)) {
        continue;
      }
      boolean picked = commit.commit().cherryPickedFrom().flatMap(this::find).isPresent();
      boolean same = !commit.patch().isEmpty() && byPatch.putIfAbsent(commit.patch(), id) != null;
      if (picked || same) {
        dropped.add(id);
      }
    }
  }
}
