package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Compares a commit's tree with its parents', by object ids and below the roots only: a folder that
 * has the same id is not opened. For one thread.
 */
final class TreeComparison {
  private final TreeReader trees;
  private final DocumentPaths paths;
  private final Limits limits;
  private boolean stopped;

  TreeComparison(ObjectReader reader, DocumentPaths paths, Limits limits) {
    this.trees = new TreeReader(reader);
    this.paths = paths;
    this.limits = limits;
  }

  /** Whether some commit changes more paths than the limit allows, so that no more is compared. */
  boolean isStopped() {
    return stopped;
  }

  /** The documents that a commit changes; nothing once the comparison is stopped. */
  List<FileChange> compare(WalkedCommit walked) throws IOException {
    List<TreeEntry> parents =
        Stream.of(walked.commit().getParents()).map(p -> TreeEntry.ofTree(p.getTree())).toList();
    return compare(
        parents.isEmpty() ? List.of(TreeEntry.NONE) : parents,
        walked.commit(),
        walked.onMainline());
  }

  /** The paths of all documents in a commit's tree. */
  List<String> documents(RevCommit commit) throws IOException {
    return compare(List.of(TreeEntry.NONE), commit, false).stream().map(FileChange::path).toList();
  }

  /** The documents in which one tree differs from another. */
  List<FileChange> between(TreeEntry before, TreeEntry after) throws IOException {
    return compare(new EntryVersions(List.of(before), after), false);
  }

  private List<FileChange> compare(List<TreeEntry> before, RevCommit commit, boolean onMainline)
      throws IOException {
    return compare(new EntryVersions(before, TreeEntry.ofTree(commit.getTree())), onMainline);
  }

  private List<FileChange> compare(EntryVersions versions, boolean onMainline) throws IOException {
    Descent descent = new Descent(onMainline);
    if (!stopped && descent.isOfInterest(versions)) {
      descent.compare(new byte[0], 0, versions);
    }
    return stopped ? List.of() : descent.changes;
  }

  /** The comparison of one commit. What a merge off the mainline took over is not told. */
  private final class Descent {
    private final boolean onMainline;
    private final List<FileChange> changes = new ArrayList<>(2);
    private int seen;

    Descent(boolean onMainline) {
      this.onMainline = onMainline;
    }

    boolean isOfInterest(EntryVersions versions) {
      return onMainline ? !versions.isAsInFirst() : !versions.isAsInAny();
    }

    /** Compares the versions of a folder, whose path is empty or ends in a slash. */
    void compare(byte[] folder, int depth, EntryVersions versions) throws IOException {
      TreeCursors cursors = new TreeCursors(trees, versions);
      while (!stopped && cursors.next()) {
        if (isOfInterest(cursors.entries())) {
          visit(cursors.pathBelow(folder), depth, cursors);
        }
      }
    }

    private void visit(byte[] path, int depth, TreeCursors cursors) throws IOException {
      stopped |= ++seen > limits.paths();
      if (!cursors.isTree()) {
        findChange(path, cursors.entries().files()).ifPresent(changes::add);
      } else if (depth < limits.pathDepth() && paths.opens(path)) {
        byte[] inner = Arrays.copyOf(path, path.length + 1);
        inner[path.length] = '/';
        compare(inner, depth + 1, cursors.entries());
      }
    }

    private Optional<FileChange> findChange(byte[] path, FileVersions files) {
      FileChange.Kind kind = files.kind();
      FileChange.Mainline mainline =
          onMainline ? files.againstFirst() : FileChange.Mainline.UNTOUCHED;
      return kind == FileChange.Kind.TAKEN_OVER && mainline == FileChange.Mainline.UNTOUCHED
          ? Optional.empty()
          : paths
              .find(path)
              .map(
                  found ->
                      new FileChange(found, kind, files.content(), files.replaced(), mainline));
    }
  }
}
