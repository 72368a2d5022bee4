package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import com.octoacme.shiplog.text.WorkflowCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Shows lines on standard output, as UTF-8, with colours where they are wanted. */
final class TerminalConsole implements Console {
  private final PrintStream out;
  private final boolean colours;

  TerminalConsole(PrintStream out, boolean colours) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.colours = colours;
  }

  @Override
  public void info(Printable line) {
    out.println(colours ? line.toColoured() : line.toString());
  }

  @Override
  public void warn(Printable line) {
    info(line);
  }

  @Override
  public void error(Printable line) {
    info(line);
  }

  @Override
  public void command(WorkflowCommand command) {
    out.println(command);
  }

  /** Shows what is still held back. */
  void flush() {
    out.flush();
  }
}
