package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kind with several templates: by path, then by the best alignment; a tie names both. */
class SeveralTemplatesTest {
  private static final String OUTAGE =
      "# [Title]\n\n## Summary\n\nWhat happened.\n\n## Timeline\n\nWhen.\n\n## Customers\n\nWho.\n";
  private static final String LEAK =
      "# [Title]\n\n## Summary\n\nWhat happened.\n\n## What got out\n\nKeys.\n\n## Notice\n\nWho.\n";
  private static final String ONE_SOURCE =
      """
      sources:
        - kind: incident
          include: [ "content/incidents/**/*.md" ]
          template: [ templates/outage.md, templates/leak.md ]
      """;
  private static final String TWO_SOURCES =
      """
      sources:
        - kind: incident
          include: [ "content/incidents/**/*.md" ]
          template: templates/outage.md
        - kind: incident
          include: [ "content/incidents/**/*.md" ]
          template: templates/leak.md
      """;
  private static final String NESTED_SOURCES =
      """
      sources:
        - kind: incident
          include: [ "content/incidents/**/*.md" ]
          template: templates/outage.md
        - kind: incident
          include: [ "content/incidents/security/*.md" ]
          template: templates/leak.md
      """;

  /** What two documents lack that follow the one and the other. */
  private static final List<String> EACH_ITS_OWN =
      List.of(
          "a.md missing-section templates/outage.md:11",
          "b.md missing-section templates/leak.md:11");

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void create() {
    git = GitFixture.create(folder.resolve("repository"));
    git.commit("Add the templates")
        .file("templates/outage.md", OUTAGE)
        .file("templates/leak.md", LEAK)
        .done();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void configured(String yaml) {
    git.commit("Configure").file("shiplog.yaml", yaml).done();
  }

  private void written(String name, String... sections) {
    git.commit("Write " + name).file("content/incidents/" + name, document(sections)).done();
  }

  private static String document(String... sections) {
    StringBuilder text = new StringBuilder("# Words\n");
    for (String section : sections) {
      text.append("\n## ").append(section).append("\n\nA sentence about it.\n");
    }
    return text.toString();
  }

  private Run run() {
    return Run.in(git.folder()).with("ref", "main");
  }

  private List<String> told() {
    return told(run().lint(folder.resolve("reports")).findings());
  }

  private static List<String> told(List<Finding> findings) {
    return findings.stream()
        .filter(Finding::isNew)
        .map(f -> f.path().replace("content/incidents/", "") + " " + f.rule() + " " + where(f))
        .toList();
  }

  private static String where(Finding finding) {
    return finding
        .template()
        .map(line -> line.path() + ":" + line.line())
        .orElse(finding.message());
  }

  /** Of one source, or of two that name a path equally: those share their templates. */
  @ParameterizedTest
  @ValueSource(strings = {ONE_SOURCE, TWO_SOURCES})
  void aDocumentIsJudgedByTheTemplateThatItFitsBest(String sources) {
    configured(sources);
    written("a.md", "Summary", "Timeline");
    written("b.md", "Summary", "What got out");

    assertThat(told()).isEqualTo(EACH_ITS_OWN);
  }

  @Test
  void aTieIsOneErrorThatNamesBothAndNothingElse() {
    configured(ONE_SOURCE);
    written("a.md", "Summary");
    written("b.md", "Something else");

    assertThat(told())
        .containsExactly(
            "a.md ambiguous-template the templates \"templates/outage.md\" and"
                + " \"templates/leak.md\" fit it equally well",
            "b.md ambiguous-template the templates \"templates/outage.md\" and"
                + " \"templates/leak.md\" fit it equally well");
  }

  @Test
  void theSourceThatNamesAPathMoreExactlyDecidesAlone() {
    configured(NESTED_SOURCES);
    written("security/a.md", "Summary", "Timeline", "Customers");
    written("b.md", "Summary", "What got out", "Notice");

    assertThat(told())
        .filteredOn(line -> line.contains("missing-section"))
        .containsExactlyInAnyOrder(
            "b.md missing-section templates/outage.md:7",
            "b.md missing-section templates/outage.md:11",
            "security/a.md missing-section templates/leak.md:7",
            "security/a.md missing-section templates/leak.md:11");
  }

  @Test
  void theVersionsOfTheTimeAreCompared() {
    configured(ONE_SOURCE);
    written("a.md", "Summary", "What got out", "Notice");
    git.commit("Ask for more").file("templates/leak.md", LEAK + "\n## Cost\n\nHow much.\n").done();
    written("b.md", "Summary", "What got out", "Notice");

    assertThat(told()).containsExactly("b.md missing-section templates/leak.md:15");
  }

  @Test
  void aChangeIsJudgedByOneTemplateOnBothSides() {
    configured(ONE_SOURCE);
    written("a.md", "Summary", "Timeline");
    git.branch("change");
    written("a.md", "Summary", "What got out");

    assertThat(told(run().with("ref", "change").with("base", "main").lint(folder).findings()))
        .isEmpty();
  }

  @Test
  void severalTemplatesMayBeNamedOnTheCommandLine() {
    written("a.md", "Summary", "Timeline");
    written("b.md", "Summary", "What got out");

    assertThat(
            told(
                run()
                    .with("kind", "incident")
                    .with("template", "templates/outage.md, templates/leak.md")
                    .lint(folder)
                    .findings()))
        .isEqualTo(EACH_ITS_OWN);
  }

  @Test
  void aSingleFileIsJudgedAsInAWholeRun() {
    configured(TWO_SOURCES);
    written("b.md", "Summary", "What got out");

    assertThat(told(run().on("content/incidents/b.md").lint(folder).findings()))
        .containsExactly("b.md missing-section templates/leak.md:11");
  }

  @Test
  void everyTemplateHasItsPageAndCountsItsDocuments() throws IOException {
    configured(ONE_SOURCE);
    written("a.md", "Summary", "Timeline", "Customers");
    written("b.md", "Summary", "What got out", "Notice");
    Path site = folder.resolve("site");

    run().generate(site);

    assertThat(Files.readString(site.resolve("templates/index.html")))
        .contains("outage.html", "leak.html");
    assertThat(Files.readString(site.resolve("templates/leak.html"))).contains("What got out");
  }

  @Test
  void aDocumentThatFitsSeveralHasItsPageAllTheSame() {
    configured(ONE_SOURCE);
    written("a.md", "Summary");
    Path site = folder.resolve("site");

    run().generate(site);

    assertThat(site.resolve("incidents/a.html")).isRegularFile();
  }

  @Test
  void aNewDocumentBeginsFromTheFirstTemplate() {
    configured(ONE_SOURCE);
    git.checkOutFiles();
    NewDocumentRequest wanted =
        new NewDocumentRequest(
            DocumentKind.INCIDENT, Optional.empty(), Optional.of("Words"), Optional.empty());

    Path made = Run.in(git.folder()).create(wanted);

    assertThat(made).content().contains("## Customers").doesNotContain("## Notice");
  }

  @Test
  void aTemplateThatIsNamedTwiceIsRefused() {
    configured(ONE_SOURCE.replace("leak", "outage"));
    written("a.md", "Summary");

    assertThatThrownBy(this::told)
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("names the template \"templates/outage.md\" twice");
  }
}
