package com.octoacme.shiplog;

import com.octoacme.shiplog.gate.Announcement;
import com.octoacme.shiplog.gate.Check;
import com.octoacme.shiplog.gate.GateJson;
import com.octoacme.shiplog.gate.GateReader;
import com.octoacme.shiplog.gate.GateResult;
import com.octoacme.shiplog.incident.IncidentReader;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.publish.FileWriter;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.release.ReleaseReader;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Asks the gate of a release, and writes {@code gate.json} and {@code announcement.md}. */
final class GateRun {
  private final Logbook logbook;
  private final List<Finding> findings;
  private final Console console;

  GateRun(Logbook logbook, List<Finding> findings, Console console) {
    this.logbook = logbook;
    this.findings = findings;
    this.console = console;
  }

  GateOutcome ask(ReleaseVersion version, Path folder) {
    GateResult result =
        new GateReader(
                logbook,
                findings,
                new ReleaseReader(logbook, path -> path).read(),
                new IncidentReader(logbook, logbook.asOf(), path -> path).read())
            .read(version);
    write(folder.resolve("gate.json"), JsonWriter.write(GateJson.of(result, logbook)));
    result
        .release()
        .ifPresent(release -> write(folder.resolve("announcement.md"), announcement(release)));
    result.checks().forEach(this::tell);
    return new GateOutcome(result.isClosed(), result.summary());
  }

  private String announcement(Release release) {
    return logbook.entries().stream()
        .filter(entry -> entry.key().equals(release.key()))
        .map(entry -> Announcement.write(release, entry.document()))
        .findFirst()
        .orElseThrow();
  }

  private void tell(Check check) {
    Printable line = Printable.of(GateJson.line(check));
    if (check.needsAttention()) {
      console.warn(line);
    } else {
      console.info(line);
    }
  }

  private static void write(Path file, String text) {
    FileWriter.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
