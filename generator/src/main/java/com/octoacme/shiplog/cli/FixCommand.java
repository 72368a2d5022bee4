package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.FixOutcome;
import com.octoacme.shiplog.FixRequest;
import com.octoacme.shiplog.LintRequest.Subject;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mends what can be mended without a person: files, or a text from standard input. */
@Command(
    name = "fix",
    mixinStandardHelpOptions = true,
    description = "Mends letter case, spelling, levels, dates and check boxes.")
final class FixCommand implements Callable<Integer> {
  private final Context context;

  @Mixin RepositoryOptions repository = new RepositoryOptions();

  @Option(names = "--scaffold", description = "insert the template's text for what is missing")
  boolean scaffold;

  @Option(names = "--unsafe", description = "also do what may not be meant: move, rename")
  boolean unsafe;

  @Option(names = "--dryRun", description = "show the change as a diff, write nothing")
  boolean dryRun;

  @Option(
      names = "--stdin",
      paramLabel = "PATH",
      description = "mend the text from standard input as if it stood at this path, and print it")
  @Nullable String stdin;

  @Parameters(paramLabel = "FILE", description = "mend these files only", arity = "0..*")
  List<String> files = List.of();

  FixCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (stdin == null) {
      mend(context, files.isEmpty() ? Subject.ALL : Subject.files(files));
      return CommandLineRun.OK;
    }
    byte[] text = context.terminal().in().readAllBytes();
    Context beside = dryRun ? context : context.besideText();
    Optional<String> mended = mend(beside, Subject.typed(stdin, text)).typed();
    if (!dryRun) {
      context
          .terminal()
          .out()
          .write(mended.map(known -> known.getBytes(StandardCharsets.UTF_8)).orElse(text));
    }
    beside.console().flush();
    return CommandLineRun.OK;
  }

  private FixOutcome mend(Context told, Subject subject) {
    try (Shiplog shiplog = told.open(repository, Optional.empty(), Optional.empty())) {
      FixOutcome outcome = shiplog.fix(new FixRequest(scaffold, unsafe, dryRun, subject));
      told.console().info(Printable.of(outcome.summary()));
      return outcome;
    }
  }
}
