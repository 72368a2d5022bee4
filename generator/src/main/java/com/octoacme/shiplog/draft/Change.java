package com.octoacme.shiplog.draft;

import java.util.List;
import java.util.Optional;

/**
 * Something a release changes, as a line of its notes.
 *
 * @param text what the commit says, without its type
 * @param scope the part of the product that it names
 * @param references tickets and pull requests, as written
 * @param people the author first, then co-authors
 * @param migration what its users must do; empty if nothing breaks
 */
public record Change(
    Kind kind,
    String text,
    Optional<String> scope,
    List<String> references,
    List<String> people,
    Optional<String> migration) {
  public Change {
    references = List.copyOf(references);
    people = List.copyOf(people);
  }

  /** The kinds in the order of the notes. */
  public enum Kind {
    BREAKING("Breaking changes"),
    FEATURE("Features"),
    FIX("Fixes"),
    PERFORMANCE("Performance"),
    REVERT("Reverted"),
    DOCUMENTATION("Documentation"),
    MAINTENANCE("Maintenance"),
    OTHER("Other");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
