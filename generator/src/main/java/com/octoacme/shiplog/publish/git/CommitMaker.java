package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.config.PublishSettings.History;
import com.octoacme.shiplog.publish.BranchChange;
import com.octoacme.shiplog.publish.BranchPlan;
import com.octoacme.shiplog.publish.CommitTrailer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** Makes the commit of a change, with the parents that the kind of history asks for. */
final class CommitMaker {
  private static final String NAME = "Shiplog";
  private static final String EMAIL = "shiplog@noreply.invalid";

  private final History history;
  private final BranchChange change;
  private final Optional<RevCommit> tip;

  CommitMaker(History history, BranchChange change, Optional<RevCommit> tip) {
    this.history = history;
    this.change = change;
    this.tip = tip;
  }

  /** Whether the branch holds all this already, in the form that is asked for. */
  boolean isUnchanged(BranchPlan plan) {
    boolean sameFiles =
        plan.added().isEmpty() && plan.changed().isEmpty() && plan.removed().isEmpty();
    boolean hasForm =
        history != History.SINGLE || tip.map(RevCommit::getParentCount).orElse(0) == 0;
    return sameFiles && hasForm && tip.isPresent();
  }

  /** The id of the new commit. */
  ObjectId commit(ObjectId tree, ObjectInserter inserter) throws IOException {
    CommitBuilder commit = new CommitBuilder();
    PersonIdent person = person();
    commit.setTreeId(tree);
    commit.setParentIds(parents());
    commit.setAuthor(person);
    commit.setCommitter(person);
    commit.setEncoding(StandardCharsets.UTF_8);
    commit.setMessage(change.message());
    return inserter.insert(commit);
  }

  private PersonIdent person() {
    Optional<OffsetDateTime> stated = change.time();
    Instant when =
        stated
            .map(OffsetDateTime::toInstant)
            .or(() -> tip.map(commit -> commit.getCommitterIdent().getWhenAsInstant()))
            .orElse(Instant.EPOCH);
    ZoneId zone = stated.map(OffsetDateTime::getOffset).orElse(ZoneOffset.UTC);
    return new PersonIdent(NAME, EMAIL, when, zone);
  }

  private List<ObjectId> parents() {
    if (tip.isEmpty() || history == History.SINGLE) {
      return List.of();
    }
    boolean replaces =
        history == History.SQUASH
            && CommitTrailer.isOf(change.folder(), tip.get().getFullMessage());
    return replaces ? List.<ObjectId>of(tip.get().getParents()) : List.of(tip.get().getId());
  }
}
