package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} is what the rules say of themselves. */
class RuleReferenceTest {
  private static final String INTRODUCTION =
      """
      # Rules

      What `lint` reports, family by family. This page is made from the rules; `explain` tells the same offline, and the
      site has a page for each. The severity of any rule is set in `shiplog.yaml`, and `off` switches it off:

          lint: { rules: { missing-section: warning, blame-language: off } }

      """;

  @Test
  void thePageIsWhatTheRulesSay() {
    ReferencePage.check("rules.md", page());
  }

  @Test
  void everyRuleHasItsPartAndIsInTheListAbove() {
    String page = page();

    for (String id : RuleCatalogue.ids()) {
      assertThat(page).contains("\n### " + id + "\n").contains("[" + id + "](#" + id + ")");
    }
    assertThat(Pattern.compile("^### ", Pattern.MULTILINE).matcher(page).results())
        .hasSameSizeAs(RuleCatalogue.ids());
  }

  private static String page() {
    Map<String, List<RuleDescription>> families =
        RuleCatalogue.all().stream()
            .map(Rule::description)
            .collect(
                Collectors.groupingBy(
                    RuleDescription::family, LinkedHashMap::new, Collectors.toList()));
    StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append("| family | rules |\n| --- | --- |\n");
    families.forEach((family, rules) -> page.append(row(family, rules)));
    families.forEach(
        (family, rules) -> {
          page.append("\n## ").append(family).append('\n');
          rules.forEach(rule -> page.append(part(rule)));
        });
    return page.toString();
  }

  private static String row(String family, List<RuleDescription> rules) {
    return rules.stream()
        .map(rule -> "[" + rule.id() + "](#" + rule.id() + ")")
        .collect(Collectors.joining(", ", "| " + family + " | ", " |\n"));
  }

  private static String part(RuleDescription rule) {
    return "\n### "
        + rule.id()
        + "\n\n"
        + rule.summary()
        + " "
        + rule.why()
        + "\n\n- By default: "
        + rule.severity().id()
        + ".\n- Shown "
        + rule.whereShown()
        + ".\n- "
        + rule.mending()
        + "\n- To accept one: "
        + rule.accepting()
        + "\n"
        + rule.settings().stream()
            .map(setting -> "- Setting: " + setting + "\n")
            .collect(Collectors.joining())
        + example("Reported", rule.bad()).orElse("")
        + example("Accepted", rule.good()).orElse("");
  }

  private static Optional<String> example(String title, String text) {
    String code =
        text.lines()
            .map(line -> line.isEmpty() ? "" : "    " + line)
            .collect(Collectors.joining("\n"));
    return text.isBlank() ? Optional.empty() : Optional.of("\n" + title + ":\n\n" + code + "\n");
  }
}
