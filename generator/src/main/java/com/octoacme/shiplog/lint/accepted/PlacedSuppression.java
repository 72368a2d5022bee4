package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.text.Position;

/** A suppression with its reach in lines and columns, as findings have them. */
record PlacedSuppression(Suppression suppression, Position start, Position end) {
  static PlacedSuppression of(Suppression suppression, Document document) {
    return new PlacedSuppression(
        suppression,
        document.lines().positionOf(suppression.scope().start()),
        document.lines().positionOf(suppression.scope().end()));
  }

  /** Whether a finding is of the rule and in the reach; what is missing stands at its very end. */
  boolean accepts(Finding finding) {
    int before = finding.start().compareTo(end);
    boolean missing = finding.start().equals(finding.end());
    return suppression.rule().equals(finding.rule())
        && suppression.path().equals(finding.path())
        && start.compareTo(finding.start()) <= 0
        && (before < 0 || (before == 0 && missing));
  }
}
