package com.octoacme.shiplog.source;

/** Where two histories part. */
public sealed interface MergeBase {
  /**
   * The commit from which they part.
   *
   * @param commit full id
   */
  record At(String commit) implements MergeBase {}

  /** They have no commit in common. */
  record Unrelated() implements MergeBase {}

  /** The clone is shallow and cut off before that commit, so that it cannot be told. */
  record CutOff() implements MergeBase {}
}
