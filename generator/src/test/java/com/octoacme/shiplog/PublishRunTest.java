package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.PublishSettingsReader.Parameters;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.publish.Logins;
import com.octoacme.shiplog.publish.PublishOutcome;
import com.octoacme.shiplog.publish.PublishOutcome.Result;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing as the goals do it, from documents to the branch. */
class PublishRunTest {
  private static final String RELEASE = "# Release 1.0.0\n\n- **Date**: 2026-01-02\n";

  @TempDir Path folder;
  private GitFixture sources;
  private GitFixture remote;

  @BeforeEach
  void begin() {
    sources = GitFixture.create(folder.resolve("sources"));
    sources.commit("Add it").file("content/releases/1.0.0.md", RELEASE).done();
    remote = GitFixture.createBare(folder.resolve("remote.git"));
  }

  @AfterEach
  void end() {
    sources.close();
    remote.close();
  }

  private Run run() {
    return Run.in(sources.folder());
  }

  private PublishRequest to(String target) {
    return new PublishRequest(
        parameters(target),
        folder.resolve("out"),
        Logins.NONE,
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  private Parameters parameters(String target) {
    return new Parameters(
        Optional.of(remote.folder().toString()),
        Optional.empty(),
        Optional.of(target),
        Optional.empty());
  }

  private String published(String path) {
    remote.checkout("gh-pages");
    return remote.text(path);
  }

  @Test
  void putsTheSiteOnTheBranch() {
    PublishOutcome outcome = run().publish(to("."));

    assertThat(outcome.result()).isEqualTo(Result.PUBLISHED);
    assertThat(published("releases/1.0.0.html")).contains("1.0.0").doesNotContain("noindex");
    assertThat(published("_publish.json")).contains(sources.head());
  }

  @Test
  void publishesWhatGenerateMakesAndAcceptsWhatItAccepts() throws IOException {
    sources.checkOutFiles();
    run().baseline();
    String accepted = Files.readString(sources.folder().resolve("shiplog-baseline.json"));
    sources.commit("Accept it").file("shiplog-baseline.json", accepted).done();
    Path generated = folder.resolve("generated");
    run().generate(generated);

    run().publish(to("."));

    assertThat(accepted).contains("missing-section");
    try (Stream<Path> files = Files.walk(generated)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        String path = generated.relativize(page).toString().replace('\\', '/');
        assertThat(published(path)).as(path).isEqualTo(Files.readString(page));
      }
    }
  }

  @Test
  void generatesNothingIfTheBranchShowsItAlready() throws IOException {
    run().publish(to("."));
    Path made = folder.resolve("out/site/index.html");
    Files.delete(made);

    PublishOutcome outcome = run().publish(to("."));

    assertThat(outcome.result()).isEqualTo(Result.UNCHANGED);
    assertThat(made).doesNotExist();
  }

  @Test
  void publishesAgainWhenSomebodyChangedTheBranchByHand() {
    run().publish(to("."));
    remote.checkout("gh-pages").commit("Break it").file("index.html", "broken").done();

    assertThat(run().publish(to(".")).result()).isEqualTo(Result.PUBLISHED);
    assertThat(published("index.html")).contains("<html");
  }

  @Test
  void hidesPreviewsFromSearchEnginesAndTakesThemOffAgain() {
    run().publish(to("."));
    run().publish(to("preview/pr-7"));
    assertThat(published("preview/pr-7/index.html")).contains("noindex");

    PublishOutcome outcome =
        run()
            .unpublish(
                new UnpublishRequest(
                    parameters("preview/pr-7"),
                    folder.resolve("out"),
                    Logins.NONE,
                    Optional.empty(),
                    false));

    assertThat(outcome.result()).isEqualTo(Result.PUBLISHED);
    assertThat(published("index.html")).contains("<html");
    assertThatThrownBy(() -> published("preview/pr-7/index.html"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void asksForTheFolderBeforeAnythingIsTakenOff() {
    Parameters nothing =
        new Parameters(
            Optional.of(remote.folder().toString()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThatThrownBy(
            () ->
                run()
                    .unpublish(
                        new UnpublishRequest(
                            nothing, folder.resolve("out"), Logins.NONE, Optional.empty(), false)))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> assertThat(failure.place()).isEqualTo("shiplog.targetDirectory"));
  }

  @Test
  void refusesDocumentsThatMustNotGetOut() {
    sources
        .commit("Hide something")
        .file("content/releases/1.0.1.md", RELEASE + "\n[x](javascript:alert(1))\n")
        .done();
    Run run = run();

    PublishOutcome outcome = run.publish(to("."));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.summary()).contains("1 findings", "lint");
    assertThat(run.told()).contains("error: content/releases/1.0.1.md:5:1 [unsafe-link]");
    assertThat(remote.checkout("gh-pages").hasCommits()).isFalse();
  }

  @Test
  void refusesTheWorkingTree() {
    assertThatThrownBy(() -> run().with("ref", "worktree").publish(to(".")))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> {
              assertThat(failure).hasMessageContaining("committed");
              assertThat(failure.remedy()).contains("preview");
            });
  }

  @Test
  void writesAnArtifactWithThePreviewsOfTheBranch() throws IOException {
    run().publish(to("preview/pr-7"));
    Path artifact = folder.resolve("artifact");
    PublishRequest plain = to(".");

    PublishOutcome outcome =
        run()
            .publish(
                new PublishRequest(
                    plain.to(),
                    plain.outputDirectory(),
                    plain.logins(),
                    Optional.empty(),
                    Optional.of(artifact),
                    false,
                    false));

    assertThat(outcome.result()).isEqualTo(Result.EXPORTED);
    assertThat(artifact.resolve("index.html")).exists();
    assertThat(artifact.resolve("preview/pr-7/index.html")).exists();
    assertThat(Files.getLastModifiedTime(artifact.resolve("index.html")))
        .isEqualTo(Files.getLastModifiedTime(artifact.resolve("preview/pr-7/index.html")));
    assertThatThrownBy(() -> published("index.html")).isInstanceOf(RuntimeException.class);
  }
}
