package com.octoacme.shiplog.exemption;

import com.octoacme.shiplog.source.Commit;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.source.SourceContent;
import com.octoacme.shiplog.source.SourceText;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which commit brought a line of one document: the earliest from which on every version has
 * it. Indentation does not count. Old versions are read only as far back as the line goes.
 */
final class LineOrigins {
  private final Repository repository;
  private final long limit;
  private final List<Revision> newestFirst;
  private final List<Set<String>> lines = new ArrayList<>();

  /**
   * @param limit the most bytes of a version that is read
   */
  LineOrigins(Repository repository, long limit, List<Revision> newestFirst) {
    this.repository = repository;
    this.limit = limit;
    this.newestFirst = List.copyOf(newestFirst);
  }

  /** The commit that brought a line; empty if no version in the history has it. */
  Optional<Commit> find(String line) {
    String wanted = line.strip();
    Optional<Commit> found = Optional.empty();
    for (int i = 0; i < newestFirst.size() && linesOf(i).contains(wanted); i++) {
      found = Optional.of(newestFirst.get(i).commit());
    }
    return found;
  }

  private Set<String> linesOf(int index) {
    while (lines.size() <= index) {
      lines.add(read(newestFirst.get(lines.size())));
    }
    return lines.get(index);
  }

  private Set<String> read(Revision revision) {
    try {
      byte[] bytes = repository.content(revision.content(), limit);
      return SourceText.decode(revision.path(), bytes) instanceof SourceContent.Text text
          ? text.value().lines().map(String::strip).collect(Collectors.toCollection(HashSet::new))
          : Set.of();
    } catch (UnreadableSourceException e) {
      return Set.of();
    }
  }
}
