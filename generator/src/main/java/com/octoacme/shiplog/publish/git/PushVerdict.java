package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;

/** Judges how an exchange with a remote ended: well, worth another try, or for good. */
final class PushVerdict {
  private static final Pattern STATUS = Pattern.compile("\\b([45]\\d\\d)\\b");

  /**
   * How servers say that the branch is no longer, or not at this moment, as the push expects it.
   * JGit: the first line. C git: the others; it tells which of them only beside its "failed to
   * update ref". Newer ones of C git answer with the last line.
   */
  private static final Pattern RACE =
      Pattern.compile(
          "invalid old id|^already exists|no such ref|failed to lock|lock error|lock_failure"
              + "|transaction aborted|failed to update ref|cannot lock ref|unable to lock"
              + "|is at \\S+ but expected|reference is missing but expected"
              + "|unable to resolve reference|transaction failed|fetch first|stale info"
              + "|reference already exists|reference does not exist|incorrect old value");

  /** What no other try can mend, though it comes with the words of a race. */
  private static final Pattern LASTING =
      Pattern.compile(
          "exists; cannot create|refname conflict|blocking reference|at the same time"
              + "|permission denied|read-only file system|no space left|quota exceeded");

  /** C git's words, and JGit's. */
  private static final Pattern REWRITTEN = Pattern.compile("non-fast[- ]forward|force-push");

  private final RemoteBranch branch;
  private String last = "";

  PushVerdict(RemoteBranch branch) {
    this.branch = branch;
  }

  /**
   * Whether the branch has moved.
   *
   * @return false if somebody else moved it, or is moving it, meanwhile
   * @throws SetupException if the server refuses, with its words
   */
  boolean isDone(PushAnswer answer) {
    return switch (answer.status()) {
      case OK, UP_TO_DATE -> true;
      case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED, NOT_ATTEMPTED, AWAITING_REPORT ->
          false;
      default -> {
        if (!isRace(answer)) {
          throw refused(answer);
        }
        last = answer.words();
        yield false;
      }
    };
  }

  private static boolean isRace(PushAnswer answer) {
    return RACE.matcher(lower(answer.reason())).find()
        && !LASTING.matcher(lower(answer.words())).find();
  }

  private SetupException refused(PushAnswer answer) {
    boolean isRewritten = REWRITTEN.matcher(lower(answer.words())).find();
    return new SetupException(
        "the server refuses to change branch " + branch.ref() + ": " + answer.words(),
        branch.address().toString(),
        isRewritten
            ? "Set publish.history to append, or allow this login to rewrite the branch (a forced"
                + " push). Nothing was changed."
            : "If the branch is protected, allow this login to push to it; if a hook refuses, do"
                + " what it says. Nothing was changed.");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether another try may help: the server was busy or broke down, or the line was cut. */
  static boolean isPassing(IOException failure) {
    if (failure instanceof Watchdog.StalledException
        || failure instanceof NoRemoteRepositoryException
        || failure instanceof NotSupportedException
        || isRefusal(failure)) {
      return false;
    }
    int status = status(failure);
    return status < 400 || status == 429 || status >= 500;
  }

  private static boolean isRefusal(IOException failure) {
    String words = words(failure).toLowerCase(Locale.ROOT);
    return words.contains("not authorized")
        || words.contains("not permitted")
        || words.contains("authentication is required")
        || words.contains("permission denied")
        || words.contains("unknownhost");
  }

  /** The HTTP status that a failure speaks of; 0 if none. */
  private static int status(IOException failure) {
    Matcher matcher = STATUS.matcher(words(failure).replaceAll("\\S+://\\S+", ""));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** The words of a failure and of its causes; none of them holds a login. */
  private static String words(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(5)
        .map(cause -> cause.getClass().getSimpleName() + " " + cause.getMessage())
        .reduce("", (all, one) -> all + " " + one);
  }

  /** The failure for people, once no further try is made. */
  SetupException failure(IOException failure) {
    return new SetupException(
        "the remote cannot be published to: " + reason(failure),
        branch.address().toString(),
        remedy(failure));
  }

  private static String reason(IOException failure) {
    Throwable deepest = failure;
    while (deepest.getCause() instanceof IOException cause) {
      deepest = cause;
    }
    String own = String.valueOf(failure.getMessage());
    String other = String.valueOf(deepest.getMessage());
    return deepest == failure || own.contains(other) ? own : own + " (" + other + ")";
  }

  private static String remedy(IOException failure) {
    int status = status(failure);
    if (failure instanceof Watchdog.StalledException) {
      return "Check the network and the server, then run again; the branch is as it was, or new.";
    }
    if (failure instanceof NoRemoteRepositoryException || status == 404) {
      return "Check the address with git remote -v, and that this login may see the repository.";
    }
    if (isRefusal(failure) || status == 401 || status == 403) {
      return "Give a login that may push: a <server> of settings.xml whose id is the host's name,"
          + " the variable GITHUB_TOKEN (with permission contents: write), or an ssh address.";
    }
    return status == 429
        ? "The server asks for fewer requests: wait some minutes, then run again."
        : "Wait a little, then run again. The branch is as it was, or new; never in between.";
  }

  /** The failure when others were faster each time. */
  SetupException exhausted(int tries) {
    Optional<Path> lock = branch.address().folder().map(this::lockFile).filter(Files::exists);
    if (lock.isPresent()) {
      return new SetupException(
          "the branch is locked by another git, or by one that was killed; the lock is "
              + age(lock.get())
              + " old",
          lock.get().toString(),
          "If no git is running there, delete the file and run again.");
    }
    return new SetupException(
        "others changed branch "
            + branch.ref()
            + " at each of "
            + tries
            + " tries"
            + (last.isEmpty() ? "" : "; the server said: " + last),
        branch.address().toString(),
        "Run again; to avoid it, let publishing jobs wait for each other (concurrency in GitHub"
            + " Actions).");
  }

  private Path lockFile(Path repository) {
    Path inner = repository.resolve(".git");
    return (Files.isDirectory(inner) ? inner : repository).resolve(branch.ref() + ".lock");
  }

  private static String age(Path file) {
    try {
      Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
      return age.toMinutes() > 1 ? age.toMinutes() + " minutes" : age.toSeconds() + " s";
    } catch (IOException e) {
      return "some time";
    }
  }
}
