package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.HistoryRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Compares a commit's tree with its parents', by object ids and below the roots only: a folder that
 * has the same id is not opened.
 */
final class TreeComparison {
  private final TreeReader trees;
  private final HistoryRequest request;
  private final Roots roots;
  private final Limits limits;
  private final Map<String, Optional<String>> documents = new HashMap<>();
  private boolean stopped;

  TreeComparison(ObjectReader reader, HistoryRequest request, Limits limits) {
    this.trees = new TreeReader(reader);
    this.request = request;
    this.roots = new Roots(request.roots());
    this.limits = limits;
  }

  /** Whether some commit changes more paths than the limit allows, so that no more is compared. */
  boolean isStopped() {
    return stopped;
  }

  /**
   * The documents that a commit changes.
   *
   * @param onMainline whether it is on the first-parent line of the head; if not, what a merge took
   *     over is not told
   */
  List<FileChange> compare(RevCommit commit, boolean onMainline) throws IOException {
    List<TreeEntry> parents =
        Stream.of(commit.getParents()).map(p -> TreeEntry.ofTree(p.getTree())).toList();
    return compare(parents.isEmpty() ? List.of(TreeEntry.NONE) : parents, commit, onMainline);
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
    if (descent.isOfInterest(versions)) {
      descent.compare(new byte[0], 0, versions);
    }
    return stopped ? List.of() : descent.changes;
  }

  private Optional<String> findDocument(byte[] path) {
    return RawPath.decode(path)
        .flatMap(decoded -> documents.computeIfAbsent(decoded, this::checkOnce));
  }

  private Optional<String> checkOnce(String path) {
    return roots.contains(path) && request.documents().test(path)
        ? Optional.of(path)
        : Optional.empty();
  }

  /** The comparison of one commit. */
  private final class Descent {
    private final boolean onMainline;
    private final List<FileChange> changes = new ArrayList<>();
    private int seen;

    Descent(boolean onMainline) {
      this.onMainline = onMainline;
    }

    boolean isOfInterest(EntryVersions versions) {
      return onMainline ? !versions.isAsInFirst() : !versions.isAsInAny();
    }

    /** Compares the versions of a folder, whose path is empty or ends in a slash. */
    void compare(byte[] folder, int depth, EntryVersions versions) throws IOException {
      List<TreeCursor> cursors = new ArrayList<>();
      for (TreeEntry version : versions.all()) {
        cursors.add(trees.open(version.id()));
      }
      TreeCursor.skipAlike(cursors);
      Optional<TreeCursor> least = least(cursors);
      while (least.isPresent() && !stopped) {
        visit(folder, depth, least.get(), cursors);
        TreeCursor.skipAlike(cursors);
        least = least(cursors);
      }
    }

    private Optional<TreeCursor> least(List<TreeCursor> cursors) {
      return cursors.stream().filter(cursor -> !cursor.isAtEnd()).min(TreeCursor::compareTo);
    }

    private void visit(byte[] folder, int depth, TreeCursor least, List<TreeCursor> cursors)
        throws IOException {
      byte[] path = least.pathBelow(folder);
      boolean tree = least.isTree();
      EntryVersions versions = take(least, cursors);
      if (!isOfInterest(versions)) {
        return;
      }
      stopped |= ++seen > limits.paths();
      if (!tree) {
        findChange(path, versions).ifPresent(changes::add);
      } else if (depth < limits.pathDepth()
          && RawPath.decode(path).filter(roots::opens).isPresent()) {
        byte[] inner = Arrays.copyOf(path, path.length + 1);
        inner[path.length] = '/';
        compare(inner, depth + 1, versions);
      }
    }

    private EntryVersions take(TreeCursor least, List<TreeCursor> cursors) throws IOException {
      List<TreeCursor> same =
          cursors.stream().filter(c -> !c.isAtEnd() && c.compareTo(least) == 0).toList();
      List<TreeEntry> entries =
          cursors.stream().map(c -> same.contains(c) ? c.entry() : TreeEntry.NONE).toList();
      for (TreeCursor cursor : same) {
        cursor.next();
      }
      int last = entries.size() - 1;
      return new EntryVersions(entries.subList(0, last), entries.get(last));
    }

    private Optional<FileChange> findChange(byte[] path, EntryVersions versions) {
      FileVersions files = versions.files();
      FileChange.Kind kind = files.kind();
      FileChange.Mainline mainline =
          onMainline ? files.againstFirst() : FileChange.Mainline.UNTOUCHED;
      return kind == FileChange.Kind.TAKEN_OVER && mainline == FileChange.Mainline.UNTOUCHED
          ? Optional.empty()
          : findDocument(path).map(found -> new FileChange(found, kind, files.content(), mainline));
    }
  }
}
