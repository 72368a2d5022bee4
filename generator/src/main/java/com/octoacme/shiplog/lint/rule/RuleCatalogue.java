package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.RuleDescription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules there are, in the order in which they are listed. A new rule is added here. */
public final class RuleCatalogue {
  private RuleCatalogue() {}

  /** Every rule, those that are only described included; one family after the other. */
  public static List<Rule> all() {
    return Stream.of(
            sections(),
            fields(),
            tasks(),
            timeline(),
            releases(),
            incident(),
            others(),
            AcceptanceRules.all(),
            InputRules.all())
        .flatMap(List::stream)
        .toList();
  }

  /** The ids of all rules. */
  public static List<String> ids() {
    return all().stream().map(Rule::id).toList();
  }

  /** What people need to know about a rule. */
  public static Optional<RuleDescription> find(String id) {
    return all().stream().map(Rule::description).filter(rule -> rule.id().equals(id)).findFirst();
  }

  private static List<Rule> sections() {
    return List.of(
        new MissingSectionRule(),
        new EmptySectionRule(),
        new TemplateTextRule(),
        new PlaceholderRule(),
        new SectionOrderRule(),
        new SectionLevelRule(),
        new DuplicateSectionRule(),
        new UnknownSectionRule());
  }

  private static List<Rule> fields() {
    return List.of(
        new MissingFieldRule(),
        new FieldValueRule(),
        new InvalidDateRule(),
        new InvalidDurationRule(),
        new UnknownKeyRule());
  }

  private static List<Rule> tasks() {
    return List.of(
        new MissingTaskRule(),
        new TaskSyntaxRule(),
        new MissingActionItemRule(),
        new ActionItemOwnerRule(),
        new ActionItemDueRule(),
        new OverdueActionItemRule(),
        new VagueActionItemRule(),
        new ActionItemPolicyRule(),
        new DroppedActionItemRule());
  }

  private static List<Rule> timeline() {
    return List.of(
        new TimelineTimeRule(),
        new TimelineOrderRule(),
        new TimelineZoneRule(),
        new TimelineSpanRule(),
        new DurationMismatchRule(),
        new EndBeforeStartRule());
  }

  private static List<Rule> incident() {
    return List.of(
        new LateReviewRule(),
        new MissingFollowUpRule(),
        new TimeBoxRule(),
        new BlameLanguageRule(),
        new SingleCauseRule());
  }

  private static List<Rule> releases() {
    return List.of(
        new ReleaseTypeRule(),
        new ReleaseDateRule(),
        new BreakingPatchRule(),
        new MissingMigrationStepsRule(),
        new MissingRollbackPlanRule(),
        new UntaggedReleaseRule(),
        new TagWithoutNotesRule(),
        new LateNotesRule(),
        new ErratumRule(),
        new LateChecklistRule(),
        new OpenChecklistRule());
  }

  private static List<Rule> others() {
    return List.of(
        new BrokenLinkRule(),
        new BrokenAnchorRule(),
        new MissingImageRule(),
        new InternalLinkRule(),
        new UnknownReferenceRule(),
        new OneWayReferenceRule(),
        new DuplicateIdRule(),
        new FileNameRule(),
        new SecretRule(),
        new PersonalDataRule(),
        new ControlCharactersRule(),
        new BidiCharacterRule(),
        new MixedScriptRule(),
        new UnsafeLinkRule(),
        new RawHtmlRule(),
        new UnclosedInternalRule(),
        new LetterCaseRule(),
        new ConflictMarkerRule(),
        new UnmatchedFileRule(),
        new TemplateErrorRule(),
        new AmbiguousTemplateRule());
  }
}
