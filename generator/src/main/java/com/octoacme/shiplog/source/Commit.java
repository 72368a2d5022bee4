package com.octoacme.shiplog.source;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a commit says of itself, shared by all revisions that it made. People are told by name,
 * after {@code .mailmap}, never by e-mail address.
 *
 * @param id full commit id, hexadecimal
 * @param author who wrote it; empty if the commit names nobody
 * @param authoredAt the author date, with the author's offset
 * @param committer who put it into the history; for a change merged on a host, often the host
 * @param committedAt the committer date, with the committer's offset
 * @param subject the first line of the message
 * @param coAuthors of {@code Co-authored-by} lines, in their order
 * @param reviewers of {@code Reviewed-by}, {@code Acked-by} and {@code Approved-by} lines
 * @param signature whether it carries a signature; whether that is good is not known
 * @param merge whether it has more than one parent
 * @param reverts the commit that it says to revert, as written
 * @param cherryPickedFrom the commit that it says to be picked from, as written
 */
public record Commit(
    String id,
    String author,
    OffsetDateTime authoredAt,
    String committer,
    OffsetDateTime committedAt,
    String subject,
    List<String> coAuthors,
    List<String> reviewers,
    Signature signature,
    boolean merge,
    Optional<String> reverts,
    Optional<String> cherryPickedFrom) {
  /** What is known of a commit's signature. */
  public enum Signature {
    NONE,
    PRESENT
  }

  public Commit {
    coAuthors = List.copyOf(coAuthors);
    reviewers = List.copyOf(reviewers);
  }
}
