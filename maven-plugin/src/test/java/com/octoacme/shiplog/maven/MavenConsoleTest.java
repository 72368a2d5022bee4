package com.octoacme.shiplog.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.text.Colour;
import com.octoacme.shiplog.text.Printable;
import com.octoacme.shiplog.text.WorkflowCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class MavenConsoleTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringBuilder logged = new StringBuilder();

  private MavenConsole console(boolean colours) {
    SystemStreamLog log =
        new SystemStreamLog() {
          @Override
          public void error(CharSequence content) {
            logged.append(content);
          }
        };
    return new MavenConsole(
        log, colours, colours, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @Test
  void putsCommandsOnALineOfTheirOwnBesideTheLog() {
    console(false).command(WorkflowCommand.stop("Größe"));

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("::stop-commands::Größe");
    assertThat(logged).isEmpty();
  }

  @Test
  void showsColoursOnlyWhereTheyAreWanted() {
    Printable line = Printable.of("error[x] y").coloured(Colour.RED, 0, 8);

    console(false).error(line);
    assertThat(logged.toString()).isEqualTo("error[x] y");

    logged.setLength(0);
    console(true).error(line);
    assertThat(logged.toString()).isEqualTo("\u001b[1;31merror[x]\u001b[0m y");
  }

  @Test
  void aBarGoesBeforeALineOfTheLog() {
    MavenConsole console = console(true);
    console.progress(100, 200, "pages");
    console.error(Printable.of("broken"));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[K[###############...............] 100 of 200 pages\r\u001b[K");
  }

  @Test
  void withoutATerminalThereIsNoBar() {
    console(false).progress(100, 200, "pages");

    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
