package com.octoacme.shiplog.publish.git;

import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;

/**
 * What a server answered to a push of one branch.
 *
 * @param reason why the branch was not moved, in a few words; C git often says no more than "failed
 *     to update ref" or "hook declined"
 * @param remarks what the server, or a hook there, told besides, in one line; empty if nothing
 */
record PushAnswer(Status status, String reason, String remarks) {
  private static final int MOST_LINES = 12;
  private static final int MOST_CHARACTERS = 1_000;

  static PushAnswer of(PushResult result, String ref) {
    RemoteRefUpdate update = result.getRemoteUpdate(ref);
    String remarks =
        result
            .getMessages()
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(MOST_LINES)
            .collect(Collectors.joining(" / "));
    return new PushAnswer(
        update.getStatus(),
        Optional.ofNullable(update.getMessage()).orElse("no reason given"),
        remarks.substring(0, Math.min(MOST_CHARACTERS, remarks.length())));
  }

  /** All that the server said. */
  String words() {
    return remarks.isEmpty() ? reason : reason + " (" + remarks + ")";
  }
}
