package com.octoacme.shiplog.change;

/**
 * What a change is compared with.
 *
 * @param name of the branch or commit that was asked for, such as {@code origin/main}
 * @param commit full id of the merge base: where the change left that branch
 */
public record Base(String name, String commit) {
  private static final int SHORT = 7;

  /** The commit's id as people write it. */
  public String shortCommit() {
    return commit.substring(0, Math.min(SHORT, commit.length()));
  }
}
