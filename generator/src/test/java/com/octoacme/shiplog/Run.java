package com.octoacme.shiplog;

import com.octoacme.shiplog.config.Overrides;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of Shiplog as a user starts it, with the console kept for reading. */
final class Run implements Console {
  private final Path directory;
  private final Map<String, String> settings = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private Run(Path directory) {
    this.directory = directory;
  }

  static Run in(Path directory) {
    return new Run(directory).with("asOf", "2026-11-30");
  }

  /** Sets {@code shiplog.<name>}. */
  Run with(String name, String value) {
    settings.put(name, value);
    return this;
  }

  LintOutcome lint(Path output) {
    try (Shiplog shiplog = open()) {
      return shiplog.lint(output);
    }
  }

  GenerateOutcome generate(Path site) {
    try (Shiplog shiplog = open()) {
      return shiplog.generate(site);
    }
  }

  Path create(NewDocumentRequest wanted) {
    try (Shiplog shiplog = open()) {
      return shiplog.create(wanted);
    }
  }

  DraftOutcome draft(String release) {
    try (Shiplog shiplog = open()) {
      return shiplog.draft(new DraftRequest(release, settings.containsKey("firstParent")));
    }
  }

  GateOutcome gate(String release, Path output) {
    try (Shiplog shiplog = open()) {
      return shiplog.gate(release, output);
    }
  }

  List<String> evidence(EvidenceRequest wanted, Path output) {
    try (Shiplog shiplog = open()) {
      return shiplog.evidence(wanted, output);
    }
  }

  private Shiplog open() {
    return Shiplog.open(
        new ShiplogRequest(
            directory, overrides(), Run::command, Optional.empty(), Optional.empty()),
        this);
  }

  private Overrides overrides() {
    return new Overrides(
        find("config"),
        find("kind"),
        find("include"),
        find("exclude"),
        find("template"),
        find("ref"),
        find("failOn"),
        find("asOf"),
        settings.containsKey("allowEmpty"));
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  private static String command(String goal, Map<String, String> parameters) {
    return Stream.concat(
            Stream.of("mvn shiplog:" + goal),
            parameters.entrySet().stream()
                .map(entry -> "-Dshiplog." + entry.getKey() + "=" + entry.getValue()))
        .collect(Collectors.joining(" "));
  }

  /** Everything that was told, a line each. */
  String told() {
    return String.join("\n", lines);
  }

  @Override
  public void info(Printable line) {
    lines.add(line.toString());
  }

  @Override
  public void warn(Printable line) {
    lines.add("warning: " + line);
  }

  @Override
  public void error(Printable line) {
    lines.add("error: " + line);
  }
}
