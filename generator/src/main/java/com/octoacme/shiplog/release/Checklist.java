package com.octoacme.shiplog.release;

import java.util.List;
import java.util.Optional;

/**
 * A deployment checklist: tasks, ticked or not.
 *
 * @param path of the document that holds it
 */
public record Checklist(String path, List<Item> items) {
  public Checklist {
    items = List.copyOf(items);
  }

  /**
   * One task.
   *
   * @param text as written, without the check box and a reason
   * @param phase {@code before-tag} or {@code after-tag}, if the template says so
   * @param notApplicable the reason, for an item answered {@code n/a: reason}
   * @param line 1-based, in the document
   */
  public record Item(
      String text,
      Optional<String> phase,
      boolean done,
      Optional<String> notApplicable,
      int line) {}

  /** Items that are ticked or not applicable. */
  public long done() {
    return items.stream().filter(item -> item.done() || item.notApplicable().isPresent()).count();
  }

  public int total() {
    return items.size();
  }
}
