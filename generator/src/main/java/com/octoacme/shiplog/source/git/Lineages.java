package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.Commit;
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
    // A rename first frees its old path: a new document may be added there in the same commit.
    step.changes().stream()
        .filter(Change.Renamed.class::isInstance)
        .forEach(change -> replay(step, change));
    step.changes().stream()
        .filter(change -> !(change instanceof Change.Renamed))
        .forEach(change -> replay(step, change));
    step.touched().forEach(path -> at(path).reach(step));
    step.landed().forEach(path -> at(path).land(step.commit()));
    step.left().forEach(path -> leave(step.commit(), path));
  }

  private void replay(CommitChanges step, Change change) {
    boolean counts = !ignored.contains(step.commit());
    if (change instanceof Change.Added added) {
      lineageAddedAt(added.path())
          .add(step, new Version(added.path(), added.content(), List.of(), counts));
    } else if (change instanceof Change.Modified modified) {
      at(modified.path())
          .revise(
              step, new Version(modified.path(), modified.content(), modified.replaced(), counts));
    } else if (change instanceof Change.Renamed renamed) {
      Lineage lineage = at(renamed.from());
      byPath.put(renamed.path(), lineage);
      boolean substantive = counts && renamed.textChanged();
      lineage.move(
          step,
          new Version(renamed.path(), renamed.content(), List.of(renamed.replaced()), substantive));
    } else {
      delete(step.commit(), change.path());
    }
  }

  private Lineage lineageAddedAt(String path) {
    Lineage known = at(path);
    return known.path().equals(path) ? known : begin(path);
  }

  private void delete(Commit commit, String path) {
    Lineage lineage = at(path);
    if (lineage.path().equals(path)) {
      lineage.delete(commit);
    }
  }

  private void leave(Commit commit, String path) {
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
