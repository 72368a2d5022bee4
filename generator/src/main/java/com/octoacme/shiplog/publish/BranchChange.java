package com.octoacme.shiplog.publish;

import java.time.OffsetDateTime;
import java.util.Optional;

/** A wish of what a branch shall hold; asked again for each tip that turns up meanwhile. */
public interface BranchChange {
  /**
   * The branch as it shall be.
   *
   * @param store takes the contents that are new
   */
  Decision decide(BranchState state, BlobStore store);

  /** The commit's message, whole. */
  String message();

  /** The commit's time; empty for that of the tip. */
  Optional<OffsetDateTime> time();

  /** The folder that is changed, by which a squash knows what it may replace. */
  String folder();

  /** What comes of a change. */
  sealed interface Decision permits BranchPlan, Leave {}

  /**
   * The branch is left as it is.
   *
   * @param why one sentence
   */
  record Leave(PublishOutcome.Result result, String why) implements Decision {}
}
