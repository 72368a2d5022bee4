package com.octoacme.shiplog.action;

import com.octoacme.shiplog.task.TaskHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a review agreed to do.
 *
 * @param id stable within the site: the document's id and the item's number, {@code INC-7#2}
 * @param text without owner and due date
 * @param owner as written
 * @param due as stated
 * @param dueByPolicy when it is due by the team's policy, where nothing is stated
 * @param reason why it will not be done
 * @param overdue open, and due before the run's date as stated or by policy
 * @param vague whether nobody could tell when it is done
 * @param tickets that it names: then its state is what this document says, and may be behind
 * @param document id of the incident
 * @param url of the incident's page, relative to the site's root
 * @param path of the document
 * @param line 1-based
 * @param history what git knows of it
 */
public record ActionItem(
    String id,
    String text,
    Optional<String> owner,
    Optional<LocalDate> due,
    Optional<LocalDate> dueByPolicy,
    State state,
    Optional<String> reason,
    boolean overdue,
    boolean vague,
    List<String> tickets,
    String document,
    String url,
    String path,
    int line,
    TaskHistory history) {
  public ActionItem {
    tickets = List.copyOf(tickets);
  }

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

  /** The id of its part of the incident's page: {@code action-2}. */
  public String anchor() {
    return "action-" + id.substring(id.lastIndexOf('#') + 1);
  }

  /** When it is due, as stated or by policy. */
  public Optional<LocalDate> dueDay() {
    return due.or(() -> dueByPolicy);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether nothing is left to do: it is done, or it is said why it will not be. */
  public boolean isSettled() {
    return state == State.DONE || (state == State.WONT_DO && reason.isPresent());
  }
}
