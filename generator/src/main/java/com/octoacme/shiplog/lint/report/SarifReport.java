package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.logbook.BuiltIns;
import com.octoacme.shiplog.text.UrlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All findings as SARIF 2.1.0 in the form that GitHub's code scanning takes in: those that do not
 * count as well, with their state and justification. Each stands on one line, since GitHub shows an
 * alert in a pull request only if all its lines are in the diff.
 */
public final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";

  /** GitHub takes no more; the gravest are kept. */
  static final int MAX_RESULTS = 25_000;

  @Override
  public String id() {
    return "sarif";
  }

  @Override
  public String fileName() {
    return "lint.sarif";
  }

  @Override
  public String write(LintResult result) {
    List<Finding> told = LintResult.gravest(result.findings(), MAX_RESULTS);
    SarifRules rules = SarifRules.of(told);
    Map<String, Document> documents = result.documents();
    JsonValue run =
        JsonValue.object()
            .with("tool", tool(rules))
            .with("columnKind", "utf16CodeUnits")
            .with("originalUriBaseIds", bases())
            .with(
                "results",
                JsonValue.array(
                    told,
                    finding ->
                        result(
                            finding,
                            rules,
                            Optional.ofNullable(documents.get(finding.path())),
                            result.comparison().isPresent())))
            .build();
    return JsonWriter.write(
        JsonValue.object()
            .with("$schema", SCHEMA)
            .with("version", "2.1.0")
            .with("runs", JsonValue.array(List.of(run), one -> one))
            .build());
  }

  private static JsonValue tool(SarifRules rules) {
    JsonValue driver =
        JsonValue.object()
            .with("name", "Shiplog")
            .with("semanticVersion", BuiltIns.version())
            .with("informationUri", "https://github.com/octoacme/shiplog")
            .with("rules", rules.descriptors())
            .build();
    return JsonValue.object().with("driver", driver).build();
  }

  private static JsonValue bases() {
    JsonValue described =
        JsonValue.object().with("text", "The root folder of the git repository.").build();
    return JsonValue.object()
        .with(ROOT, JsonValue.object().with("description", described).build())
        .build();
  }

  private static JsonValue result(
      Finding finding, SarifRules rules, Optional<Document> document, boolean compared) {
    JsonValue.Builder result =
        JsonValue.object()
            .with("ruleId", finding.rule())
            .with("ruleIndex", rules.indexOf(finding.rule()))
            .with("level", level(finding.severity()))
            .with("message", JsonValue.object().with("text", message(finding)).build())
            .with("locations", JsonValue.array(List.of(finding), one -> location(one, document)))
            .with("partialFingerprints", fingerprints(finding));
    if (compared) {
      result.with("baselineState", finding.isNew() ? "new" : "unchanged");
    }
    if (finding.state() != State.ACTIVE) {
      result.with("suppressions", JsonValue.array(List.of(finding), SarifReport::suppression));
    }
    return result.build();
  }

  /** Code scanning shows nothing that does not end with a period. */
  private static String message(Finding finding) {
    String text = Wording.text(finding);
    return text.endsWith(".") ? text : text + " See the rule's help.";
  }

  static String level(Severity severity) {
    return Wording.level(severity, "note");
  }

  private static JsonValue location(Finding finding, Optional<Document> document) {
    Anchor anchor = Anchor.of(finding, document);
    JsonValue file =
        JsonValue.object()
            .with("uri", UrlPath.encode(finding.path()))
            .with("uriBaseId", ROOT)
            .build();
    JsonValue region =
        JsonValue.object()
            .with("startLine", anchor.start().line())
            .with("startColumn", anchor.start().column())
            .with("endLine", anchor.end().line())
            .with("endColumn", anchor.end().column())
            .build();
    JsonValue physical =
        JsonValue.object().with("artifactLocation", file).with("region", region).build();
    return JsonValue.object().with("physicalLocation", physical).build();
  }

  private static JsonValue fingerprints(Finding finding) {
    return JsonValue.object().with("shiplog/v1", finding.fingerprint()).build();
  }

  private static JsonValue suppression(Finding finding) {
    JsonValue.Builder suppression =
        JsonValue.object()
            .with("kind", finding.state() == State.SUPPRESSED ? "inSource" : "external")
            .with("status", "accepted");
    finding.justification().ifPresent(why -> suppression.with("justification", why));
    return suppression.build();
  }
}
