package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.EvidenceRequest;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what git recorded. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = "Writes what git recorded about a release, an incident or a period.")
final class EvidenceCommand implements Callable<Integer> {
  private final Context context;

  @Mixin RepositoryOptions repository = new RepositoryOptions();

  @Option(names = "--release", paramLabel = "VERSION", description = "the version of a release")
  @Nullable String release;

  @Option(names = "--id", paramLabel = "ID", description = "the id of an incident")
  @Nullable String id;

  @Option(names = "--from", paramLabel = "DAY", description = "the first day of a period")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", description = "its last day")
  @Nullable String to;

  @Option(
      names = "--outputDirectory",
      paramLabel = "DIR",
      description = "the folder for the files (default: .shiplog)")
  @Nullable Path outputDirectory;

  EvidenceCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path folder = Context.outputFolder(outputDirectory);
    EvidenceRequest wanted =
        new EvidenceRequest(
            Optional.ofNullable(release),
            Optional.ofNullable(id),
            Optional.ofNullable(from),
            Optional.ofNullable(to));
    try (Shiplog shiplog = context.open(repository, Optional.empty(), Optional.empty())) {
      shiplog
          .evidence(wanted, folder)
          .forEach(name -> context.console().info(Printable.of("Wrote %s", folder.resolve(name))));
      return CommandLineRun.OK;
    }
  }
}
