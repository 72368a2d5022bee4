package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.lint.Finding;
import java.util.List;

/**
 * Active findings as GitLab's Code Quality report, which is Code Climate's format. Those known from
 * before a change are in it as well: GitLab compares the reports of both branches itself.
 */
public final class GitLabReport implements Report {
  @Override
  public String id() {
    return "gitlab";
  }

  @Override
  public String fileName() {
    return "lint-gitlab.json";
  }

  @Override
  public String write(LintResult result) {
    return JsonWriter.write(JsonValue.array(result.active(), GitLabReport::issue));
  }

  private static JsonValue issue(Finding finding) {
    return JsonValue.object()
        .with("type", "issue")
        .with("check_name", finding.rule())
        .with("description", Wording.text(finding))
        .with("categories", JsonValue.array(List.of("Style"), JsonValue::of))
        .with("severity", severity(finding.severity()))
        .with("fingerprint", finding.fingerprint())
        .with("location", location(finding))
        .build();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      default -> "info";
    };
  }

  private static JsonValue location(Finding finding) {
    JsonValue lines =
        JsonValue.object()
            .with("begin", finding.start().line())
            .with("end", finding.end().line())
            .build();
    return JsonValue.object().with("path", finding.path()).with("lines", lines).build();
  }
}
