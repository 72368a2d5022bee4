package com.octoacme.shiplog.source;

/** A file's bytes could not be had; carries the problem to report. */
public final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient InputProblem problem;

  public UnreadableSourceException(InputProblem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public InputProblem problem() {
    return problem;
  }
}
