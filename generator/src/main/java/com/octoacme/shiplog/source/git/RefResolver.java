package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** From what people write (a branch, a tag, a commit) to the one commit that a run works on. */
final class RefResolver {
  private static final String PLACE = "shiplog.ref";
  private static final String NEXT = "Give a branch, a tag or a commit id that this clone has.";

  private final Repository git;

  RefResolver(Repository git) {
    this.git = git;
  }

  /** The commit that {@code ref} leads to, annotated tags peeled. */
  RevCommit commit(String ref) {
    ObjectId id = resolve(ref).orElseThrow(() -> unknown(ref));
    try (RevWalk walk = new RevWalk(git)) {
      return walk.parseCommit(TagChain.end(walk, id));
    } catch (MissingObjectException e) {
      throw new SetupException(
          "`" + ref + "` is commit " + id.name() + ", which is missing in this clone.",
          PLACE,
          NEXT + " If it should be there, run `git fsck`.");
    } catch (IncorrectObjectTypeException e) {
      throw failure("`" + ref + "` leads to a file or a folder, not to a commit.");
    } catch (IOException | RuntimeException e) {
      throw failure("`" + ref + "` cannot be read: " + e.getMessage());
    }
  }

  /** The commit of HEAD; empty where the branch has none yet. */
  Optional<RevCommit> findHead() {
    return resolve(Constants.HEAD).map(id -> commit(Constants.HEAD));
  }

  private Optional<ObjectId> resolve(String ref) {
    try {
      return Optional.ofNullable(git.resolve(ref));
    } catch (AmbiguousObjectException e) {
      throw failure("`" + ref + "` is the beginning of several ids: " + names(e) + ".");
    } catch (RevisionSyntaxException e) {
      return Optional.empty();
    } catch (IncorrectObjectTypeException e) {
      throw failure("`" + ref + "` does not lead to a commit.");
    } catch (IOException | RuntimeException e) {
      throw failure("`" + ref + "` cannot be read: " + e.getMessage());
    }
  }

  private static String names(AmbiguousObjectException e) {
    return e.getCandidates().stream()
        .map(ObjectId::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private SetupException unknown(String ref) {
    Optional<String> unborn = findUnbornBranch();
    if (unborn.isPresent() && (ref.equals(Constants.HEAD) || ref.equals(unborn.get()))) {
      return new SetupException(
          "The branch `" + unborn.get() + "` has no commit yet.",
          PLACE,
          "Commit something first, or read the files on disk with `-Dshiplog.ref=worktree`.");
    }
    List<String> near = NearestNames.find(ref, refNames());
    String meant =
        near.isEmpty()
            ? ""
            : " Did you mean "
                + near.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                + "?";
    return failure("There is no branch, tag or commit `" + ref + "`." + meant);
  }

  private Optional<String> findUnbornBranch() {
    try {
      Ref head = git.exactRef(Constants.HEAD);
      return head != null && head.isSymbolic() && head.getObjectId() == null
          ? Optional.of(Repository.shortenRefName(head.getTarget().getName()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private List<String> refNames() {
    try {
      return git.getRefDatabase().getRefs().stream()
          .map(ref -> Repository.shortenRefName(ref.getName()))
          .sorted()
          .distinct()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static SetupException failure(String message) {
    return new SetupException(message, PLACE, NEXT);
  }
}
