package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.FieldSchema;
import com.octoacme.shiplog.text.EditDistance;
import com.octoacme.shiplog.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reports a key of the front matter that is a slip of a known one. */
public final class UnknownKeyRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "unknown-key",
              "fields",
              Severity.WARNING,
              "A key of the front matter is nearly, but not quite, one that is known.",
              "A key with a slip in it has no effect, and nobody is told: the page that should be"
                  + " internal is public. Keys that are like no other are yours and never reported.",
              """
              ---
              audiance: internal
              ---
              """,
              """
              ---
              audience: internal
              ---
              """,
              Fix.NONE)
          .setBy(
              "`sources.fields`: this repository's own words are known, as are the keys of the"
                  + " template's front matter.");

  /** Words that mean something in front matter, here or to JBake. */
  private static final List<String> KNOWN =
      List.of(
          "acknowledged",
          "affected-users",
          "audience",
          "author",
          "authors",
          "caused-by",
          "communicated",
          "component",
          "components",
          "created",
          "decided",
          "detected",
          "detected-by",
          "duration",
          "emergency",
          "fixed-in",
          "impact",
          "mitigated",
          "previous",
          "release-type",
          "resolved",
          "reviewed",
          "rolled-back",
          "severity",
          "started",
          "status",
          "summary",
          "version",
          "yanked");

  /** Shorter words have too many neighbours. */
  private static final int SHORTEST = 6;

  private static final int LONG = 8;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    List<YamlNode.Entry> entries = document.document().frontMatter().values();
    if (entries.isEmpty()) {
      return List.of();
    }
    Set<String> known = known(document);
    return entries.stream().flatMap(entry -> slip(entry, known).stream()).toList();
  }

  private static Set<String> known(LintedDocument document) {
    Set<String> known = new TreeSet<>(KNOWN);
    document.entry().source().fields().values().forEach(name -> known.add(Names.normalize(name)));
    document.conformance().stream()
        .flatMap(conformance -> conformance.alignment().schema().frontMatter().stream())
        .map(FieldSchema::keys)
        .forEach(known::addAll);
    return known;
  }

  private static Optional<Observation> slip(YamlNode.Entry entry, Set<String> known) {
    String key = Names.normalize(entry.key().value());
    if (key.length() < SHORTEST || known.contains(key)) {
      return Optional.empty();
    }
    int slips = key.length() < LONG ? 1 : 2;
    return known.stream()
        .filter(word -> word.length() >= SHORTEST)
        .filter(word -> !key.equals(word + "s") && !word.equals(key + "s"))
        .filter(word -> EditDistance.between(key, word, slips) <= slips)
        .findFirst()
        .map(
            word ->
                Observation.at(
                        entry.key().span(),
                        "the key " + Quoted.of(entry.key().value()) + " is not known")
                    .remedy("did you mean " + Quoted.of(word) + "?")
                    .about(entry.key().value()));
  }
}
