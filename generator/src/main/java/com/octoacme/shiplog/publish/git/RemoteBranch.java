package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.publish.git.Watchdog.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;

/** A branch of a remote: fetched as far as is needed, and moved from one known tip to a new one. */
final class RemoteBranch {
  /** The transport's own time-out only ends what the watchdog has given up. */
  private static final Duration AFTER_THE_WATCHDOG = Duration.ofSeconds(5);

  private final RemoteAddress address;
  private final RemoteLogin login;
  private final String branch;
  private final Duration patience;

  /**
   * A branch.
   *
   * @param branch without {@code refs/heads/}
   * @param patience how long nothing may move
   */
  RemoteBranch(RemoteAddress address, RemoteLogin login, String branch, Duration patience) {
    this.address = address;
    this.login = login;
    this.branch = branch;
    this.patience = patience;
  }

  String ref() {
    return Constants.R_HEADS + branch;
  }

  RemoteAddress address() {
    return address;
  }

  /**
   * The tip of the branch, its files in the cache.
   *
   * @param depth how many commits of its history are needed
   * @return empty if there is no such branch
   */
  Optional<ObjectId> fetch(FileRepository cache, int depth) throws IOException {
    return exchange(
        cache,
        (transport, monitor) -> {
          Optional<ObjectId> tip = advertised(transport);
          if (tip.isPresent() && !isThere(cache, tip.get(), depth)) {
            transport.setDepth(depth);
            transport.fetch(monitor, List.of(new RefSpec("+" + ref() + ":" + kept())));
            return Optional.ofNullable(cache.exactRef(kept())).map(Ref::getObjectId);
          }
          return tip;
        });
  }

  private Optional<ObjectId> advertised(Transport transport) throws IOException {
    try (FetchConnection connection =
        transport.openFetch(List.of(new RefSpec(ref() + ":" + kept())))) {
      return Optional.ofNullable(connection.getRef(ref())).map(Ref::getObjectId);
    }
  }

  /** Commits arrive in packs with all they need, so one that is there is there wholly. */
  private static boolean isThere(FileRepository cache, ObjectId tip, int depth) throws IOException {
    if (!cache.getObjectDatabase().has(tip)) {
      return false;
    }
    try (RevWalk walk = new RevWalk(cache)) {
      boolean isCut = cache.getObjectDatabase().getShallowCommits().contains(tip);
      return depth == 1 || !isCut || walk.parseCommit(tip).getParentCount() == 0;
    }
  }

  private String kept() {
    return "refs/published/" + branch;
  }

  /**
   * Moves the branch, if its tip is still the expected one.
   *
   * @param expected the zero id if the branch shall not exist yet
   * @param rewritten whether the new tip need not descend from the expected one
   */
  PushAnswer push(FileRepository cache, ObjectId tip, ObjectId expected, boolean rewritten)
      throws IOException {
    checkConnected(cache, tip);
    RemoteRefUpdate update =
        new RemoteRefUpdate(cache, tip.name(), tip, ref(), rewritten, null, expected);
    return exchange(
        cache,
        (transport, monitor) -> PushAnswer.of(transport.push(monitor, List.of(update)), ref()));
  }

  /** A push of a commit with a missing object can wait for itself for ever. */
  private static void checkConnected(FileRepository cache, ObjectId tip) throws IOException {
    try (ObjectWalk walk = new ObjectWalk(cache)) {
      walk.markStart(walk.parseCommit(tip));
      for (ObjectId cut : cache.getObjectDatabase().getShallowCommits()) {
        walk.markUninteresting(walk.parseCommit(cut).getTree());
      }
      walk.checkConnectivity();
    }
  }

  private <T> T exchange(FileRepository cache, Conversation<T> conversation) throws IOException {
    Exchange<T> exchange =
        monitor -> {
          try (Transport transport = Transport.open(cache, address.uri())) {
            transport.setCredentialsProvider(login);
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setTimeout((int) patience.plus(AFTER_THE_WATCHDOG).toSeconds());
            if (transport instanceof SshTransport ssh) {
              ssh.setSshSessionFactory(new SshCommand("ssh"));
            }
            return conversation.hold(transport, monitor);
          }
        };
    return new Watchdog(patience).watch(exchange);
  }

  /** What is said over an open transport. */
  private interface Conversation<T> {
    T hold(Transport transport, ProgressMonitor monitor) throws IOException;
  }
}
