package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Accepts the findings that are there, so that only new ones fail. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    description = "Accepts all findings as they are, in shiplog-baseline.json.")
final class BaselineCommand implements Callable<Integer> {
  private final Context context;

  @Mixin RepositoryOptions repository = new RepositoryOptions();

  @Option(names = "--prune", description = "only take out what is mended")
  boolean prune;

  BaselineCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Shiplog shiplog = context.open(repository, Optional.empty(), Optional.empty())) {
      context.console().info(Printable.of(shiplog.baseline(prune).summary()));
      return CommandLineRun.OK;
    }
  }
}
