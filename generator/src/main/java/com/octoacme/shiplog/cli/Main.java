package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.config.Environment;
import picocli.CommandLine;

/** Where the runnable jar begins. */
public final class Main {
  private Main() {}

  /** Runs a command; the process ends with 0, or 1 for findings, 2 for the set-up, 3 for a bug. */
  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(
            System.in,
            System.out,
            System.err,
            CommandLine.Help.Ansi.AUTO.enabled(),
            Main::jarOrClass);
    System.exit(new CommandLineRun(terminal, new Environment(System.getenv())).execute(arguments));
  }

  /** How this program was started, so that commands in messages run as shown. */
  private static String jarOrClass() {
    String started = System.getProperty("sun.java.command", "").split(" ", 2)[0];
    return started.endsWith(".jar") ? started : "shiplog-generator-cli.jar";
  }
}
