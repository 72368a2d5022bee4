package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.text.LineIndex;
import java.util.List;
import java.util.Optional;

/** A rule that needs all documents, or the files that are none. */
public non-sealed interface LogbookRule extends Rule {
  /** What is wrong, in any order; empty if nothing is. */
  List<FileObservation> check(Logbook logbook);

  /**
   * Something that is wrong with one file.
   *
   * @param path relative to the repository's root; need not be a document
   * @param observation whose span is an offset into the file
   * @param lines of the file, if it is no document
   */
  record FileObservation(String path, Observation observation, Optional<LineIndex> lines) {
    /** Of a document, or of a file as a whole. */
    public FileObservation(String path, Observation observation) {
      this(path, observation, Optional.empty());
    }

    /** Of a file that is no document. */
    public FileObservation(String path, Observation observation, LineIndex lines) {
      this(path, observation, Optional.of(lines));
    }
  }
}
