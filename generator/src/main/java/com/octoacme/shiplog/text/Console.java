package com.octoacme.shiplog.text;

import java.util.Optional;

/** Where lines for people go: the Maven log, a terminal, a list in a test. */
public interface Console {
  void info(Printable line);

  void warn(Printable line);

  void error(Printable line);

  /** A line that is to begin at the first column of standard output; nothing where nobody obeys. */
  default void command(WorkflowCommand command) {}

  /** Where a long run is shown; none unless a person looks at a terminal. */
  default Optional<ProgressBar> bar() {
    return Optional.empty();
  }

  /**
   * How far a long run is: a bar, or a line for each thousand.
   *
   * @param what is counted, in the plural
   */
  default void progress(int done, int total, String what) {
    if (bar().isPresent()) {
      bar().get().show(done, total, what);
    } else if (done % 1_000 == 0) {
      info(Printable.of("%d of %d %s", done, total, what));
    }
  }

  /** The long run is over, in one way or the other. */
  default void endProgress() {
    bar().ifPresent(ProgressBar::clear);
  }
}
