package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import com.octoacme.shiplog.text.ProgressBar;
import com.octoacme.shiplog.text.WorkflowCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * Shows lines in the Maven log, and commands of GitHub's runner on standard output: the runner does
 * not see those that the log puts a level before. Maven 4 puts one before what is printed, too, so
 * that they go to the stream below.
 */
final class MavenConsole implements Console {
  private final Log log;
  private final PrintStream out;
  private final boolean colours;
  private final Optional<ProgressBar> bar;

  MavenConsole(Log log, boolean colours, boolean bar) {
    this(
        log,
        colours,
        bar,
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  MavenConsole(Log log, boolean colours, boolean bar, PrintStream out) {
    this.log = log;
    this.colours = colours;
    this.bar = bar ? Optional.of(new ProgressBar(out)) : Optional.empty();
    this.out = out;
  }

  @Override
  public void info(Printable line) {
    log.info(shown(line));
  }

  @Override
  public void warn(Printable line) {
    log.warn(shown(line));
  }

  @Override
  public void error(Printable line) {
    log.error(shown(line));
  }

  private String shown(Printable line) {
    endProgress();
    return colours ? line.toColoured() : line.toString();
  }

  @Override
  public void command(WorkflowCommand command) {
    out.println(command);
  }

  @Override
  public Optional<ProgressBar> bar() {
    return bar;
  }
}
