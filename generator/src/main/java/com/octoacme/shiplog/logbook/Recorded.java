package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.task.TaskLog;

/**
 * What git tells of a document, beside its text.
 *
 * @param uncommitted whether this text is only in the working tree
 * @param tasks what happened to its tasks
 */
public record Recorded(
    DocumentHistory history, Provenance provenance, boolean uncommitted, TaskLog tasks) {
  Recorded with(DocumentHistory other) {
    return new Recorded(other, provenance, uncommitted, tasks);
  }

  Recorded with(TaskLog known) {
    return new Recorded(history, provenance, uncommitted, known);
  }
}
