package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.FixRequest;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mends what can be mended without a person. */
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

  FixCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Shiplog shiplog = context.open(repository, Optional.empty(), Optional.empty())) {
      FixRequest wanted = new FixRequest(scaffold, unsafe, dryRun);
      context.console().info(Printable.of(shiplog.fix(wanted).summary()));
      return CommandLineRun.OK;
    }
  }
}
