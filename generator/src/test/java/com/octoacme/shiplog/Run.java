package com.octoacme.shiplog;

import com.octoacme.shiplog.LintRequest.Subject;
import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.Overrides;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.accepted.AcceptingLinter;
import com.octoacme.shiplog.lint.accepted.LintTask;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookReader;
import com.octoacme.shiplog.publish.PublishOutcome;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.site.SitePlanner;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import com.octoacme.shiplog.text.WorkflowCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of Shiplog as a user starts it, with the console kept for reading. */
final class Run implements Console, AutoCloseable {
  /** What a run takes for random. */
  static final String TOKEN = "3f1c9a";

  private final Path directory;
  private final Map<String, String> settings = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final List<Shiplog> kept = new ArrayList<>();
  private Environment environment = Environment.NONE;
  private Subject subject = Subject.ALL;

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

  /** Lints these files only. */
  Run on(String... paths) {
    subject = Subject.files(List.of(paths));
    return this;
  }

  /** Lints a text that is not on disk. */
  Run typing(String path, String text) {
    subject = Subject.typed(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Runs as if these environment variables were set. */
  Run within(Map<String, String> variables) {
    environment = new Environment(variables);
    return this;
  }

  LintOutcome lint(Path output) {
    try (Shiplog shiplog = open()) {
      return shiplog.lint(
          new LintRequest(Optional.of(output), find("formats"), () -> TOKEN, subject));
    }
  }

  FixOutcome fix(FixRequest wanted) {
    try (Shiplog shiplog = open()) {
      return shiplog.fix(wanted);
    }
  }

  GenerateOutcome generate(Path site) {
    try (Shiplog shiplog = open()) {
      return shiplog.generate(site);
    }
  }

  BaselineOutcome baseline() {
    try (Shiplog shiplog = open()) {
      return shiplog.baseline(settings.containsKey("prune"));
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

  PublishOutcome publish(PublishRequest wanted) {
    try (Shiplog shiplog = open()) {
      return shiplog.publish(wanted);
    }
  }

  PublishOutcome unpublish(UnpublishRequest wanted) {
    try (Shiplog shiplog = open()) {
      return shiplog.unpublish(wanted);
    }
  }

  /** Serves the site; the repository stays open until this run is closed. */
  Preview preview() {
    Shiplog shiplog = open();
    kept.add(shiplog);
    return shiplog.preview(0);
  }

  @Override
  public void close() {
    kept.forEach(Shiplog::close);
  }

  /** What a site of HEAD would be. */
  SitePlan plan() {
    try (Repository repository = Opened.repository(directory, Limits.DEFAULT)) {
      Opened opened = Opened.open(repository, "HEAD", overrides());
      Logbook logbook =
          new LogbookReader(opened.configuration(), repository)
              .read(opened.snapshot(), opened.listing(), opened.asOf());
      List<Finding> findings =
          AcceptingLinter.lint(LintTask.all(logbook, RuleCatalogue.all(), opened.baseline()));
      SiteRun run = new SiteRun(request(), this, repository);
      return SitePlanner.plan(run.siteRequest(opened, logbook, findings));
    }
  }

  private Shiplog open() {
    return Shiplog.open(request(), this);
  }

  private ShiplogRequest request() {
    return new ShiplogRequest(
        directory, overrides(), Run::command, Optional.empty(), Optional.empty(), environment);
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
        find("base"),
        find("newOnly"),
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

  @Override
  public void command(WorkflowCommand command) {
    lines.add(command.toString());
  }
}
