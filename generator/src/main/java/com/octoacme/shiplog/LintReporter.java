package com.octoacme.shiplog;

import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.report.ConsoleReport;
import com.octoacme.shiplog.lint.report.GitHubAnnotations;
import com.octoacme.shiplog.lint.report.JsonReport;
import com.octoacme.shiplog.lint.report.LintResult;
import com.octoacme.shiplog.lint.report.Report;
import com.octoacme.shiplog.lint.report.ReportChoice;
import com.octoacme.shiplog.lint.report.SummaryReport;
import com.octoacme.shiplog.publish.FileWriter;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import com.octoacme.shiplog.text.WorkflowCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what a lint run found: files first, then people, then the build server. A file that cannot
 * be written keeps nobody from hearing the rest; it is thrown at the end.
 */
final class LintReporter {
  private final ShiplogRequest request;
  private final Console console;
  private final List<SetupException> failures = new ArrayList<>();

  LintReporter(ShiplogRequest request, Console console) {
    this.request = request;
    this.console = console;
  }

  /**
   * Tells a result in all formats.
   *
   * @throws SetupException for a format that is none, before anything is told; or for the first
   *     file that could not be written, after everything else was
   */
  void tell(LintResult result, LintRequest wanted) {
    Environment environment = request.environment();
    ReportChoice choice = ReportChoice.of(wanted.formats(), environment);
    wanted
        .outputDirectory()
        .ifPresent(folder -> choice.files().forEach(report -> write(report, result, folder)));
    tellPeople(result, wanted, environment.isGitHub());
    choice.sentence().ifPresent(words -> console.info(Printable.of(words)));
    if (choice.annotates()) {
      GitHubAnnotations.of(result).forEach(console::command);
    }
    failures.stream()
        .findFirst()
        .ifPresent(
            failure -> {
              throw failure;
            });
  }

  /** Puts a failure where the last run's findings may still stand. */
  void tellBroken(SetupException failure, LintRequest wanted) {
    byte[] content = JsonReport.writeBroken(failure).getBytes(StandardCharsets.UTF_8);
    try {
      wanted
          .outputDirectory()
          .ifPresent(folder -> FileWriter.write(folder.resolve("lint.json"), content));
    } catch (SetupException e) {
      failure.addSuppressed(e);
    }
  }

  /** GitHub's runner is kept from obeying what documents say. */
  private void tellPeople(LintResult result, LintRequest wanted, boolean guarded) {
    String token = guarded ? wanted.token().get() : "";
    if (guarded) {
      console.command(WorkflowCommand.stop(token));
    }
    ConsoleReport.print(result, request.commands(), console);
    if (guarded) {
      console.command(WorkflowCommand.resume(token));
    }
  }

  private void write(Report report, LintResult result, Path folder) {
    byte[] content = report.write(result).getBytes(StandardCharsets.UTF_8);
    try {
      FileWriter.write(folder.resolve(report.fileName()), content);
      if (report.id().equals(SummaryReport.ID)) {
        appendToJobSummary(content);
      }
    } catch (SetupException e) {
      failures.add(e);
    }
  }

  private void appendToJobSummary(byte[] content) {
    request
        .environment()
        .find("GITHUB_STEP_SUMMARY")
        .ifPresent(
            file -> {
              try {
                Files.write(
                    Path.of(file), content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
              } catch (IOException e) {
                throw new SetupException(
                    "the job summary cannot be written: " + e.getMessage(),
                    "GITHUB_STEP_SUMMARY",
                    "Leave it out: -Dshiplog.formats=github,sarif.");
              }
            });
  }
}
