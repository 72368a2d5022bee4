package com.octoacme.shiplog.source;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One commit's version of a document. A deletion is no version.
 *
 * @param commit the commit that made it
 * @param path where the document was in this commit
 * @param content the object id of its text, for {@link Repository#content}
 * @param replaced object ids of the texts it was made from: one for a usual change, one for each
 *     parent for a change made in a merge, none where it was added
 * @param substantive false for a move that changed no text, and for a commit of {@code
 *     .git-blame-ignore-revs}
 * @param landing the first-parent commit that brought it to the mainline; empty where none did: the
 *     merge kept another text, or the history is cut off
 */
public record Revision(
    Commit commit,
    String path,
    String content,
    List<String> replaced,
    boolean substantive,
    Optional<Commit> landing) {
  public Revision {
    replaced = List.copyOf(replaced);
  }

  /** Who wrote it, after {@code .mailmap}; never an e-mail address. */
  public String author() {
    return commit.author();
  }

  /** The author date, with the author's offset. */
  public OffsetDateTime authoredAt() {
    return commit.authoredAt();
  }

  /** The committer date, with the committer's offset. */
  public OffsetDateTime committedAt() {
    return commit.committedAt();
  }

  /** The first line of the commit's message. */
  public String subject() {
    return commit.subject();
  }
}
