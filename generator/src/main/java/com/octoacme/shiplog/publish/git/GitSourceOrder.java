package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.publish.SourceOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The order of the commits in the sources' repository. */
public final class GitSourceOrder implements SourceOrder, AutoCloseable {
  private final Repository git;

  private GitSourceOrder(Repository git) {
    this.git = git;
  }

  /**
   * Opens the sources' repository; it is only read.
   *
   * @throws SetupException if there is no git
   */
  public static GitSourceOrder of(Path root) {
    try {
      return new GitSourceOrder(
          new FileRepositoryBuilder().findGitDir(root.toFile()).setMustExist(true).build());
    } catch (IOException | IllegalArgumentException e) {
      throw new SetupException(
          "a site is published from a commit, and there is no git repository here",
          root.toString(),
          "Run git init and commit first.");
    }
  }

  /**
   * When a commit was made.
   *
   * @throws SetupException if it cannot be read
   */
  public OffsetDateTime timeOf(String commit) {
    try (RevWalk walk = new RevWalk(git)) {
      PersonIdent committer = walk.parseCommit(ObjectId.fromString(commit)).getCommitterIdent();
      return committer.getWhenAsInstant().atZone(committer.getZoneId()).toOffsetDateTime();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public boolean knows(String commit) {
    try (RevWalk walk = new RevWalk(git)) {
      walk.parseCommit(ObjectId.fromString(commit));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public boolean isAncestor(String older, String newer) {
    try (RevWalk walk = new RevWalk(git)) {
      return walk.isMergedInto(
          walk.parseCommit(ObjectId.fromString(older)),
          walk.parseCommit(ObjectId.fromString(newer)));
    } catch (MissingObjectException e) {
      return false;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private SetupException unreadable(IOException e) {
    return new SetupException(
        "the history of the sources cannot be read: " + e.getMessage(),
        git.getDirectory().toString(),
        "Run git fsck, and fetch what is missing.");
  }

  @Override
  public void close() {
    git.close();
  }
}
