package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import com.octoacme.shiplog.text.ProgressBar;
import com.octoacme.shiplog.text.WorkflowCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Shows lines on standard output, as UTF-8, with colours and a bar where they are wanted. */
final class TerminalConsole implements Console {
  private final PrintStream out;
  private final boolean colours;
  private final Optional<ProgressBar> bar;

  /** A console; a bar is for a person who wants colours. */
  TerminalConsole(PrintStream out, boolean colours, boolean interactive) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.colours = colours;
    this.bar = colours && interactive ? Optional.of(new ProgressBar(this.out)) : Optional.empty();
  }

  @Override
  public void info(Printable line) {
    endProgress();
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

  @Override
  public Optional<ProgressBar> bar() {
    return bar;
  }

  /** Shows what is still held back. */
  void flush() {
    out.flush();
  }
}
