package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.text.Span;
import java.util.List;

/** Reports characters that are commands to a terminal, or cannot be seen. */
public final class ControlCharactersRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "control-characters",
          "safety",
          Severity.ERROR,
          "The text holds control characters or invisible tag characters.",
          "They can rewrite what a reviewer sees in a terminal or a diff, and break "
              + "feeds and data files.",
          """
          The deploy failed&#8203; (followed by the character U+001B)
          """,
          """
          The deploy failed
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final int BLACK_FLAG = 0x1F3F4;

  @Override
  public List<Observation> check(LintedDocument document) {
    return CharacterScan.first(document.document().text(), ControlCharactersRule::isUnwanted)
        .map(ControlCharactersRule::found)
        .stream()
        .toList();
  }

  /** U+0085 counts as a line end to some editors, so it is let pass; emoji flags end in tags. */
  private static boolean isUnwanted(int before, int c) {
    boolean lineOrTab = c == '\t' || c == '\n' || c == '\r' || c == 0x85;
    boolean tag = c >= 0xE0000 && c <= 0xE007F;
    boolean ofFlag = before == BLACK_FLAG || (before >= 0xE0020 && before <= 0xE007F);
    return (Character.isISOControl(c) && !lineOrTab) || (tag && !ofFlag);
  }

  private static Observation found(CharacterScan.Found found) {
    Span place = found.span();
    return Observation.at(place, "the text holds the character " + found.name() + found.andMore())
        .remedy("Take it out")
        .about(found.name());
  }
}
