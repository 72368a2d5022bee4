package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.OddCharacters;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.text.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    OddCharacters odd = document.oddCharacters();
    Stream<Observation> unwanted =
        CharacterScan.first(odd, ControlCharactersRule::isUnwanted).stream()
            .map(ControlCharactersRule::found);
    Stream<Observation> hidden =
        CharacterScan.first(odd, ControlCharactersRule::isHidden).stream()
            .map(found -> found(found).judged(Optional.of(Severity.WARNING), false));
    return Stream.of(unwanted, hidden, marks(odd).stream()).flatMap(seen -> seen).toList();
  }

  /** What nobody sees, right behind a letter: a word or address that is another than it seems. */
  private static boolean isHidden(int before, int c) {
    boolean hidden = c == 0x200B || c == 0x2060 || c == 0xFEFF;
    return hidden && (Character.isLetterOrDigit(before) || "/.:-_@".indexOf(before) >= 0);
  }

  /** The first place where more marks are heaped on a letter than any script has. */
  private static Optional<Observation> marks(OddCharacters odd) {
    int count = 0;
    int end = 0;
    for (int number = 0; number < odd.count(); number++) {
      int i = odd.place(number);
      int before = i == end ? count : 0;
      end = i + 1;
      count = VisibleText.isMark(odd.text().charAt(i)) ? before + 1 : 0;
      if (count > VisibleText.MARKS) {
        return Optional.of(
            Observation.at(
                    new Span(i - count, i + 1),
                    "more than " + VisibleText.MARKS + " marks are heaped on one letter")
                .remedy("Take them out")
                .about("marks")
                .judged(Optional.of(Severity.WARNING), false));
      }
    }
    return Optional.empty();
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
