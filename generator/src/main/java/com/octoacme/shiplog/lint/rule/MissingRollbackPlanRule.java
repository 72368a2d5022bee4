package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.template.Answers;
import com.octoacme.shiplog.template.Texts;
import java.util.List;
import java.util.Optional;

/** Reports a service that could not go back. */
public final class MissingRollbackPlanRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "missing-rollback-plan",
          "release",
          Severity.WARNING,
          "Release notes have no plan for going back, or claim one that is not " + "there.",
          "When a deployment fails there is no time to think of one. With preset: "
              + "library nobody asks for it.",
          """
          - [x] Rollback / mitigation plan documented

          ## Rollback / mitigation plan

          None
          """,
          """
          - [x] Rollback / mitigation plan documented

          ## Rollback / mitigation plan

          Deploy 1.3.2 again; the schema did not change.
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    LogbookEntry entry = document.entry();
    return entry.kind() == DocumentKind.RELEASE && !entry.isPart()
        ? find(entry.document()).map(MissingRollbackPlanRule::seen).stream().toList()
        : List.of();
  }

  private static Optional<Observation> find(Document document) {
    Optional<Section> plan =
        document.allSections().filter(MissingRollbackPlanRule::isPlan).findFirst();
    if (plan.isPresent()) {
      return plan.filter(section -> saysNothing(section))
          .map(
              section ->
                  Observation.at(section.headingSpan(), "the rollback plan is that there is none"));
    }
    return claim(document)
        .map(
            claim ->
                Observation.at(
                    Texts.firstLine(claim, document.text()),
                    "the rollback plan is ticked as documented, but there is none"));
  }

  private static boolean isPlan(Section section) {
    String name = section.name();
    return name.startsWith("mitigation plan")
        || (name.startsWith("rollback") && !name.startsWith("rollback decision"));
  }

  private static boolean saysNothing(Section section) {
    List<InlineText> texts = Texts.of(section.blocks());
    return section.sections().isEmpty()
        && texts.size() == 1
        && Answers.isNothing(texts.get(0).plain());
  }

  private static Optional<Block.Item> claim(Document document) {
    return document
        .allSections()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.ItemList.class::isInstance)
        .flatMap(list -> ((Block.ItemList) list).items().stream())
        .filter(
            item ->
                item.task().filter(mark -> mark.mark() == 'x' || mark.mark() == 'X').isPresent())
        .filter(item -> Names.normalizeTask(item.text().plain()).contains("rollback"))
        .filter(item -> Names.normalizeTask(item.text().plain()).contains("plan"))
        .findFirst();
  }

  private static Observation seen(Observation observation) {
    return observation
        .remedy("Write how to get back to the last good release, or how to limit the damage")
        .about("rollback plan");
  }
}
