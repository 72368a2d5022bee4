package com.octoacme.shiplog.text;

/** Where lines for people go: the Maven log, a terminal, a list in a test. */
public interface Console {
  void info(Printable line);

  void warn(Printable line);

  void error(Printable line);

  /** A line that is to begin at the first column of standard output; nothing where nobody obeys. */
  default void command(WorkflowCommand command) {}
}
