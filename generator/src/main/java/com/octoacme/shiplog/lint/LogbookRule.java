package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.logbook.Logbook;
import java.util.List;

/** A rule that needs all documents, or the files that are none. */
public non-sealed interface LogbookRule extends Rule {
  /** What is wrong, in any order; empty if nothing is. */
  List<FileObservation> check(Logbook logbook);

  /**
   * Something that is wrong with one file.
   *
   * @param path relative to the repository's root; need not be a document
   * @param observation whose span is an offset into the document, or 0 if the file is none
   */
  record FileObservation(String path, Observation observation) {}
}
