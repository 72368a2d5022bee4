package com.octoacme.shiplog.publish;

/** Knows which of two commits of the sources is older. */
public interface SourceOrder {
  /** Whether the repository has a commit. */
  boolean knows(String commit);

  /** Whether one commit is among the ancestors of another; both are known. */
  boolean isAncestor(String older, String newer);
}
