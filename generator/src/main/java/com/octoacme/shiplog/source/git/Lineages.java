package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replays changes, parents before children, and knows at each time which document a path stands
 * for.
 *
 * <p>A path that was left by a rename still stands for the document that left it, for the sake of
 * changes on parallel branches, until something is added there anew. A path that is deleted and
 * added again is the same document.
 */
final class Lineages {
  private final IgnoredRevisions ignored;
  private final List<Lineage> all = new ArrayList<>();
  private final Map<String, Lineage> byPath = new HashMap<>();

  Lineages(IgnoredRevisions ignored) {
    this.ignored = ignored;
  }

  /** Takes the next commit; all its ancestors have been taken before. */
  void replay(CommitChanges step) {
    CommitFacts commit = step.commit();
    // A rename first frees its old path: a new document may be added there in the same commit.
    step.changes().stream()
        .filter(Change.Renamed.class::isInstance)
        .forEach(change -> replay(commit, change));
    step.changes().stream()
        .filter(change -> !(change instanceof Change.Renamed))
        .forEach(change -> replay(commit, change));
    step.landed().forEach(path -> at(path).land(commit));
    step.left().forEach(path -> leave(commit, path));
  }

  private void replay(CommitFacts commit, Change change) {
    if (change instanceof Change.Added added) {
      add(commit, added.path());
    } else if (change instanceof Change.Modified modified) {
      revise(at(modified.path()), commit, modified.path(), true);
    } else if (change instanceof Change.Renamed renamed) {
      rename(commit, renamed);
    } else {
      delete(commit, change.path());
    }
  }

  private void add(CommitFacts commit, String path) {
    Lineage known = at(path);
    Lineage lineage = known.path().equals(path) ? known : begin(path);
    lineage.add(commit);
    revise(lineage, commit, path, true);
  }

  private void rename(CommitFacts commit, Change.Renamed renamed) {
    Lineage lineage = at(renamed.from());
    lineage.move(renamed.path());
    byPath.put(renamed.path(), lineage);
    revise(lineage, commit, renamed.path(), renamed.textChanged());
  }

  private void revise(Lineage lineage, CommitFacts commit, String path, boolean textChanged) {
    lineage.revise(commit, path, textChanged && !ignored.contains(commit));
  }

  private void delete(CommitFacts commit, String path) {
    Lineage lineage = at(path);
    if (lineage.path().equals(path)) {
      lineage.delete(commit);
    }
  }

  private void leave(CommitFacts commit, String path) {
    Lineage lineage = at(path);
    if (lineage.path().equals(path)) {
      lineage.leave(commit);
    }
  }

  private Lineage at(String path) {
    Lineage known = byPath.get(path);
    return known == null ? begin(path) : known;
  }

  private Lineage begin(String path) {
    Lineage lineage = new Lineage(path);
    all.add(lineage);
    byPath.put(path, lineage);
    return lineage;
  }

  /**
   * What was found.
   *
   * @param present the paths of the documents in the head commit
   */
  History history(Collection<String> present, List<Tag> tags, boolean complete) {
    Map<String, DocumentHistory> documents = new HashMap<>();
    Set<Lineage> here = new HashSet<>();
    for (String path : present) {
      Lineage lineage = at(path);
      here.add(lineage);
      documents.put(path, lineage.history(complete, true));
    }
    Map<String, DocumentHistory> withdrawn = new HashMap<>();
    for (Lineage lineage : all) {
      if (!here.contains(lineage) && lineage.isWithdrawn()) {
        withdrawn.put(lineage.path(), lineage.history(complete, false));
      }
    }
    return new History(documents, withdrawn, tags, complete);
  }
}
