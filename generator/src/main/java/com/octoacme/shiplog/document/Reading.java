package com.octoacme.shiplog.document;

import com.octoacme.shiplog.source.InputProblem;
import java.util.List;
import java.util.Optional;

/**
 * What reading one file gave.
 *
 * @param document empty if the text could not be read as a document at all
 * @param problems what was wrong with it; the document may be there all the same
 */
public record Reading(Optional<Document> document, List<InputProblem> problems) {
  public Reading {
    problems = List.copyOf(problems);
  }
}
