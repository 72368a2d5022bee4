package com.octoacme.shiplog.change;

/**
 * What a change is compared with.
 *
 * @param name of the branch or commit that was asked for, such as {@code origin/main}
 * @param commit full id of the merge base: where the change left that branch
 * @param tip full id of the newest commit of that branch: whose policy counts
 */
public record Base(String name, String commit, String tip) {
  private static final int SHORT = 7;

  /** The commit's id as people write it. */
  public String shortCommit() {
    return commit.substring(0, Math.min(SHORT, commit.length()));
  }
}
