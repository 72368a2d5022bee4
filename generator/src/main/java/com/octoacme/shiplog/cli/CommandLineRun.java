package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.text.Printable;
import picocli.CommandLine;

/** One run of the program: reads the arguments, does the work, tells how it ended. */
final class CommandLineRun {
  static final int OK = 0;
  static final int FINDINGS = 1;
  static final int SET_UP = 2;
  static final int INTERNAL = 3;

  private final Terminal terminal;
  private final Environment environment;

  CommandLineRun(Terminal terminal, Environment environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  /** The exit code. */
  int execute(String... arguments) {
    try {
      return run(arguments);
    } catch (OutOfMemoryError e) {
      return tell(SetupException.outOfMemory(), OptionWords.NONE);
    }
  }

  private int run(String... arguments) {
    Context context = new Context(terminal, environment);
    CommandLine commands = new CommandLine(new ShiplogCommand(context));
    commands.addSubcommand(new LintCommand(context));
    commands.addSubcommand(new FixCommand(context));
    commands.addSubcommand(new BaselineCommand(context));
    commands.addSubcommand(new ExplainCommand(context));
    commands.addSubcommand(new GenerateCommand(context));
    commands.addSubcommand(new DraftCommand(context));
    commands.addSubcommand(new GateCommand(context));
    commands.addSubcommand(new EvidenceCommand(context));
    commands
        .setOut(
            new java.io.PrintWriter(terminal.out(), true, java.nio.charset.StandardCharsets.UTF_8))
        .setErr(
            new java.io.PrintWriter(terminal.err(), true, java.nio.charset.StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> tell(failure, OptionWords.of(commands)));
    int code = commands.execute(arguments);
    context.console().flush();
    return code;
  }

  /** Puts a failure into words, as the goals do. */
  private int tell(Exception failure, OptionWords words) {
    if (failure instanceof SetupException setup) {
      tell(
          words.in(String.valueOf(setup.getMessage())),
          words.in(setup.place()),
          words.in(setup.remedy()));
      return SET_UP;
    }
    StackTraceElement[] trace = failure.getStackTrace();
    tell(
        "Shiplog failed inside: " + failure,
        trace.length == 0 ? "an unknown place" : trace[0].toString(),
        "Report this, with both lines, at https://github.com/octoacme/shiplog/issues");
    return INTERNAL;
  }

  private void tell(String message, String place, String remedy) {
    terminal.err().println(Printable.of(message));
    terminal.err().println("  at: " + Printable.of(place));
    terminal.err().println("  to do: " + Printable.lines(remedy, "    "));
  }
}
