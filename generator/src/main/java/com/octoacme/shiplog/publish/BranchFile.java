package com.octoacme.shiplog.publish;

/**
 * A file of the branch.
 *
 * @param blob git object id of its content
 * @param mode git's mode bits
 */
public record BranchFile(String blob, int mode) {
  /** Mode of a regular file. */
  public static final int REGULAR = 0100644;

  public static BranchFile regular(String blob) {
    return new BranchFile(blob, REGULAR);
  }
}
