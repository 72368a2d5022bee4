package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads texts as they once were. What is not UTF-8 in them is replaced: nobody can mend it now. */
final class OldTexts {
  private static final String BOM = "\uFEFF";

  private final Repository repository;
  private final long limit;

  /**
   * @param limit the most bytes of a text
   */
  OldTexts(Repository repository, long limit) {
    this.repository = repository;
    this.limit = limit;
  }

  /** The text of an object; empty if it is too long, missing or corrupt. */
  Optional<String> find(String content) {
    try {
      String text = new String(repository.content(content, limit), StandardCharsets.UTF_8);
      return Optional.of(text.startsWith(BOM) ? text.substring(1) : text);
    } catch (UnreadableSourceException e) {
      // What cannot be read of the past is left out: no text of today is wrong because of it.
      return Optional.empty();
    }
  }
}
