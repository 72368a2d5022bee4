package com.octoacme.shiplog.task;

/** How far a task is. */
public enum TaskMark {
  OPEN,
  DONE,
  /** It will not be done, with a reason: {@code n/a}, {@code won't do}, {@code [-]}. */
  NOT_NEEDED
}
