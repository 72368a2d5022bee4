package com.octoacme.shiplog.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An opened repository: git, or a plain folder without history. */
public interface Repository extends AutoCloseable {
  /** The word of {@code shiplog.ref} that means the working tree. */
  String WORKTREE = "worktree";

  /** The working tree's root, or the repository folder if it is bare. Paths are relative to it. */
  Path root();

  /** Whether there is git at all. */
  boolean isVersioned();

  /** Whether there is a working tree. */
  boolean hasWorkingTree();

  /** Whether the history is cut off. */
  boolean isShallow();

  /**
   * Every tag with the object it points at, sorted: the same text as long as no tag changes.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the repository cannot be read
   */
  String tagState();

  /** The address of remote {@code origin}, without credentials. */
  Optional<String> originUrl();

  /**
   * Why a file of the working tree should not be changed by a program: git could not bring it back.
   *
   * @param path relative to the root
   * @return what is in the way, such as {@code git does not track it}; empty if nothing is
   */
  Optional<String> findObjectionToChange(String path);

  /**
   * The files in one state.
   *
   * @param ref a branch, tag or commit, or {@link #WORKTREE}
   * @throws com.octoacme.shiplog.config.SetupException if there is no such ref
   */
  Snapshot snapshot(String ref);

  /**
   * The one walk over all commits that lead to a head.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the repository cannot be read
   */
  History scan(HistoryRequest request);

  /**
   * The bytes of any text that git knows, such as that of an old {@link Revision}. Many threads may
   * read at once.
   *
   * @param object the object id of the content, hexadecimal
   * @param limit the most bytes that are loaded; what is longer is refused before it is loaded
   * @throws UnreadableSourceException if it is too long, missing or corrupt, or there is no git
   */
  byte[] content(String object, long limit) throws UnreadableSourceException;

  /**
   * What the trees of all tags hold of the documents.
   *
   * @param request says what a document is; its commit does not matter
   * @throws com.octoacme.shiplog.config.SetupException if the repository cannot be read
   */
  TagContents contents(ReleaseTags tags, HistoryRequest request);

  /**
   * The first tag that has a commit among its ancestors, by the commit.
   *
   * @param commits full ids; one that no tag reaches is left out
   * @throws com.octoacme.shiplog.config.SetupException if the repository cannot be read
   */
  Map<String, ReleaseTag> firstReaching(ReleaseTags tags, Set<String> commits);

  /**
   * By the name of a tag, the highest lower version of its line among its ancestors.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the repository cannot be read
   */
  Map<String, ReleaseTag> previous(ReleaseTags tags);

  /**
   * How long each commit waited for the first tag that holds it, by the tag's name. Merges do not
   * count; times are those at which commits were committed.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the repository cannot be read
   */
  Map<String, List<Duration>> leadTimes(ReleaseTags tags);

  /**
   * The commits of a range, the newest first.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the repository cannot be read, or there
   *     is no git
   */
  List<RangeCommit> range(CommitRange range);

  /** Single commits and how they are related. */
  Commits commits();

  @Override
  void close();
}
