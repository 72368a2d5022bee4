package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.Shiplog;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains a rule, or lists all. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Tells what a rule reports, why, and how to mend it.")
final class ExplainCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--rule", paramLabel = "ID", description = "the rule (default: a list of all)")
  String rule = "";

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Shiplog.explain(rule).forEach(context.console()::info);
    return CommandLineRun.OK;
  }
}
