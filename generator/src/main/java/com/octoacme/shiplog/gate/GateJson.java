package com.octoacme.shiplog.gate;

import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.logbook.Logbook;

/** The content of {@code gate.json}. */
public final class GateJson {
  private GateJson() {}

  /** The result as JSON. */
  public static JsonValue of(GateResult result, Logbook logbook) {
    return JsonValue.object()
        .with("schema", "shiplog-gate/1")
        .with("release", result.version())
        .with("commit", logbook.head())
        .with("asOf", logbook.asOf().date().toString())
        .with("tag", result.tag())
        .with("ready", result.isReady())
        .with("announce", result.mayBeAnnounced())
        .with("checks", JsonValue.array(result.checks(), GateJson::check))
        .build();
  }

  private static JsonValue check(Check check) {
    return JsonValue.object()
        .with("name", check.name())
        .with("phase", check.phase().id())
        .with("state", check.state().id())
        .with("detail", check.detail())
        .with("path", check.path())
        .with("line", check.line() > 0 ? JsonValue.of(check.line()) : JsonValue.NULL)
        .build();
  }

  /** A line of a table for people. */
  public static String line(Check check) {
    String mark =
        switch (check.state()) {
          case OK -> "ok  ";
          case NOT_APPLICABLE -> "n/a ";
          case UNSUPPORTED -> "warn";
          case MAY_FOLLOW -> "late";
          case MISSING -> "MISS";
        };
    String place = check.place().isEmpty() ? "" : " (" + check.place() + ")";
    return mark + "  " + check.name() + ": " + check.detail() + place;
  }
}
