package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.accepted.Suppression.Kind;
import com.octoacme.shiplog.text.EditDistance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which rules a document may switch off for itself. */
final class AcceptableRules {
  /** Whoever writes a document must not decide that it is harmless. */
  private static final String SAFETY = "safety";

  /** What says that accepting went wrong, or that Shiplog failed, cannot be accepted away. */
  private static final Set<String> NEVER =
      Set.of(
          "suppression-reason",
          "refused-suppression",
          "unused-suppression",
          "expired-suppression",
          "stale-baseline",
          "internal-error");

  private final Map<String, RuleDescription> rules = new TreeMap<>();
  private final Map<String, Severity> configured;

  /**
   * @param configured severities set by rule id
   */
  AcceptableRules(List<Rule> rules, Map<String, Severity> configured) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule.description()));
    this.configured = Map.copyOf(configured);
  }

  /** Whether a rule is switched off in the configuration, so that it reports nothing. */
  boolean isOff(String rule) {
    return configured.get(rule) == Severity.OFF;
  }

  /** Why a comment cannot accept findings of a rule. */
  Optional<String> findObjection(Kind kind, String rule) {
    RuleDescription known = rules.get(rule);
    if (known == null) {
      return Optional.of("there is no rule \"" + rule + "\"" + suggestion(rule));
    }
    if (known.family().equals(SAFETY)) {
      return Optional.of("\"" + rule + "\" guards safety and cannot be switched off in a document");
    }
    if (NEVER.contains(rule)) {
      return Optional.of("\"" + rule + "\" cannot be switched off in a document");
    }
    return kind == Kind.WAIVER && known.reach() != Reach.PAST
        ? Optional.of("\"" + rule + "\" can still be mended, so it cannot be waived")
        : Optional.empty();
  }

  private String suggestion(String rule) {
    return EditDistance.nearest(rule, rules.keySet())
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse("");
  }

  /** The next step after an objection. */
  String remedy(Kind kind, String rule) {
    RuleDescription known = rules.get(rule);
    if (known == null) {
      return "Name the rules one by one, as findings show them in brackets";
    }
    boolean mendable = kind == Kind.WAIVER && !known.family().equals(SAFETY);
    return mendable
        ? "Mend it, or write <!-- shiplog-disable " + rule + ": reason -->"
        : "Mend what it reports, or set the rule in shiplog.yaml, where a reviewer sees it";
  }
}
