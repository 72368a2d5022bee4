package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that a SARIF file describes: those it has results of. */
final class SarifRules {
  /** GitHub cuts what is longer. */
  private static final int MAX_LENGTH = 1024;

  private final List<RuleDescription> rules;
  private final Map<String, Integer> indices = new HashMap<>();

  private SarifRules(List<RuleDescription> rules) {
    this.rules = List.copyOf(rules);
    rules.forEach(rule -> indices.put(rule.id(), indices.size()));
  }

  static SarifRules of(List<Finding> findings) {
    Set<String> ids = findings.stream().map(Finding::rule).collect(Collectors.toSet());
    return new SarifRules(
        RuleCatalogue.all().stream()
            .map(Rule::description)
            .filter(rule -> ids.contains(rule.id()))
            .toList());
  }

  /** The place of a rule in {@link #descriptors}, -1 if it is not there. */
  int indexOf(String rule) {
    return indices.getOrDefault(rule, -1);
  }

  JsonValue descriptors() {
    return JsonValue.array(rules, SarifRules::descriptor);
  }

  private static JsonValue descriptor(RuleDescription rule) {
    JsonValue level = JsonValue.object().with("level", SarifReport.level(rule.severity())).build();
    return JsonValue.object()
        .with("id", rule.id())
        .with("name", name(rule.id()))
        .with("shortDescription", text(Wording.sentence(rule.summary())))
        .with("fullDescription", text(Wording.sentence(rule.why())))
        .with("help", help(rule))
        .with("defaultConfiguration", level)
        .with(
            "properties",
            JsonValue.object()
                .with("tags", JsonValue.array(List.of(rule.family()), JsonValue::of))
                .build())
        .build();
  }

  /**
   * {@code MissingSection}: a name in the form that the format asks for, and never the id itself.
   */
  private static String name(String id) {
    String name = words(id);
    return name.equalsIgnoreCase(id) ? name + "Rule" : name;
  }

  private static String words(String id) {
    return Arrays.stream(id.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static JsonValue text(String words) {
    String cut = words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH - 1) + "." : words;
    return JsonValue.object().with("text", cut).build();
  }

  private static JsonValue help(RuleDescription rule) {
    String why = Wording.sentence(rule.why());
    return JsonValue.object()
        .with("text", why + "\n\nReported:\n\n" + rule.bad() + "\nAccepted:\n\n" + rule.good())
        .with("markdown", why + example("Reported", rule.bad()) + example("Accepted", rule.good()))
        .build();
  }

  private static String example(String title, String markdown) {
    return markdown.isBlank() ? "" : "\n\n" + title + ":\n\n" + fenced(markdown);
  }

  private static String fenced(String markdown) {
    return "~~~~~~markdown\n" + markdown.stripTrailing() + "\n~~~~~~";
  }
}
