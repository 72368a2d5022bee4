package com.octoacme.shiplog.checklist;

import com.octoacme.shiplog.task.TaskHistory;
import com.octoacme.shiplog.task.TaskMark;
import java.util.List;
import java.util.Optional;

/**
 * A deployment checklist: tasks, ticked or not.
 *
 * @param path of the document that holds it
 * @param tagged whether it is known how it stood at the release's tag
 */
public record Checklist(String path, List<Item> items, boolean tagged) {
  public Checklist {
    items = List.copyOf(items);
  }

  /**
   * One task.
   *
   * @param text as written, without the check box and a reason
   * @param phase {@code before-tag} or {@code after-tag}, if the template says so
   * @param notApplicable the reason, for an item answered {@code n/a: reason}
   * @param evidence what was stated of its tick, and what was recorded
   * @param offset of the item's text in the document
   * @param line 1-based, in the document
   */
  public record Item(
      String text,
      Optional<String> phase,
      boolean done,
      Optional<String> notApplicable,
      Evidence evidence,
      int offset,
      int line) {
    /** Whether it is ticked or not applicable. */
    public boolean answered() {
      return done || notApplicable.isPresent();
    }

    /** What happened to it. */
    public TaskHistory history() {
      return evidence.history();
    }
  }

  /** Items that are ticked or not applicable. */
  public long done() {
    return items.stream().filter(Item::answered).count();
  }

  /** Items that were ticked or not applicable at the tag; empty if that is not known. */
  public Optional<Long> doneAtTag() {
    return tagged
        ? Optional.of(
            items.stream()
                .flatMap(item -> item.history().atTag().stream())
                .filter(mark -> mark != TaskMark.OPEN)
                .count())
        : Optional.empty();
  }

  public int total() {
    return items.size();
  }
}
