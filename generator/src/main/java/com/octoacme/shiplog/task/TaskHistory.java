package com.octoacme.shiplog.task;

import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.task.TaskEvent.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What git knows about one task.
 *
 * @param text as it is now, or was last
 * @param mark as it is now, or was last
 * @param action whether it is an action item
 * @param atTag how far it was in the text that the release's tag holds; empty if it was not there,
 *     or there is no tag
 * @param events oldest first; empty if nothing is known
 */
public record TaskHistory(
    String text, TaskMark mark, boolean action, Optional<TaskMark> atTag, List<TaskEvent> events) {
  /** Nothing is known. */
  public static final TaskHistory UNKNOWN =
      new TaskHistory("", TaskMark.OPEN, false, Optional.empty(), List.of());

  public TaskHistory {
    events = List.copyOf(events);
  }

  /** The revision that brought it. */
  public Optional<Revision> opened() {
    return events.stream().findFirst().flatMap(TaskEvent::revision);
  }

  /** The revision that ticked or dismissed it, if it still is. */
  public Optional<Revision> closed() {
    return mark == TaskMark.OPEN ? Optional.empty() : last().flatMap(TaskEvent::revision);
  }

  /** What happened last, a removal not counted. */
  private Optional<TaskEvent> last() {
    return events.stream()
        .filter(event -> event.kind() != Kind.REMOVED && event.kind() != Kind.SEEN)
        .reduce((earlier, later) -> later);
  }

  /** The removal, if it is gone. */
  public Optional<TaskEvent> removal() {
    return events.stream()
        .reduce((earlier, later) -> later)
        .filter(event -> event.kind() == Kind.REMOVED);
  }

  /** How often it was opened again. */
  public long reopenings() {
    return events.stream().filter(event -> event.kind() == Kind.REOPENED).count();
  }
}
