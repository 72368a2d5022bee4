package com.octoacme.shiplog.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;

/** Reads what commits say of themselves, whatever bytes they hold. */
final class CommitReader {
  private final RevWalk walk;
  private final Mailmap mailmap;
  private final Map<String, String> authors = new HashMap<>();

  CommitReader(RevWalk walk, Mailmap mailmap) {
    this.walk = walk;
    this.mailmap = mailmap;
  }

  CommitFacts read(RevCommit commit) throws IOException {
    walk.parseBody(commit);
    byte[] raw = commit.getRawBuffer();
    Optional<PersonIdent> author = find(raw, RawParseUtils.author(raw, 0));
    OffsetDateTime committed =
        find(raw, RawParseUtils.committer(raw, 0))
            .map(GitTime::of)
            .orElseGet(() -> GitTime.ofSeconds(commit.getCommitTime()));
    CommitFacts facts =
        new CommitFacts(
            commit.name(),
            author.map(this::nameOf).orElse(""),
            author.map(GitTime::of).orElse(committed),
            committed,
            subject(raw),
            commit.getParentCount() > 1);
    commit.disposeBody();
    return facts;
  }

  private static Optional<PersonIdent> find(byte[] raw, int start) {
    return start < 0
        ? Optional.empty()
        : Optional.ofNullable(RawParseUtils.parsePersonIdent(raw, start));
  }

  private String nameOf(PersonIdent author) {
    String name = mailmap.nameOf(author.getName(), author.getEmailAddress());
    return authors.computeIfAbsent(name, same -> same);
  }

  private static String subject(byte[] raw) {
    int start = RawParseUtils.commitMessage(raw, 0);
    if (start < 0) {
      return "";
    }
    int end = RawParseUtils.nextLF(raw, start);
    return RawParseUtils.decode(StandardCharsets.UTF_8, raw, start, end).strip();
  }
}
