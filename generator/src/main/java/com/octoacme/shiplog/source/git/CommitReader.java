package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.Commit;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.RawParseUtils;

/** Reads what commits say of themselves, whatever bytes they hold. */
final class CommitReader {
  private static final byte[] SIGNATURE = Constants.encodeASCII("gpgsig");
  private static final byte[] SIGNATURE_256 = Constants.encodeASCII("gpgsig-sha256");

  private final ObjectReader reader;
  private final People people;

  CommitReader(ObjectReader reader, People people) {
    this.reader = reader;
    this.people = people;
  }

  /** Reads a commit, and frees what the walk may have kept of it. */
  Commit read(RevCommit commit) throws IOException {
    byte[] kept = commit.getRawBuffer();
    byte[] raw = kept == null ? reader.open(commit, Constants.OBJ_COMMIT).getCachedBytes() : kept;
    Commit read = read(commit, raw, CommitMessage.of(raw));
    commit.disposeBody();
    return read;
  }

  private Commit read(RevCommit commit, byte[] raw, CommitMessage message) {
    Optional<PersonIdent> author = find(raw, RawParseUtils.author(raw, 0));
    Optional<PersonIdent> committer = find(raw, RawParseUtils.committer(raw, 0));
    OffsetDateTime committedAt =
        committer.map(GitTime::of).orElseGet(() -> GitTime.ofSeconds(commit.getCommitTime()));
    return new Commit(
        commit.name(),
        author.map(people::nameOf).orElse(""),
        author.map(GitTime::of).orElse(committedAt),
        committer.map(people::nameOf).orElse(""),
        committedAt,
        message.subject(),
        people.names(message.coAuthors()),
        people.names(message.reviewers()),
        isSigned(raw) ? Commit.Signature.PRESENT : Commit.Signature.NONE,
        commit.getParentCount() > 1,
        message.findReverted(),
        message.findCherryPicked());
  }

  private static Optional<PersonIdent> find(byte[] raw, int start) {
    return start < 0
        ? Optional.empty()
        : Optional.ofNullable(RawParseUtils.parsePersonIdent(raw, start));
  }

  private static boolean isSigned(byte[] raw) {
    return RawParseUtils.headerStart(SIGNATURE, raw, 0) >= 0
        || RawParseUtils.headerStart(SIGNATURE_256, raw, 0) >= 0;
  }
}
