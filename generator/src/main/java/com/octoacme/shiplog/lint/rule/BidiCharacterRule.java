package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.text.VisibleText;
import java.util.List;

/** Reports characters that make text read in another order than it is written. */
public final class BidiCharacterRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "bidi-character",
          "safety",
          Severity.ERROR,
          "The text holds characters that override the direction of writing.",
          "With them a line shows something else than it says, to a reviewer and on the " + "page.",
          """
          approved by (the character U+202E) nimda
          """,
          """
          approved by admin
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    return CharacterScan.first(
            document.oddCharacters(), (before, c) -> VisibleText.turnsDirection(c))
        .map(BidiCharacterRule::found)
        .stream()
        .toList();
  }

  private static Observation found(CharacterScan.Found found) {
    String message =
        "the text holds the character "
            + found.name()
            + ", which changes its order"
            + found.andMore();
    return Observation.at(found.span(), message).remedy("Take it out").about(found.name());
  }
}
