package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A real repository for a test, told like a story.
 *
 * <pre>{@code
 * try (GitFixture git = GitFixture.create(folder)) {
 *   String added = git.commit("Add the note").at("2026-01-02T03:04:05Z").by("Ada")
 *       .file("content/releases/1.0.0.md", "# 1.0.0").done();
 *   git.branch("fix");
 *   git.commit("Mend it").file("content/releases/1.0.0.md", "# 1.0.0!").done();
 *   git.checkout("main");
 *   git.commit("Merge the fix").merging("fix").done();
 *   git.tag("v1.0.0");
 * }
 * }</pre>
 *
 * <p>Commits touch only git's objects; {@link #checkOutFiles} writes the files of the current
 * branch, {@link #write} one file that no commit knows. Without {@code at}, each commit is an hour
 * after the one before.
 */
public final class GitFixture implements AutoCloseable {
  private final Path folder;
  private final org.eclipse.jgit.lib.Repository git;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private String branch = "main";

  private GitFixture(Path folder, org.eclipse.jgit.lib.Repository git) {
    this.folder = folder;
    this.git = git;
  }

  /** A new repository with a working tree and an unborn branch {@code main}. */
  public static GitFixture create(Path folder) {
    return create(new FileRepositoryBuilder().setWorkTree(folder.toFile()), folder, false);
  }

  /** A new bare repository. */
  public static GitFixture createBare(Path folder) {
    return create(new FileRepositoryBuilder().setBare().setGitDir(folder.toFile()), folder, true);
  }

  private static GitFixture create(FileRepositoryBuilder builder, Path folder, boolean bare) {
    return quietly(
        () -> {
          org.eclipse.jgit.lib.Repository git = builder.build();
          git.create(bare);
          return new GitFixture(folder, git).checkout("main");
        });
  }

  /** Where the repository is. */
  public Path folder() {
    return folder;
  }

  /** The repository as the product opens it; the caller closes it. */
  public Repository open() {
    return GitRepository.open(folder, Limits.DEFAULT).orElseThrow();
  }

  /** Begins a commit on the current branch. */
  public CommitStory commit(String message) {
    now = now.plusSeconds(3600);
    return new CommitStory(this, message, now);
  }

  /** Makes a branch at the current commit and goes on there. */
  public GitFixture branch(String name) {
    setRef(Constants.R_HEADS + name, head());
    return checkout(name);
  }

  /** Moves a branch to any commit, as a forced push does. */
  public GitFixture moveBranch(String name, String commit) {
    setRef(Constants.R_HEADS + name, commit);
    return this;
  }

  /** Makes a branch that has no commit yet and goes on there. */
  public GitFixture orphan(String name) {
    return checkout(name);
  }

  /** Goes on with another branch; files on disk stay as they are. */
  public GitFixture checkout(String name) {
    branch = name;
    quietly(() -> git.updateRef(Constants.HEAD).link(Constants.R_HEADS + name));
    return this;
  }

  /** A lightweight tag of the current commit. */
  public GitFixture tag(String name) {
    return tag(name, head());
  }

  /** A lightweight tag of any object. */
  public GitFixture tag(String name, String object) {
    setRef(Constants.R_TAGS + name, object);
    return this;
  }

  /** An annotated tag of the current commit; returns the tag object's id. */
  public String annotatedTag(String name, String at) {
    return annotatedTag(name, at, head());
  }

  /** An annotated tag of any object, another tag included; returns the tag object's id. */
  public String annotatedTag(String name, String at, String object) {
    return quietly(
        () -> {
          TagBuilder tag = new TagBuilder();
          tag.setTag(name);
          tag.setMessage(name + "\n");
          tag.setTagger(CommitStory.person("Ada", Instant.parse(at)));
          ObjectId target = ObjectId.fromString(object);
          tag.setObjectId(target, git.getObjectDatabase().open(target).getType());
          String id = insert(inserter -> inserter.insert(tag));
          setRef(Constants.R_TAGS + name, id);
          return id;
        });
  }

  /** Cuts the history off below a commit, as a shallow clone does. */
  public GitFixture shallowAt(String commit) {
    return writeGitFile("shallow", commit + "\n");
  }

  /** Writes a file on disk, below the working tree's root. */
  public GitFixture write(String path, String text) {
    writeFile(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Writes a file below the repository's own folder: {@code HEAD}, {@code info/exclude}. */
  public GitFixture writeGitFile(String path, String text) {
    writeFile(gitFolder().resolve(path), text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Writes the files and the index of the current branch to disk. */
  public GitFixture checkOutFiles() {
    return quietly(
        () -> {
          DirCache index = git.lockDirCache();
          try (RevWalk walk = new RevWalk(git)) {
            RevCommit commit = walk.parseCommit(ObjectId.fromString(head()));
            DirCacheCheckout checkout = new DirCacheCheckout(git, index, commit.getTree());
            checkout.setFailOnConflict(false);
            checkout.checkout();
          }
          return this;
        });
  }

  /** Leaves a file in the index in two versions, as a merge does that could not join them. */
  public GitFixture conflict(String path) {
    return quietly(
        () -> {
          DirCache index = git.lockDirCache();
          try {
            DirCacheEntry known = index.getEntry(path);
            DirCacheBuilder builder = index.builder();
            for (int i = 0; i < index.getEntryCount(); i++) {
              if (!index.getEntry(i).getPathString().equals(path)) {
                builder.add(index.getEntry(i));
              }
            }
            for (int stage : List.of(DirCacheEntry.STAGE_2, DirCacheEntry.STAGE_3)) {
              DirCacheEntry version = new DirCacheEntry(path, stage);
              version.setFileMode(known.getFileMode());
              version.setObjectId(known.getObjectId());
              builder.add(version);
            }
            builder.commit();
          } finally {
            index.unlock();
          }
          return this;
        });
  }

  /** The file of a loose object, for a test that damages it. */
  public Path looseObject(String id) {
    return gitFolder().resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
  }

  /** The id of the content at a path of the current commit. */
  public String blob(String path) {
    return quietly(() -> git.resolve(head() + ":" + path).name());
  }

  /** The text at a path of the current commit. */
  public String text(String path) {
    return quietly(
        () ->
            new String(
                git.open(git.resolve(head() + ":" + path)).getBytes(), StandardCharsets.UTF_8));
  }

  /** Whether the current branch has a commit. */
  public boolean hasCommits() {
    return findHead().isPresent();
  }

  /** The id of a folder's tree in the current commit. */
  public String tree(String path) {
    return blob(path);
  }

  /** The repository's own folder. */
  public Path gitFolder() {
    return git.getDirectory().toPath();
  }

  /** The current commit's id. */
  public String head() {
    return findHead().orElseThrow();
  }

  Optional<String> findHead() {
    return findCommit(branch);
  }

  Optional<String> findCommit(String name) {
    return quietly(() -> Optional.ofNullable(git.resolve(name)).map(ObjectId::name));
  }

  String currentBranch() {
    return branch;
  }

  org.eclipse.jgit.lib.Repository git() {
    return git;
  }

  void setRef(String name, String object) {
    quietly(
        () -> {
          RefUpdate update = git.updateRef(name);
          update.setNewObjectId(ObjectId.fromString(object));
          return update.forceUpdate();
        });
  }

  String insert(Insertion insertion) {
    return quietly(
        () -> {
          try (ObjectInserter inserter = git.newObjectInserter()) {
            String id = insertion.into(inserter).name();
            inserter.flush();
            return id;
          }
        });
  }

  private static void writeFile(Path file, byte[] bytes) {
    quietly(
        () -> {
          Files.createDirectories(file.getParent());
          return Files.write(file, bytes);
        });
  }

  static <T> T quietly(Step<T> step) {
    try {
      return step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A step of a story, which may fail as files do. */
  interface Step<T> {
    T run() throws IOException;
  }

  /** Puts an object into a repository. */
  interface Insertion {
    ObjectId into(ObjectInserter inserter) throws IOException;
  }

  /** The names of all branches' commits that {@code merging} names. */
  List<ObjectId> commitsOf(List<String> branches) {
    List<ObjectId> commits = new ArrayList<>();
    for (String name : branches) {
      commits.add(ObjectId.fromString(findCommit(name).orElseThrow()));
    }
    return commits;
  }

  @Override
  public void close() {
    git.close();
  }
}
