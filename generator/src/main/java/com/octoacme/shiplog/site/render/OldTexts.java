package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.source.UnreadableSourceException;

/** Where the texts of revisions come from. */
@FunctionalInterface
public interface OldTexts {
  /**
   * The bytes of a text. Many threads may read at once.
   *
   * @param object its object id
   * @param limit the most bytes that are loaded
   * @throws UnreadableSourceException if it is too long, missing or corrupt
   */
  byte[] content(String object, long limit) throws UnreadableSourceException;
}
