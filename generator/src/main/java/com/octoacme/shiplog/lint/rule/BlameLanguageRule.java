package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.text.KeywordPattern;
import java.util.List;
import java.util.stream.Stream;

/** Reports words that blame. */
public final class BlameLanguageRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "blame-language",
          "incident",
          Severity.INFO,
          "A post-mortem blames a person.",
          "Who fears blame tells less next time. Say what made the slip easy and "
              + "what would have caught it.",
          """
          Ines carelessly deleted the key.
          """,
          """
          The command deletes a key without asking, and nothing restores it.
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final KeywordPattern BLAME =
      KeywordPattern.of(
          List.of(
              "careless",
              "should have known",
              "is to blame",
              "his fault",
              "her fault",
              "their fault",
              "fault of",
              "incompeten",
              "stupid",
              "negligen",
              "screwed up",
              "messed up",
              "lazy",
              "failed to follow",
              "forgot to"),
          "(?i)\\b(?:careless(?:ly|ness)?|should have known(?: better)?|is to blame|(?:his|her|their) fault"
              + "|fault of (?:the )?(?:engineer|developer|operator)|incompetent|incompetence|stupid(?:ity)?"
              + "|negligen(?:t|ce)|screwed up|messed up|lazy|failed to follow|forgot to)\\b");

  @Override
  public List<Observation> check(LintedDocument document) {
    return document.postmortem().isEmpty()
        ? List.of()
        : document.texts().stream().flatMap(BlameLanguageRule::in).toList();
  }

  private static Stream<Observation> in(InlineText text) {
    return BLAME.findAll(text.plain()).stream()
        .map(
            found ->
                Observation.at(
                        text.sourceOf(found.start(), found.end()),
                        Quoted.of(found.group()) + " blames a person")
                    .about(found.group())
                    .remedy("Say what made it easy to go wrong, and what would have caught it"));
  }
}
