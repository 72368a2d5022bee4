package com.octoacme.shiplog.publish.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The other side: a bare repository with a branch of pages, and what stands on it. */
final class BareRemote implements AutoCloseable {
  static final String BRANCH = "refs/heads/gh-pages";

  private final Path folder;
  private final Repository git;

  private BareRemote(Path folder, Repository git) {
    this.folder = folder;
    this.git = git;
  }

  static BareRemote create(Path folder) {
    try {
      Repository git =
          new FileRepositoryBuilder().setBare().setGitDir(folder.toFile()).setup().build();
      git.create(true);
      return new BareRemote(folder, git);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  Repository git() {
    return git;
  }

  Optional<RevCommit> tip() {
    try (RevWalk walk = new RevWalk(git)) {
      ObjectId id = git.resolve(BRANCH);
      if (id == null) {
        return Optional.empty();
      }
      RevCommit commit = walk.parseCommit(id);
      walk.parseBody(commit);
      return Optional.of(commit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contents of the branch's files by path. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    tip().ifPresent(commit -> read(commit, files));
    return files;
  }

  private void read(RevCommit commit, Map<String, String> files) {
    try (TreeWalk walk = new TreeWalk(git)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        files.put(
            walk.getPathString(),
            new String(git.open(walk.getObjectId(0)).getBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many commits lead to the tip. */
  int commits() {
    try (RevWalk walk = new RevWalk(git)) {
      ObjectId id = git.resolve(BRANCH);
      int count = 0;
      if (id != null) {
        walk.markStart(walk.parseCommit(id));
        for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
          count++;
        }
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody else adds a file to the branch, or makes the branch with it. */
  void addByHand(String path, String text) {
    try (ObjectInserter inserter = git.newObjectInserter();
        RevWalk walk = new RevWalk(git)) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder builder = index.builder();
      ObjectId before = git.resolve(BRANCH);
      if (before != null) {
        builder.addTree(new byte[0], 0, git.newObjectReader(), walk.parseCommit(before).getTree());
      }
      DirCacheEntry entry = new DirCacheEntry(path);
      entry.setFileMode(FileMode.REGULAR_FILE);
      entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)));
      builder.add(entry);
      builder.finish();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(index.writeTree(inserter));
      if (before != null) {
        commit.setParentId(before);
      }
      PersonIdent somebody = new PersonIdent("Ada", "ada@example.invalid");
      commit.setAuthor(somebody);
      commit.setCommitter(somebody);
      commit.setMessage("Add " + path + "\n");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      RefUpdate update = git.updateRef(BRANCH);
      update.setNewObjectId(id);
      update.forceUpdate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deleteBranch() {
    try {
      RefUpdate update = git.updateRef(BRANCH);
      update.setForceUpdate(true);
      update.delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What git itself says of the repository; empty if all is well. */
  String fsck() {
    try {
      Process git =
          new ProcessBuilder("git", "--git-dir", folder.toString(), "fsck", "--full", "--strict")
              .redirectErrorStream(true)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!git.waitFor(60, TimeUnit.SECONDS)) {
        git.destroyForcibly();
        return "git fsck did not end";
      }
      return said.lines()
          .filter(line -> !line.startsWith("dangling") && !line.startsWith("notice"))
          .reduce("", (all, line) -> all + line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    git.close();
  }
}
