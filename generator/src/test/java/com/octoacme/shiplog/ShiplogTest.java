package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on small repositories: what a user does, and what they get. */
class ShiplogTest {
  private static final String RELEASE =
      """
      # Release 1.0.0

      - **Date**: 2026-11-02
      - **Type**: Major

      ## Summary

      The first release that everybody may use.
      """;

  private static final String TEMPLATE =
      """
      # [Title]

      - **Date**: YYYY-MM-DD
      - **Severity**: High / Low

      ## Timeline

      - [Time]: Event description

      ## Action Items

      - [ ] [Action] - Owner: [Name] - Due: [Date]
      """;

  private static final String INCIDENT =
      """
      # Cache stampede

      - **Date**: 2026-11-05
      - **Severity**: High

      ## Timeline

      - 14:03 UTC: The first alert

      ## Action Items

      - [ ] Put the tenant into the cache key - Owner: Ada - Due: 2026-11-20
      - [x] Warm the cache slowly - Owner: Lin - Due: 2026-11-20
      """;

  @TempDir Path folder;

  private GitFixture repository() {
    return GitFixture.create(folder.resolve("repository"));
  }

  private Path site() {
    return folder.resolve("site");
  }

  private Path reports() {
    return folder.resolve("reports");
  }

  private static Document page(Path site, String url) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(url)));
  }

  private static String incidentTemplate() {
    return "content/templates/incident.md";
  }

  private static GitFixture withIncidents(GitFixture git) {
    git.commit("Add the template")
        .at("2026-11-01T10:00:00Z")
        .by("Ada")
        .file(incidentTemplate(), TEMPLATE)
        .file(
            "shiplog.yaml",
            "sources:\n  - { kind: incident, template: " + incidentTemplate() + " }\n")
        .done();
    git.commit("Write up the stampede")
        .at("2026-11-06T10:00:00Z")
        .by("Ada")
        .file("content/incidents/2026-11-05-cache-stampede.md", INCIDENT)
        .done();
    return git;
  }

  @Test
  void aReleaseIsShownWithItsTagAndItsDates() throws IOException {
    try (GitFixture git = repository()) {
      git.commit("Add the notes")
          .at("2026-11-02T10:00:00Z")
          .by("Ada")
          .file("content/releases/1.0.0.md", RELEASE)
          .done();
      git.annotatedTag("v1.0.0", "2026-11-03T09:00:00Z");
    }

    GenerateOutcome outcome = Run.in(folder.resolve("repository")).generate(site());

    assertThat(outcome.start()).isEqualTo(site().resolve("index.html"));
    Document page = page(site(), "releases/1.0.0.html");
    assertThat(page.select("h1").text()).contains("1.0.0");
    assertThat(page.text()).contains("2026-11-03", "released", "everybody may use");
    assertThat(Files.readString(site().resolve("data/releases.json")))
        .contains(
            "\"version\": \"1.0.0\"",
            "\"tag\": \"v1.0.0\"",
            "\"association\": \"explicit\"",
            "\"state\": \"released\"",
            "\"created\": \"2026-11-02T10:00:00Z\"");
  }

  @Test
  void openActionsAreOverdueByTheDayOfTheRunOnly() throws IOException {
    try (GitFixture git = repository()) {
      withIncidents(git);
    }
    Path root = folder.resolve("repository");

    Run.in(root).with("asOf", "2026-11-20").generate(site());
    assertThat(Files.readString(site().resolve("data/action-items.json")))
        .doesNotContain("\"overdue\": true");

    Run.in(root).with("asOf", "2026-11-21").generate(site());
    assertThat(Files.readString(site().resolve("data/action-items.json")))
        .containsOnlyOnce("\"overdue\": true")
        .contains("\"state\": \"done\"", "\"owner\": \"Ada\"");
  }

  @Test
  void whatTheTemplateAsksForIsReportedAtTheLineWhereItIsMissing() throws IOException {
    try (GitFixture git = repository()) {
      withIncidents(git)
          .commit("Change the severity")
          .at("2026-11-07T10:00:00Z")
          .by("Lin")
          .file(
              "content/incidents/2026-11-05-cache-stampede.md",
              INCIDENT.replace("High", "Hihg").replace(" - Owner: Ada", ""))
          .done();
      git.checkOutFiles();
    }
    Run run = Run.in(folder.resolve("repository")).with("asOf", "2026-11-20");

    LintOutcome outcome = run.lint(reports());

    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.findings())
        .extracting(Finding::rule, finding -> finding.start().line())
        .containsExactlyInAnyOrder(tuple("field-value", 4), tuple("action-item-owner", 12));
    assertThat(run.told()).contains("did you mean \"High\"?", "2026-11-05-cache-stampede.md:4:");
    assertThat(Files.readString(reports().resolve("lint.json")))
        .contains("\"schema\": \"shiplog-lint/1\"", "\"status\": \"findings\"", "\"error\": 2");
  }

  @Test
  void findingsFailOnlyFromTheSeverityThatIsSet() {
    try (GitFixture git = repository()) {
      withIncidents(git)
          .commit("Forget the owner")
          .at("2026-11-07T10:00:00Z")
          .by("Lin")
          .file(
              "content/incidents/2026-11-05-cache-stampede.md",
              INCIDENT.replace(" - Owner: Ada", ""))
          .done();
      git.checkOutFiles();
    }
    Path root = folder.resolve("repository");

    assertThat(Run.in(root).with("failOn", "never").lint(reports()).failed()).isFalse();
    assertThat(Run.in(root).with("failOn", "error").lint(reports()).failed()).isTrue();
  }

  @Test
  void aCleanLogPasses() {
    try (GitFixture git = repository()) {
      withIncidents(git).checkOutFiles();
    }

    LintOutcome outcome =
        Run.in(folder.resolve("repository")).with("asOf", "2026-11-20").lint(reports());

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.failed()).isFalse();
  }

  @Test
  void withoutGitThereIsOneWarningAndTheRestWorks() throws IOException {
    Path root = Files.createDirectories(folder.resolve("plain/content/releases"));
    Files.writeString(root.resolve("1.0.0.md"), RELEASE);
    Run run = Run.in(folder.resolve("plain"));

    run.generate(site());

    assertThat(run.told().lines().filter(line -> line.contains("not in a git repository")))
        .hasSize(1);
    assertThat(page(site(), "releases/1.0.0.html").text()).contains("2026-11-02");
  }

  @Test
  void theSameCommitGivesTheSameBytesInEveryZoneAndLocale() throws IOException {
    try (GitFixture git = repository()) {
      withIncidents(git)
          .commit("Add the notes")
          .at("2026-11-08T10:00:00Z")
          .by("Ada")
          .file("content/releases/1.0.0.md", RELEASE)
          .done();
    }
    Path root = folder.resolve("repository");
    Run.in(root).generate(folder.resolve("one"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Run.in(root).generate(folder.resolve("other"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(FolderContent.of(folder.resolve("other")))
        .isEqualTo(FolderContent.of(folder.resolve("one")));
  }

  @Test
  void theSameCommitGivesTheSameBytesOnOneThreadAndOnMany() throws Exception {
    try (GitFixture git = SampleLog.write(folder.resolve("repository"))) {
      for (int threads : List.of(1, 2, 7)) {
        Path site = folder.resolve("made-by-" + threads);
        Callable<GenerateOutcome> run = () -> Run.in(git.folder()).generate(site);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
          assertThat(pool.submit(run).get().pages()).isGreaterThan(50);
        } finally {
          pool.shutdownNow();
        }
      }
    }
    Map<String, String> one = FolderContent.of(folder.resolve("made-by-1"));
    assertThat(FolderContent.of(folder.resolve("made-by-2"))).isEqualTo(one);
    assertThat(FolderContent.of(folder.resolve("made-by-7"))).isEqualTo(one);
  }

  @Test
  void everyLinkOfTheSiteLeadsToAFile() throws IOException {
    try (GitFixture git = repository()) {
      withIncidents(git)
          .commit("Add notes and guide")
          .at("2026-11-08T10:00:00Z")
          .by("Ada")
          .file("content/releases/1.0.0.md", RELEASE)
          .file(
              "content/guides/release.md",
              "# How we release\n\nSee [the notes](../releases/1.0.0.md).\n")
          .done();
    }
    Run.in(folder.resolve("repository")).generate(site());

    try (Stream<Path> all = Files.walk(site())) {
      for (Path file : all.filter(path -> path.toString().endsWith(".html")).toList()) {
        Document page = Jsoup.parse(Files.readString(file));
        List<String> links =
            page.select("a[href], link[href], script[src], img[src]").stream()
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"))
                .filter(link -> !link.contains(":") && !link.startsWith("#"))
                .map(link -> link.replaceFirst("[#?].*", ""))
                .toList();
        assertThat(links)
            .as(file.toString())
            .isNotEmpty()
            .allSatisfy(link -> assertThat(file.resolveSibling(link).normalize()).exists());
        assertThat(page.select("h1")).as(file.toString()).hasSize(1);
      }
    }
  }

  @Test
  void nothingMatchedIsAnErrorUnlessItIsAllowed() {
    try (GitFixture git = repository()) {
      git.commit("Begin").at("2026-11-02T10:00:00Z").by("Ada").file("README.md", "Hello\n").done();
    }
    Path root = folder.resolve("repository");

    assertThatThrownBy(() -> Run.in(root).generate(site()))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("no document matched \"content/releases/**/*.md\"");
    Run.in(root).with("allowEmpty", "true").generate(site());
    assertThat(site().resolve("index.html")).exists();
  }

  @Test
  void wrongValuesNameTheParameterAndTheNearestRightOne() {
    try (GitFixture git = repository()) {
      withIncidents(git).checkOutFiles();
    }
    Path root = folder.resolve("repository");

    assertThatThrownBy(() -> Run.in(root).with("failOn", "fatal").lint(reports()))
        .isInstanceOfSatisfying(
            SetupException.class, e -> assertThat(e.place()).isEqualTo("shiplog.failOn"));
    assertThatThrownBy(() -> Run.in(root).with("kind", "incidnt").lint(reports()))
        .hasMessageContaining("did you mean \"incident\"?");
    assertThatThrownBy(
            () ->
                Run.in(root)
                    .with("kind", "incident")
                    .with("template", "content/templates/incidnt.md")
                    .lint(reports()))
        .hasMessageContaining("did you mean \"content/templates/incident.md\"?");
    assertThatThrownBy(() -> Run.in(root).with("ref", "mian").lint(reports()))
        .isInstanceOf(SetupException.class);
    assertThatThrownBy(() -> Run.in(root).with("asOf", "yesterday").generate(site()))
        .isInstanceOfSatisfying(
            SetupException.class, e -> assertThat(e.place()).isEqualTo("shiplog.asOf"));
  }

  @Test
  void aMistakeInTheConfigurationIsNamedWithItsLine() {
    try (GitFixture git = repository()) {
      git.commit("Misspell a key")
          .at("2026-11-02T10:00:00Z")
          .by("Ada")
          .file("content/releases/1.0.0.md", RELEASE)
          .file("shiplog.yaml", "title: Ours\nsite:\n  audiance: public\n")
          .done();
      git.checkOutFiles();
    }

    assertThatThrownBy(() -> Run.in(folder.resolve("repository")).lint(reports()))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> {
              assertThat(failure.place()).isEqualTo("shiplog.yaml:3:3");
              assertThat(failure.getMessage()).contains("did you mean \"audience\"?");
            });
  }

  @Test
  void aNewDocumentIsTheTemplateWithoutItsHintsAndIsNeverOverwritten() throws IOException {
    try (GitFixture git = repository()) {
      git.commit("Begin").at("2026-11-02T10:00:00Z").by("Ada").file("README.md", "Hello\n").done();
      git.checkOutFiles();
    }
    Path root = folder.resolve("repository");
    NewDocumentRequest wanted =
        new NewDocumentRequest(
            DocumentKind.INCIDENT,
            Optional.empty(),
            Optional.of("Cache stampede"),
            Optional.empty());

    Path file = Run.in(root).create(wanted);

    assertThat(file).isEqualTo(root.resolve("content/incidents/2026-11-30-cache-stampede.md"));
    assertThat(Files.readString(file))
        .contains("Cache stampede", "2026-11-30", "## Root Cause")
        .doesNotContain("<!--", "[Title]");
    assertThatThrownBy(() -> Run.in(root).create(wanted))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("exists already");
    LintOutcome outcome = Run.in(root).lint(reports());
    assertThat(outcome.findings()).extracting(Finding::rule).contains("placeholder");
  }
}
