package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.ShiplogRequest;
import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.publish.IgnoredFolder;
import com.octoacme.shiplog.text.Colours;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the commands share: the terminal, the environment, and how a repository is opened. */
final class Context {
  private final Terminal terminal;
  private final Environment environment;
  private final TerminalConsole console;

  Context(Terminal terminal, Environment environment) {
    this.terminal = terminal;
    this.environment = environment;
    boolean colours =
        Colours.areWanted(
            environment.find("SHIPLOG_COLOR"),
            environment.find("NO_COLOR"),
            terminal.interactive());
    this.console = new TerminalConsole(terminal.out(), colours, terminal.interactive());
  }

  /** The same for a command whose standard output is a text: people are told on the other. */
  Context besideText() {
    return new Context(
        new Terminal(
            terminal.in(), terminal.err(), terminal.err(), terminal.interactive(), terminal.jar()),
        environment);
  }

  Terminal terminal() {
    return terminal;
  }

  TerminalConsole console() {
    return console;
  }

  /** The repository, opened; the caller closes it. */
  Shiplog open(RepositoryOptions options, Optional<String> ref, Optional<String> failOn) {
    ShiplogRequest request =
        new ShiplogRequest(
            options.directory.toAbsolutePath(),
            options.overrides(ref, failOn),
            new JarCommand(terminal.jar().get(), options.handedOn()),
            Optional.empty(),
            Optional.empty(),
            environment);
    return Shiplog.open(request, console);
  }

  /** Where files go: the folder that was chosen, else {@code .shiplog}, which git ignores. */
  static Path outputFolder(@Nullable Path chosen) {
    return chosen == null ? IgnoredFolder.make(Path.of(".shiplog").toAbsolutePath()) : chosen;
  }
}
