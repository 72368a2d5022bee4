package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.Revision;
import java.time.OffsetDateTime;

/**
 * What a commit says of itself, read once and shared by all revisions that it made.
 *
 * @param author after {@code .mailmap}
 */
record CommitFacts(
    String id,
    String author,
    OffsetDateTime authoredAt,
    OffsetDateTime committedAt,
    String subject,
    boolean merge) {
  Revision revisionOf(String path) {
    return new Revision(id, author, authoredAt, committedAt, subject, path);
  }
}
