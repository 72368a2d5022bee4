package com.octoacme.shiplog.action;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a review agreed to do.
 *
 * @param id stable within the site: the document's id and the item's number, {@code INC-7#2}
 * @param text without owner and due date
 * @param owner as written
 * @param due as stated
 * @param overdue open and due before the run's date
 * @param document id of the incident
 * @param url of the incident's page, relative to the site's root
 * @param path of the document
 * @param line 1-based
 */
public record ActionItem(
    String id,
    String text,
    Optional<String> owner,
    Optional<LocalDate> due,
    State state,
    boolean overdue,
    String document,
    String url,
    String path,
    int line) {
  /** How far it is. */
  public enum State {
    OPEN,
    DONE,
    WONT_DO;

    /** The word in data files: {@code wont-do}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
