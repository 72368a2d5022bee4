package com.octoacme.shiplog.lint.report;

/** One format in which findings are written to a file. */
public interface Report {
  /** The word for it in {@code shiplog.formats}. */
  String id();

  /** The name of its file in the output folder. */
  String fileName();

  /** The text of the file, ending with a line feed; the same result gives the same text. */
  String write(LintResult result);
}
