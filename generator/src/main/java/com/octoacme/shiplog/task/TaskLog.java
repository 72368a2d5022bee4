package com.octoacme.shiplog.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tasks of one document with their histories.
 *
 * @param present by the offset of the task's text in the document
 * @param removed those that are gone, in the order in which they came
 * @param tagged whether {@link TaskHistory#atTag} is known
 * @param gap why nothing is told although there is a history, with the next step; empty else
 */
public record TaskLog(
    Map<Integer, TaskHistory> present,
    List<TaskHistory> removed,
    boolean tagged,
    Optional<String> gap) {
  /** Nothing is known, as there is no history. */
  public static final TaskLog UNKNOWN = new TaskLog(Map.of(), List.of(), false, Optional.empty());

  public TaskLog {
    present = Map.copyOf(present);
    removed = List.copyOf(removed);
  }

  /** Nothing is known, as some text of the past cannot be had. */
  static TaskLog unknown(String gap) {
    return new TaskLog(Map.of(), List.of(), false, Optional.of(gap));
  }

  /** The history of the task whose text begins at an offset of the document. */
  public Optional<TaskHistory> find(int offset) {
    return Optional.ofNullable(present.get(offset));
  }
}
