package com.octoacme.shiplog.lint;

import java.util.List;

/** A rule that judges each document by itself. */
public non-sealed interface DocumentRule extends Rule {
  /** What is wrong with a document, in any order; empty if nothing is. */
  List<Observation> check(LintedDocument document);
}
