package com.octoacme.shiplog.task;

import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.task.TaskEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One task through the texts of a document, as its history is put together, oldest first. */
final class TaskThread {
  private final List<TaskEvent> events = new ArrayList<>(2);
  private TaskText last;

  TaskThread(TaskText first) {
    this.last = first;
  }

  /** The task as it was found last. */
  TaskText text() {
    return last;
  }

  /** Takes the task as the next text has it; what that means is told by the other methods. */
  void found(TaskText task) {
    last = task;
  }

  void seen(Optional<Revision> revision) {
    events.add(new TaskEvent(Kind.SEEN, revision));
    if (last.mark() != TaskMark.OPEN) {
      marked(revision);
    }
  }

  void marked(Optional<Revision> revision) {
    events.add(new TaskEvent(kindOf(last.mark()), revision));
  }

  private static Kind kindOf(TaskMark mark) {
    return switch (mark) {
      case OPEN -> Kind.REOPENED;
      case DONE -> Kind.TICKED;
      case NOT_NEEDED -> Kind.DISMISSED;
    };
  }

  void removed(Optional<Revision> revision) {
    events.add(new TaskEvent(Kind.REMOVED, revision));
  }

  /** What happened to it, as it stands in one text. */
  TaskHistory history(TaskText standing, Optional<TaskMark> atTag) {
    return new TaskHistory(standing.text(), standing.mark(), standing.action(), atTag, events);
  }
}
