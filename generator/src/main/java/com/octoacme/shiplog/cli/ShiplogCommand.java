package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.logbook.BuiltIns;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command: says which there are. */
@Command(
    name = "shiplog",
    mixinStandardHelpOptions = true,
    versionProvider = ShiplogCommand.Version.class,
    description = "Lints release notes, checklists and post-mortems kept in git.",
    footer = {
      "",
      "Ends with 0 if all is well, 1 for findings, 2 for a broken set-up, 3 for a fault of its own."
    })
final class ShiplogCommand implements Callable<Integer> {
  private final Context context;

  @Spec CommandSpec spec = CommandSpec.create();

  ShiplogCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(context.terminal().err());
    return CommandLine.ExitCode.USAGE;
  }

  /** The version of this jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Shiplog " + BuiltIns.version()};
    }
  }
}
