package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.config.PublishSettings.History;
import com.octoacme.shiplog.publish.BranchChange;
import com.octoacme.shiplog.publish.BranchPlan;
import com.octoacme.shiplog.publish.BranchState;
import com.octoacme.shiplog.publish.FileWriter;
import com.octoacme.shiplog.publish.Login;
import com.octoacme.shiplog.publish.PublishOutcome;
import com.octoacme.shiplog.publish.PublishOutcome.Result;
import com.octoacme.shiplog.publish.PublishPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Changes a branch of a remote: fetches its tip, asks the change what the branch shall hold, makes
 * the commit and moves the branch, if its tip is still the same. If others were faster, all of it
 * is done again on their tip. The sources' repository is never written to, and no working tree, no
 * index, no hook and no filter is involved.
 */
public final class GitPublisher implements AutoCloseable {
  private static final int TRIES = 6;

  private final PublishPlace place;
  private final RemoteBranch branch;
  private final PushVerdict verdict;
  private final BranchCache cache;
  private final Pause pause;

  private GitPublisher(PublishPlace place, RemoteBranch branch, BranchCache cache, Pause pause) {
    this.place = place;
    this.branch = branch;
    this.verdict = new PushVerdict(branch);
    this.cache = cache;
    this.pause = pause;
  }

  /**
   * A publisher for a place.
   *
   * @param patience how long an exchange with the remote may stand still
   * @throws com.octoacme.shiplog.config.SetupException if there is no such remote
   */
  public static GitPublisher open(PublishPlace place, Duration patience) {
    return open(place, patience, Pause.growing());
  }

  static GitPublisher open(PublishPlace place, Duration patience, Pause pause) {
    RemoteAddress address = RemoteAddress.find(place.repository(), place.settings().remote());
    Optional<Login> login =
        address.isWeb() ? place.logins().find(address.uri().getHost()) : Optional.empty();
    RemoteBranch branch =
        new RemoteBranch(
            address,
            new RemoteLogin(address, login.or(address::embedded)),
            place.settings().branch(),
            patience);
    return new GitPublisher(place, branch, BranchCache.open(place.cache()), pause);
  }

  /**
   * What the branch holds.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the remote cannot be read
   */
  public BranchState state() {
    Attempt<BranchState> attempt = () -> Optional.of(tip().state());
    return persist(attempt);
  }

  /**
   * Changes the branch.
   *
   * @param dry whether nothing is sent
   * @throws com.octoacme.shiplog.config.SetupException if the remote refuses or cannot be reached,
   *     or others were faster each time
   */
  public PublishOutcome change(BranchChange change, boolean dry) {
    Sent sent = new Sent();
    return persist(() -> attempt(change, dry, sent));
  }

  /**
   * Writes what the branch would hold to a folder, as plain files for a host that takes an archive.
   * Nothing is sent. All files carry the time of the sources.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the remote cannot be read, or the folder
   *     cannot be written
   */
  public PublishOutcome export(BranchChange change, Path folder) {
    return persist(
        () -> {
          Tip tip = tip();
          try (ObjectReader reader = cache.git().newObjectReader();
              ObjectInserter inserter = cache.git().getObjectDatabase().newPackInserter()) {
            BranchTree tree = new BranchTree(reader, inserter);
            if (change.decide(tip.state(), tree) instanceof BranchPlan plan) {
              inserter.flush();
              new BranchExport(cache.git(), change.time()).write(plan.files(), folder);
              return Optional.of(exported(plan, folder));
            }
            throw new IllegalStateException("an export never leaves the branch as it is");
          }
        });
  }

  private static PublishOutcome exported(BranchPlan plan, Path folder) {
    return new PublishOutcome(
        Result.EXPORTED,
        Optional.empty(),
        Optional.of(plan),
        plan.files().size() + " files for an artifact, nothing was sent: " + folder);
  }

  /** The commit that was sent last; the line may be cut before the server's answer arrives. */
  private static final class Sent {
    private Optional<PublishOutcome> outcome = Optional.empty();
  }

