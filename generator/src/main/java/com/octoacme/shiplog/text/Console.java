package com.octoacme.shiplog.text;

/** Where lines for people go: the Maven log, a terminal, a list in a test. */
public interface Console {
  void info(Printable line);

  void warn(Printable line);

  void error(Printable line);

  /** A line that is to begin at the first column of standard output; nothing where nobody obeys. */
  default void command(WorkflowCommand command) {}

  /**
   * How far a long run is: a line for each thousand, unless a person looks at a terminal.
   *
   * @param what is counted, in the plural
   */
  default void progress(int done, int total, String what) {
    if (done % 1_000 == 0) {
      info(Printable.of("%d of %d %s", done, total, what));
    }
  }

  /** The long run is over, in one way or the other. */
  default void endProgress() {}
}
