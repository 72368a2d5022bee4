package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.text.Printable;

/** Puts a failure into words for the person who started the run: the one translation. */
final class Breakdown {
  private Breakdown() {}

  /**
   * What happened, where, and what to do, on lines of their own; safe to print.
   *
   * <p>It replaces the failure: Maven prints causes as they are, and their text can quote a
   * document.
   */
  static String describe(RuntimeException failure) {
    return failure instanceof SetupException setup ? setUp(setup) : mistake(failure);
  }

  private static String setUp(SetupException setup) {
    return lines(String.valueOf(setup.getMessage()), setup.place(), setup.remedy());
  }

  private static String mistake(RuntimeException failure) {
    return lines(
        "Shiplog failed inside: " + failure,
        origin(failure),
        "Report this, with both lines, at https://github.com/octoacme/shiplog/issues");
  }

  private static String origin(RuntimeException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }

  private static String lines(String message, String place, String remedy) {
    return Printable.of(message)
        + "\n  at: "
        + Printable.of(place)
        + "\n  to do: "
        + Printable.lines(remedy, "    ");
  }
}
