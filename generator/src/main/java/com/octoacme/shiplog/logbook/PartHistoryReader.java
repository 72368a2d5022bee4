package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the history of each part of a file from that of the file: a part was created when its
 * heading first appeared, and has a revision wherever its text changed. Each revision's text is
 * read once for all parts.
 */
final class PartHistoryReader {
  private final OldTexts texts;

  PartHistoryReader(OldTexts texts) {
    this.texts = texts;
  }

  /**
   * By what the release is called.
   *
   * @param file the history of the whole file
   */
  Map<String, DocumentHistory> read(DocumentHistory file) {
    Map<String, Past> parts = new HashMap<>();
    List<Revision> newestFirst = file.revisions();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      Revision revision = newestFirst.get(i);
      texts
          .find(revision.content())
          .ifPresent(
              text ->
                  PartTexts.of(text)
                      .forEach(
                          (name, part) ->
                              parts.computeIfAbsent(name, n -> new Past()).add(revision, part)));
    }
    Map<String, DocumentHistory> histories = new HashMap<>();
    parts.forEach((name, past) -> histories.put(name, past.history(file)));
    return histories;
  }

  /** One part, as its revisions go by from the oldest on. */
  private static final class Past {
    private final List<Revision> revisions = new ArrayList<>(2);
    private final Set<Text> known = new HashSet<>();
    private Text last = new Text(0, 0);
    private boolean lastOnMainline;

    /** A text that stands for itself by its length and hash. */
    private record Text(int length, int hash) {}

    /** On parallel branches a text that is known already is an older one, not a change back. */
    void add(Revision revision, String part) {
      Text text = new Text(part.length(), part.hashCode());
      boolean onMainline =
          revision.landing().filter(landing -> landing.equals(revision.commit())).isPresent();
      boolean changedBack = onMainline && lastOnMainline && !text.equals(last);
      if (known.add(text) || changedBack) {
        revisions.add(revision);
      }
      last = text;
      lastOnMainline = onMainline;
    }

    DocumentHistory history(DocumentHistory file) {
      Revision first = revisions.get(0);
      Optional<Revision> lastChange =
          revisions.stream().filter(Revision::substantive).reduce((a, b) -> b);
      List<Revision> newestFirst = new ArrayList<>(revisions);
      Collections.reverse(newestFirst);
      boolean complete = file.complete();
      return new DocumentHistory(
          known(complete, first.authoredAt()),
          complete ? first.landing().map(landing -> landing.committedAt()) : Optional.empty(),
          known(complete, lastChange.orElse(first).authoredAt()),
          complete,
          known(complete, first.commit().id()),
          Optional.empty(),
          newestFirst);
    }

    private static <T> Optional<T> known(boolean complete, T fact) {
      return complete ? Optional.of(fact) : Optional.empty();
    }
  }
}
