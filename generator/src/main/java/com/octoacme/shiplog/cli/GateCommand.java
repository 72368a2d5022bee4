package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.GateOutcome;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks whether a release may go on. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description = "Asks whether a release is ready, and once tagged, whether it may be announced.")
final class GateCommand implements Callable<Integer> {
  private final Context context;

  @Mixin RepositoryOptions repository = new RepositoryOptions();

  @Mixin ReleaseOption release = new ReleaseOption();

  @Option(
      names = "--outputDirectory",
      paramLabel = "DIR",
      description = "the folder for gate.json and announcement.md (default: .shiplog)")
  @Nullable Path outputDirectory;

  GateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path folder = Context.outputFolder(outputDirectory);
    try (Shiplog shiplog = context.open(repository, Optional.empty(), Optional.empty())) {
      GateOutcome outcome = shiplog.gate(release.version, folder);
      context.console().info(Printable.of("%s", outcome.summary()));
      return outcome.failed() ? CommandLineRun.FINDINGS : CommandLineRun.OK;
    }
  }
}