  private Optional<PublishOutcome> attempt(BranchChange change, boolean dry, Sent sent)
      throws IOException {
    Tip tip = tip();
    Optional<PublishOutcome> arrived =
        sent.outcome.filter(outcome -> outcome.commit().equals(tip.state().tip()));
    if (arrived.isPresent()) {
      return arrived;
    }
    try (ObjectReader reader = cache.git().newObjectReader();
        ObjectInserter inserter = cache.git().getObjectDatabase().newPackInserter()) {
      BranchTree tree = new BranchTree(reader, inserter);
      BranchChange.Decision decision = change.decide(tip.state(), tree);
      if (decision instanceof BranchChange.Leave leave) {
        return Optional.of(
            new PublishOutcome(leave.result(), tip.state().tip(), Optional.empty(), leave.why()));
      }
      BranchPlan plan = (BranchPlan) decision;
      CommitMaker maker = new CommitMaker(place.settings().history(), change, tip.commit());
      if (maker.isUnchanged(plan)) {
        return Optional.of(unchanged(tip));
      }
      ObjectId commit = maker.commit(tree.write(plan.files()), inserter);
      PublishOutcome outcome = outcome(plan, commit, dry);
      if (dry) {
        return Optional.of(outcome);
      }
      inserter.flush();
      sent.outcome = Optional.of(outcome);
      return isPushed(commit, tip) ? Optional.of(outcome) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean isPushed(ObjectId commit, Tip tip) throws IOException {
    ObjectId expected = tip.commit().map(RevCommit::getId).orElse(ObjectId.zeroId());
    boolean rewritten = place.settings().history() != History.APPEND;
    return verdict.isDone(branch.push(cache.git(), commit, expected, rewritten));
  }

  /** The branch as it was fetched. */
  private record Tip(Optional<RevCommit> commit, BranchState state) {}

  private Tip tip() throws IOException {
    FileRepository git = cache.git();
    int depth = place.settings().history() == History.SQUASH ? 2 : 1;
    Optional<ObjectId> id = branch.fetch(git, depth);
    if (id.isEmpty()) {
      return new Tip(Optional.empty(), BranchState.ABSENT);
    }
    try (RevWalk walk = new RevWalk(git);
        ObjectReader reader = git.newObjectReader();
        ObjectInserter nothing = git.newObjectInserter()) {
      RevCommit commit = walk.parseCommit(id.get());
      walk.parseBody(commit);
      return new Tip(Optional.of(commit), new BranchTree(reader, nothing).read(commit));
    }
  }

  private PublishOutcome unchanged(Tip tip) {
    return new PublishOutcome(
        Result.UNCHANGED,
        tip.state().tip(),
        Optional.empty(),
        "Unchanged: " + where() + " holds the same already.");
  }

  private PublishOutcome outcome(BranchPlan plan, ObjectId commit, boolean dry) {
    String counts =
        plan.added().size()
            + " added, "
            + plan.changed().size()
            + " changed, "
            + plan.removed().size()
            + " removed";
    return dry
        ? new PublishOutcome(
            Result.PLANNED,
            Optional.empty(),
            Optional.of(plan),
            "Dry run, nothing was sent: " + counts + " on " + where() + ".")
        : new PublishOutcome(
            Result.PUBLISHED,
            Optional.of(commit.name()),
            Optional.of(plan),
            (isRemovalOnly(plan) ? "Removed from " : "Published to ")
                + where()
                + ": "
                + counts
                + ", commit "
                + commit.name()
                + ".");
  }

  private static boolean isRemovalOnly(BranchPlan plan) {
    return plan.added().isEmpty() && plan.changed().isEmpty();
  }

  private String where() {
    String folder = place.settings().targetDirectory();
    return branch.address()
        + " "
        + place.settings().branch()
        + (folder.isEmpty() ? "" : ":" + folder);
  }

  /** One try; empty if others were faster. */
  private interface Attempt<T> {
    Optional<T> run() throws IOException;
  }

  private <T> T persist(Attempt<T> attempt) {
    for (int tries = 1; ; tries++) {
      try {
        Optional<T> done = attempt.run();
        if (done.isPresent()) {
          return done.get();
        }
        if (tries == TRIES) {
          throw verdict.exhausted(tries);
        }
      } catch (IOException e) {
        recover(e, tries);
      }
      pause.before(tries);
    }
  }

  private void recover(IOException failure, int tries) {
    if (LocalFault.isFull(failure)) {
      boolean isRemote = failure instanceof Watchdog.OtherSideException;
      Path full = branch.address().folder().filter(folder -> isRemote).orElse(place.cache());
      throw FileWriter.failure(full, LocalFault.deepest(failure));
    }
    boolean isBroken = LocalFault.isBroken(failure);
    if (tries == TRIES || !(isBroken || PushVerdict.isPassing(failure))) {
      throw verdict.failure(failure);
    }
    if (isBroken) {
      cache.renew();
    }
  }

  @Override
  public void close() {
    cache.close();
  }
}
