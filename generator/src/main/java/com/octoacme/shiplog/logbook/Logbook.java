package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.SourceEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All documents of one run.
 *
 * @param head the commit that was read, or on which the working tree stands; empty without git
 * @param entries sorted by path
 * @param files every file of the repository's state, documents or not, sorted by path
 * @param templates paths of the templates in use that lie in the repository
 * @param problems of files that could not be read, or not wholly
 */
public record Logbook(
    Configuration configuration,
    Optional<String> head,
    List<LogbookEntry> entries,
    List<SourceEntry> files,
    List<String> templates,
    List<InputProblem> problems,
    History history) {
  public Logbook {
    entries = List.copyOf(entries);
    files = List.copyOf(files);
    templates = List.copyOf(templates);
    problems = List.copyOf(problems);
  }

  public Stream<LogbookEntry> ofKind(DocumentKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind);
  }
}
