package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Position;
import com.octoacme.shiplog.text.TextEdit;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Findings that count as reviewdog's format {@code rdjson}. Columns are UTF-8 bytes there; safe
 * fixes are suggestions.
 */
public final class RdjsonReport implements Report {
  @Override
  public String id() {
    return "rdjson";
  }

  @Override
  public String fileName() {
    return "lint-rdjson.json";
  }

  @Override
  public String write(LintResult result) {
    Map<String, Document> documents = result.documents();
    return JsonWriter.write(
        JsonValue.object()
            .with("source", JsonValue.object().with("name", "shiplog").build())
            .with(
                "diagnostics",
                JsonValue.array(
                    result.counting(),
                    finding ->
                        diagnostic(
                            finding,
                            Optional.ofNullable(documents.get(finding.path()))
                                .map(Document::lines))))
            .build());
  }

  private static JsonValue diagnostic(Finding finding, Optional<LineIndex> lines) {
    JsonValue location =
        JsonValue.object()
            .with("path", finding.path())
            .with("range", range(finding.start(), finding.end(), lines))
            .build();
    JsonValue.Builder diagnostic =
        JsonValue.object()
            .with("message", Wording.text(finding))
            .with("location", location)
            .with("severity", finding.severity().id().toUpperCase(Locale.ROOT))
            .with("code", JsonValue.object().with("value", finding.rule()).build());
    if (finding.fix() == Fix.SAFE && lines.isPresent()) {
      diagnostic.with(
          "suggestions", JsonValue.array(finding.edits(), edit -> suggestion(edit, lines.get())));
    }
    return diagnostic.build();
  }

  private static JsonValue suggestion(TextEdit edit, LineIndex lines) {
    Position start = lines.positionOf(edit.span().start());
    Position end = lines.positionOf(edit.span().end());
    return JsonValue.object()
        .with("range", range(start, end, Optional.of(lines)))
        .with("text", edit.replacement())
        .build();
  }

  private static JsonValue range(Position start, Position end, Optional<LineIndex> lines) {
    return JsonValue.object()
        .with("start", position(start, lines))
        .with("end", position(end, lines))
        .build();
  }

  private static JsonValue position(Position position, Optional<LineIndex> lines) {
    return JsonValue.object()
        .with("line", position.line())
        .with("column", lines.map(known -> byteColumn(position, known)).orElse(position.column()))
        .build();
  }

  /** A column counted in UTF-8 bytes, 1-based. */
  private static int byteColumn(Position position, LineIndex lines) {
    if (position.line() > lines.lineCount()) {
      return position.column();
    }
    String line = lines.line(position.line());
    String before = line.substring(0, Math.min(position.column() - 1, line.length()));
    return before.getBytes(StandardCharsets.UTF_8).length + 1;
  }
}
