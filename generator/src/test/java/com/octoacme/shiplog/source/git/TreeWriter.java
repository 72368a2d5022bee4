package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.git.CommitStory.RawEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Writes trees without any check, so that tests can have what no git would make. */
final class TreeWriter {
  private TreeWriter() {}

  /** All files of a commit, by path. */
  static Map<String, TreeEntry> read(GitFixture fixture, ObjectId commit) {
    return GitFixture.quietly(
        () -> {
          Map<String, TreeEntry> files = new TreeMap<>();
          try (RevWalk commits = new RevWalk(fixture.git());
              TreeWalk walk = new TreeWalk(fixture.git())) {
            walk.addTree(commits.parseCommit(commit).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
              files.put(
                  walk.getPathString(), new TreeEntry(walk.getRawMode(0), walk.getObjectId(0)));
            }
          }
          return files;
        });
  }

  /** Writes the tree of files by path, and raw entries in their folders. */
  static ObjectId write(GitFixture fixture, Map<String, TreeEntry> files, List<RawEntry> raw) {
    return GitFixture.quietly(() -> writeFolder(fixture, "", files, raw));
  }

  private static ObjectId writeFolder(
      GitFixture fixture, String folder, Map<String, TreeEntry> files, List<RawEntry> raw)
      throws IOException {
    Map<String, TreeEntry> names = new TreeMap<>();
    Map<String, Map<String, TreeEntry>> folders = new TreeMap<>();
    files.forEach((path, entry) -> sort(path, entry, names, folders));
    for (RawEntry entry : raw) {
      String inner = inner(folder, entry.folder());
      if (!inner.isEmpty()) {
        folders.computeIfAbsent(inner, name -> new TreeMap<>());
      }
    }
    TreeFormatter tree = new TreeFormatter();
    List<Named> entries = new ArrayList<>();
    names.forEach((name, entry) -> entries.add(new Named(name, entry)));
    for (Map.Entry<String, Map<String, TreeEntry>> inner : folders.entrySet()) {
      String path = folder.isEmpty() ? inner.getKey() : folder + "/" + inner.getKey();
      ObjectId id = writeFolder(fixture, path, inner.getValue(), raw);
      entries.add(new Named(inner.getKey(), TreeEntry.ofTree(id)));
    }
    entries.sort((a, b) -> a.sortKey().compareTo(b.sortKey()));
    for (Named entry : entries) {
      tree.append(
          entry.name().getBytes(StandardCharsets.UTF_8),
          FileMode.fromBits(entry.entry().mode()),
          entry.entry().id());
    }
    for (RawEntry entry : raw) {
      if (entry.folder().equals(folder)) {
        byte[] name = entry.bytes();
        tree.append(name, 0, name.length, entry.mode(), entry.id(), true);
      }
    }
    return ObjectId.fromString(fixture.insert(inserter -> inserter.insert(tree)));
  }

  private static void sort(
      String path,
      TreeEntry entry,
      Map<String, TreeEntry> names,
      Map<String, Map<String, TreeEntry>> folders) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      names.put(path, entry);
    } else {
      folders
          .computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
          .put(path.substring(slash + 1), entry);
    }
  }

  /** The first name below {@code folder} on the way to {@code target}; empty if there is none. */
  private static String inner(String folder, String target) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    if (!target.startsWith(prefix) || target.length() == prefix.length()) {
      return "";
    }
    String rest = target.substring(prefix.length());
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  private record Named(String name, TreeEntry entry) {
    /** Git sorts a folder as if its name ended in a slash. */
    String sortKey() {
      return FileMode.TREE.equals(entry.mode()) ? name + "/" : name;
    }
  }
}
