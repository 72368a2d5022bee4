package com.octoacme.shiplog.publish;

/** The line of a commit's message that names the folder it changed. */
public final class CommitTrailer {
  private static final String NAME = "Shiplog-Target: ";

  private CommitTrailer() {}

  static String of(String folder) {
    return NAME + "/" + folder;
  }

  /** Whether a commit with this message changed this folder and nothing else. */
  public static boolean isOf(String folder, String message) {
    return message.lines().anyMatch(of(folder)::equals);
  }
}
