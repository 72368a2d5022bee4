package com.octoacme.shiplog.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Single commits of a repository and how two of them are related; of a plain folder there are none.
 */
public interface Commits {
  /** The commits of a folder without git. */
  Commits NONE = new NoCommits();

  /** The full id of the commit that a branch, a tag or an id stands for, if this clone has it. */
  Optional<String> find(String ref);

  /** The full ids of a commit's parents, whether or not this clone has them. */
  List<String> parents(String commit);

  /** The name of the branch that the checked-out branch follows, such as {@code origin/main}. */
  Optional<String> findUpstream();

  /**
   * Where two histories part.
   *
   * @param head full id of a commit
   * @param base full id of another
   */
  MergeBase mergeBase(String head, String base);

  /** The full ids of the commits that lead to {@code head} and not to {@code base}. */
  Set<String> since(String base, String head);

  /** The object id of the content of a file in a commit's tree, for {@link Repository#content}. */
  Optional<String> findContent(String commit, String path);
}
