package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.lint.Finding.TemplateLine;
import com.octoacme.shiplog.lint.report.LintResult.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Findings as {@code lint.json}, for scripts: schema {@code shiplog-lint/1}. */
public final class JsonReport implements Report {
  private static final String SCHEMA = "shiplog-lint/1";

  @Override
  public String id() {
    return "json";
  }

  @Override
  public String fileName() {
    return "lint.json";
  }

  @Override
  public String write(LintResult result) {
    return JsonWriter.write(
        JsonValue.object()
            .with("schema", SCHEMA)
            .with("status", result.isFailed() ? "findings" : "ok")
            .with("repository", repository(result))
            .with("documents", documents(result))
            .with("counts", counts(result))
            .with("findings", JsonValue.array(result.findings(), JsonReport::finding))
            .build());
  }

  /** The file of a run that came to nothing because the set-up is broken. */
  public static String writeBroken(SetupException failure) {
    JsonValue.Builder none = JsonValue.object();
    List.of("error", "warning", "info", "new", "suppressed", "baselined")
        .forEach(count -> none.with(count, 0));
    JsonValue nowhere =
        JsonValue.object()
            .with("head", JsonValue.NULL)
            .with("base", JsonValue.NULL)
            .with("shallow", false)
            .build();
    return JsonWriter.write(
        JsonValue.object()
            .with("schema", SCHEMA)
            .with("status", "error")
            .with(
                "error",
                JsonValue.object()
                    .with("message", String.valueOf(failure.getMessage()))
                    .with("place", failure.place())
                    .with("remedy", failure.remedy())
                    .build())
            .with("repository", nowhere)
            .with(
                "documents",
                JsonValue.object().with("read", 0).with("changed", JsonValue.NULL).build())
            .with("counts", none.build())
            .with("findings", JsonValue.array(List.<Finding>of(), JsonReport::finding))
            .build());
  }

  private static JsonValue repository(LintResult result) {
    return JsonValue.object()
        .with("head", result.logbook().head())
        .with("base", result.comparison().map(Comparison::mergeBase))
        .with("shallow", result.shallow())
        .build();
  }

  /** How many documents a change touched is only known where there is something to compare with. */
  private static JsonValue documents(LintResult result) {
    return JsonValue.object()
        .with("read", result.logbook().entries().size())
        .with(
            "changed",
            result
                .comparison()
                .map(comparison -> JsonValue.of(comparison.changedDocuments()))
                .orElse(JsonValue.NULL))
        .build();
  }

  private static JsonValue counts(LintResult result) {
    return JsonValue.object()
        .with("error", result.count(Severity.ERROR))
        .with("warning", result.count(Severity.WARNING))
        .with("info", result.count(Severity.INFO))
        .with("new", result.findings().stream().filter(Finding::isNew).count())
        .with("suppressed", result.count(State.SUPPRESSED))
        .with("baselined", result.count(State.BASELINED))
        .build();
  }

  private static JsonValue finding(Finding finding) {
    return JsonValue.object()
        .with("rule", finding.rule())
        .with("severity", finding.severity().id())
        .with("state", id(finding.state()))
        .with("path", finding.path())
        .with("line", finding.start().line())
        .with("column", finding.start().column())
        .with("endLine", finding.end().line())
        .with("endColumn", finding.end().column())
        .with("message", finding.message())
        .with("remedy", finding.remedy())
        .with("new", finding.isNew())
        .with("fix", id(finding.fix()))
        .with("template", template(finding.template()))
        .with("fingerprint", finding.fingerprint())
        .build();
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static JsonValue template(Optional<TemplateLine> template) {
    return template
        .map(
            line ->
                JsonValue.object()
                    .with("path", line.path())
                    .with("line", line.line())
                    .with("commit", line.commit())
                    .build())
        .orElse(JsonValue.NULL);
  }
}
