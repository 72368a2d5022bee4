package com.octoacme.shiplog.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * One commit of a {@link GitFixture}; it begins with the files of the current branch.
 *
 * <p>A merge takes what either side changed; where both did, {@link #file} must say what the result
 * is, else the current branch's version stays.
 */
public final class CommitStory {
  private final GitFixture fixture;
  private final String message;
  private final List<String> merged = new ArrayList<>();
  private final Map<String, Optional<TreeEntry>> edits = new TreeMap<>();
  private final List<RawEntry> raw = new ArrayList<>();
  private OffsetDateTime authored;
  private Optional<OffsetDateTime> committed = Optional.empty();
  private String author = "Ada";

  CommitStory(GitFixture fixture, String message, Instant at) {
    this.fixture = fixture;
    this.message = message;
    this.authored = at.atOffset(ZoneOffset.UTC);
  }

  /** Author date, and committer date unless that is set: ISO 8601 with offset. */
  public CommitStory at(String when) {
    authored = OffsetDateTime.parse(when);
    return this;
  }

  /** The committer date alone. */
  public CommitStory committedAt(String when) {
    committed = Optional.of(OffsetDateTime.parse(when));
    return this;
  }

  /** The author's name; the address is made of it. */
  public CommitStory by(String name) {
    author = name;
    return this;
  }

  /** Makes this a merge of branches into the current one. */
  public CommitStory merging(String... branches) {
    merged.addAll(List.of(branches));
    return this;
  }

  /** Adds or changes a file. */
  public CommitStory file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds or changes a file of any bytes. */
  public CommitStory file(String path, byte[] bytes) {
    return entry(path, FileMode.REGULAR_FILE, blob(bytes));
  }

  /** Adds or changes an executable file. */
  public CommitStory executable(String path, String text) {
    return entry(path, FileMode.EXECUTABLE_FILE, blob(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds a symbolic link. */
  public CommitStory link(String path, String target) {
    return entry(path, FileMode.SYMLINK, blob(target.getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds a submodule at a commit. */
  public CommitStory submodule(String path, String commit) {
    return entry(path, FileMode.GITLINK, ObjectId.fromString(commit));
  }

  public CommitStory delete(String path) {
    edits.put(path, Optional.empty());
    return this;
  }

  /** Moves a file as it is. */
  public CommitStory rename(String from, String to) {
    edits.put(to, Optional.of(Objects.requireNonNull(base().get(from), from)));
    return delete(from);
  }

  /** Moves a file and changes its text. */
  public CommitStory rename(String from, String to, String text) {
    return delete(from).file(to, text);
  }

  /**
   * Adds a file under a name of any bytes, which no check of any git would let pass.
   *
   * @param folder empty for the root
   */
  public CommitStory rawFile(String folder, byte[] name, String text) {
    ObjectId blob = blob(text.getBytes(StandardCharsets.UTF_8));
    raw.add(new RawEntry(folder, latin1(name), FileMode.REGULAR_FILE, blob));
    return this;
  }

  /** Adds a folder under a name of any bytes. */
  public CommitStory rawTree(String folder, byte[] name, String tree) {
    raw.add(new RawEntry(folder, latin1(name), FileMode.TREE, ObjectId.fromString(tree)));
    return this;
  }

  private CommitStory entry(String path, FileMode mode, ObjectId id) {
    edits.put(path, Optional.of(new TreeEntry(mode.getBits(), id)));
    return this;
  }

  private ObjectId blob(byte[] bytes) {
    return ObjectId.fromString(
        fixture.insert(inserter -> inserter.insert(Constants.OBJ_BLOB, bytes)));
  }

  /** Writes the commit, moves the current branch to it, and returns its id. */
  public String done() {
    Map<String, TreeEntry> files = base();
    for (ObjectId other : fixture.commitsOf(merged)) {
      GitFixture.quietly(() -> merge(files, other));
    }
    edits.forEach((path, entry) -> apply(files, path, entry));
    String commit = write(TreeWriter.write(fixture, files, raw));
    fixture.setRef(Constants.R_HEADS + fixture.currentBranch(), commit);
    return commit;
  }

  private static void apply(Map<String, TreeEntry> files, String path, Optional<TreeEntry> entry) {
    files.remove(path);
    entry.ifPresent(present -> files.put(path, present));
  }

  private Map<String, TreeEntry> base() {
    return fixture
        .findHead()
        .map(head -> TreeWriter.read(fixture, ObjectId.fromString(head)))
        .orElseGet(TreeMap::new);
  }

  private Map<String, TreeEntry> merge(Map<String, TreeEntry> ours, ObjectId other)
      throws IOException {
    Map<String, TreeEntry> theirs = TreeWriter.read(fixture, other);
    Map<String, TreeEntry> origin = mergeBase(other);
    theirs.forEach((path, entry) -> takeIfKept(ours, path, entry, origin));
    origin.forEach(
        (path, entry) -> {
          if (!theirs.containsKey(path)) {
            ours.remove(path, entry);
          }
        });
    return ours;
  }

  private static void takeIfKept(
      Map<String, TreeEntry> ours, String path, TreeEntry theirs, Map<String, TreeEntry> origin) {
    if (Objects.equals(ours.get(path), origin.get(path))) {
      ours.put(path, theirs);
    }
  }

  private Map<String, TreeEntry> mergeBase(ObjectId other) throws IOException {
    try (RevWalk walk = new RevWalk(fixture.git())) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(ObjectId.fromString(fixture.head())));
      walk.markStart(walk.parseCommit(other));
      RevCommit base = walk.next();
      return base == null ? new TreeMap<>() : TreeWriter.read(fixture, base);
    }
  }

  private String write(ObjectId tree) {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    List<ObjectId> parents = new ArrayList<>();
    fixture.findHead().map(ObjectId::fromString).ifPresent(parents::add);
    parents.addAll(fixture.commitsOf(merged));
    commit.setParentIds(parents);
    commit.setAuthor(person(author, authored));
    commit.setCommitter(person("Committer", committed.orElse(authored)));
    commit.setMessage(message + "\n");
    return fixture.insert(inserter -> inserter.insert(commit));
  }

  static PersonIdent person(String name, Instant at) {
    return person(name, at.atOffset(ZoneOffset.UTC));
  }

  private static PersonIdent person(String name, OffsetDateTime at) {
    String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@octoacme.test";
    return new PersonIdent(name, address, at.toInstant(), at.getOffset());
  }

  private static String latin1(byte[] name) {
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  /** An entry that is put into a folder's tree as it is; its name's bytes are Latin-1 here. */
  record RawEntry(String folder, String name, FileMode mode, ObjectId id) {
    byte[] bytes() {
      return name.getBytes(StandardCharsets.ISO_8859_1);
    }
  }
}
