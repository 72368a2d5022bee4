package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.LintOutcome;
import com.octoacme.shiplog.LintRequest;
import com.octoacme.shiplog.LintRequest.Subject;
import com.octoacme.shiplog.Shiplog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lints all documents, some files, or a text from standard input. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Compares documents with their templates, tells what is missing and where.")
final class LintCommand implements Callable<Integer> {
  private final Context context;

  @Mixin RepositoryOptions repository = new RepositoryOptions();

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description = "the state to read: a branch, tag or commit (default: the files on disk)")
  @Nullable String ref;

  @Option(
      names = "--failOn",
      paramLabel = "SEVERITY",
      description = "the least severity that fails: error, warning, info or never")
  @Nullable String failOn;

  @Option(
      names = "--base",
      paramLabel = "REF",
      description = "report only what is new since the branch left this branch or commit")
  @Nullable String base;

  @Option(
      names = "--newOnly",
      paramLabel = "WORD",
      description = "report only what is new: auto (where there is a base), true or false")
  @Nullable String newOnly;

  @Option(
      names = "--formats",
      paramLabel = "WORDS",
      description =
          "how findings are told beside: github, summary, sarif, gitlab, checkstyle, junit,"
              + " rdjson, json")
  @Nullable String formats;

  @Option(
      names = "--outputDirectory",
      paramLabel = "DIR",
      description = "the folder for reports (default: .shiplog)")
  @Nullable Path outputDirectory;

  @Option(
      names = "--stdin",
      paramLabel = "PATH",
      description = "lint the text from standard input as if it stood at this path")
  @Nullable String stdin;

  @Parameters(paramLabel = "FILE", description = "lint these files only", arity = "0..*")
  List<String> files = List.of();

  LintCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Subject subject = subject();
    repository.compare(Optional.ofNullable(base), Optional.ofNullable(newOnly));
    try (Shiplog shiplog =
        context.open(repository, Optional.ofNullable(ref), Optional.ofNullable(failOn))) {
      LintOutcome outcome =
          shiplog.lint(
              new LintRequest(
                  folder(subject),
                  Optional.ofNullable(formats),
                  () -> UUID.randomUUID().toString(),
                  subject));
      return outcome.failed() ? CommandLineRun.FINDINGS : CommandLineRun.OK;
    }
  }

  private Subject subject() throws IOException {
    if (stdin != null) {
      return Subject.typed(stdin, context.terminal().in().readAllBytes());
    }
    return files.isEmpty() ? Subject.ALL : Subject.files(files);
  }

  /** A hook or an editor that looks at single files leaves none behind, unless it asks for it. */
  private Optional<Path> folder(Subject subject) {
    boolean quiet = !subject.equals(Subject.ALL) && outputDirectory == null && formats == null;
    return quiet ? Optional.empty() : Optional.of(Context.outputFolder(outputDirectory));
  }
}
