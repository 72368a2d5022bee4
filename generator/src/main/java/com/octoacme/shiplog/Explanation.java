package com.octoacme.shiplog;

import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** Rules in words for the console. */
final class Explanation {
  private Explanation() {}

  /** One rule with its reason and examples. */
  static List<Printable> of(RuleDescription rule) {
    List<Printable> lines = new ArrayList<>();
    lines.add(
        Printable.of(
            "%s (%s by default, family %s)", rule.id(), rule.severity().id(), rule.family()));
    lines.add(Printable.of(rule.summary()));
    lines.add(Printable.of(""));
    lines.add(Printable.of("Why: %s", rule.why()));
    addExample(lines, "Reported", rule.bad());
    addExample(lines, "Accepted", rule.good());
    lines.add(Printable.of(""));
    lines.add(Printable.of("Shown %s.", rule.whereShown()));
    lines.add(Printable.of("Mended: %s.", mend(rule.fix())));
    lines.add(Printable.of("Accepting one: %s", rule.accepting()));
    rule.settings().forEach(setting -> lines.add(Printable.of("Setting: %s", setting)));
    lines.add(
        Printable.of("To change it, in shiplog.yaml: lint: { rules: { %s: warning } }", rule.id()));
    return lines;
  }

  private static String mend(Fix fix) {
    return switch (fix) {
      case SAFE -> "by the goal fix, where it can only mean one thing";
      case SCAFFOLD ->
          "by the goal fix with scaffold, which inserts the template's text for you to fill in";
      case UNSAFE -> "by the goal fix with unsafe, if that is what you mean";
      case NONE -> "by a person";
    };
  }

  private static void addExample(List<Printable> lines, String title, String example) {
    if (example.isBlank()) {
      return;
    }
    lines.add(Printable.of(""));
    lines.add(Printable.of("%s:", title));
    example.lines().forEach(line -> lines.add(Printable.of("    %s", line)));
  }

  /** Every rule on a line, family by family. */
  static List<Printable> list(List<RuleDescription> rules) {
    List<Printable> lines = new ArrayList<>();
    String family = "";
    for (RuleDescription rule : rules) {
      if (!rule.family().equals(family)) {
        family = rule.family();
        lines.add(Printable.of("%s", family));
      }
      lines.add(Printable.of("  %-24s %-8s %s", rule.id(), rule.severity().id(), rule.summary()));
    }
    return lines;
  }
}
