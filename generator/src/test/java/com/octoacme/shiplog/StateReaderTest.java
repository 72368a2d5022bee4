package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.Overrides;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.git.GitFixture;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody rewrites the branch, and its old objects are pruned, while Shiplog reads it. */
class StateReaderTest implements Console {
  private static final String NOTES = "content/releases/1.0.0.md";
  private static final ShiplogRequest REQUEST =
      new ShiplogRequest(
          Path.of("."),
          Overrides.NONE,
          (goal, parameters) -> goal,
          Optional.empty(),
          Optional.empty(),
          Environment.NONE);

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private GitFixture git;
  private String old = "";

  @BeforeEach
  void notesThatWillBeRewritten() {
    git = GitFixture.create(folder);
    git.commit("Begin").file("README.md", "x").done();
    git.branch("rewritten").checkout("main");
    old = git.commit("Write the notes").file(NOTES, "# 1.0.0\n\nOld words.\n").done();
  }

  @AfterEach
  void close() {
    git.close();
  }

  @Override
  public void info(Printable line) {
    told.add(line.toString());
  }

  @Override
  public void warn(Printable line) {
    told.add(line.toString());
  }

  @Override
  public void error(Printable line) {
    told.add(line.toString());
  }

  /** What happens to the repository while it is read. */
  private interface Event {
    void happen() throws IOException;
  }

  /** The texts that are read when something happens right before a step of the reading. */
  private List<String> textsWhen(String step, Event event) {
    try (Repository repository = git.open()) {
      StateReader reader = new StateReader(REQUEST, this, disturbed(repository, step, event));
      return reader.read("main").logbook().entries().stream()
          .map(LogbookEntry::document)
          .map(document -> document.text().strip())
          .toList();
    }
  }

  private static Repository disturbed(Repository repository, String step, Event event) {
    List<Event> waiting = new ArrayList<>(List.of(event));
    return (Repository)
        Proxy.newProxyInstance(
            Repository.class.getClassLoader(),
            new Class<?>[] {Repository.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals(step) && !waiting.isEmpty()) {
                waiting.remove(0).happen();
              }
              try {
                return method.invoke(repository, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  private void rewrite() {
    git.checkout("rewritten");
    git.commit("Write other notes").file(NOTES, "# 1.0.0\n\nNew words.\n").done();
    git.moveBranch("main", git.head());
  }

  private void prune(String object) throws IOException {
    Files.delete(git.looseObject(object));
  }

  @Test
  void aBranchThatWasRewrittenIsReadAgain() {
    List<String> texts =
        textsWhen(
            "scan",
            () -> {
              rewrite();
              prune(old);
            });

    assertThat(texts).containsExactly("# 1.0.0\n\nNew words.");
    assertThat(told)
        .anyMatch(line -> line.contains("main was moved while it was read, from commit " + old));
  }

  @Test
  void aTextThatIsGoneWithTheOldBranchIsReadOfTheNew() {
    String blob = git.blob(NOTES);

    List<String> texts =
        textsWhen(
            "isShallow",
            () -> {
              rewrite();
              prune(blob);
            });

    assertThat(texts).containsExactly("# 1.0.0\n\nNew words.");
  }

  @Test
  void aBranchThatOnlyMovedIsReadAsItWasAtTheStart() {
    assertThat(textsWhen("scan", this::rewrite)).containsExactly("# 1.0.0\n\nOld words.");
    assertThat(told).noneMatch(line -> line.contains("moved"));
  }

  @Test
  void whatIsMissingThoughNothingMovedIsToldAtOnce() {
    assertThatThrownBy(() -> textsWhen("scan", () -> prune(old)))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining(old)
        .hasMessageContaining("missing in this clone");
  }
}
