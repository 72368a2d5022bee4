package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which every second document is meant to do harm: the good ones must not notice. */
class HostileRepositoryTest {
  private static final String GUIDE = "# How we work\n\nWe write it down.\n";

  @TempDir Path root;
  @TempDir Path reports;

  @BeforeEach
  void layOut() throws IOException {
    write("good.md", GUIDE);
    write("script.md", "# Script\n\n<script>alert(1)</script>\n");
    write("link.md", "# Link\n\n[x](javascript:alert(1)) [y](JaVa&#115;cript:alert(2))\n");
    write("command.md", "# ##[add-mask]secret\n\n::error::no\u001b[31m <script>x</script>\n");
    write("alias.md", "---\na: &x [1]\nb: *x\n---\n# Alias\n\nText\n");
    write("template.md", "# ${7+7} {{7+7}}\n\n<#assign x=1>\n");
    write("large.md", "# Large\n\n" + "a".repeat(4_000_000));
    bytes("latin.md", "# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes(
        "zero.md",
        ("# Text with enough words before it\n\n" + "words ".repeat(20) + "\0\n")
            .getBytes(StandardCharsets.UTF_8));
    Path reviews = Files.createDirectories(root.resolve("content/incidents"));
    Files.writeString(
        reviews.resolve("late.md"),
        """
        # Late

        - Duration: 9999-12-31 23:59 → 00:10 UTC
        - Reviewed: 9999-12-31

        ## Timeline

        - 9999-12-31 23:59 (started)
        - 00:10 (resolved)

        ## Action Items

        - [ ] Wait - Due: 9999-12-31
        """);
    Files.writeString(
        reviews.resolve("odd.md"),
        "---\nstarted: [a, b]\nresolved: {x: y}\n---\n# Odd\n\n- Severity: "
            + "→".repeat(3_000)
            + "\n- Time to recovery: 999999 weeks 999999 weeks\n\n## Timeline\n\n"
            + "- 0001-01-01 00:00 UTC: x\n- 2016-12-31 23:59:60 UTC: x\n- 14:05 UTC+25: x\n"
            + "- 99:99 (detected)\n- 2026-13-45 25:61: x\n".repeat(500));
    Files.createSymbolicLink(
        root.resolve("content/guides/link-out.md"), reports.resolve("elsewhere.md"));
  }

  private void write(String name, String text) throws IOException {
    bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(String name, byte[] bytes) throws IOException {
    Path file = root.resolve("content/guides").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @Test
  void eachHarmIsReportedUnderItsRule() {
    List<Finding> findings = Run.in(root).lint(reports).findings();

    assertThat(findings)
        .extracting(finding -> finding.path().replaceFirst(".*/", "") + " " + finding.rule())
        .contains(
            "script.md raw-html",
            "link.md unsafe-link",
            "command.md control-characters",
            "alias.md front-matter",
            "large.md file-limit",
            "latin.md invalid-encoding",
            "zero.md binary-file",
            "link-out.md skipped-file")
        .noneMatch(found -> found.startsWith("good.md"))
        .noneMatch(found -> found.endsWith("internal-error"));
  }

  @Test
  void noLineOfTheConsoleIsACommandOfABuildServer() {
    Run run = Run.in(root);
    run.lint(reports);

    assertThat(run.told()).contains("command.md");
    assertThat(run.told().lines())
        .noneMatch(line -> line.contains("##["))
        .noneMatch(line -> line.strip().startsWith("::"))
        .noneMatch(line -> line.chars().anyMatch(Character::isISOControl))
        .noneMatch(line -> line.contains("\tat ") || line.contains("Exception"));
  }

  @Test
  void nothingThatIsShownTurnsTheOrderOfReading() throws IOException {
    Files.writeString(
        root.resolve("shiplog.yaml"),
        "{ title: \"Lo\u202eg\", url: https://log.example/, publish: { branch: gh-pages } }");
    Files.writeString(
        root.resolve("content/incidents/INC-7.md"),
        """
        # Ti\u202etle\u0001 A\u0301

        - **Severity**: Hi\u202egh
        - **Started**: 2026-11-02 14:05 UTC
        - **Resolved**: 2026-11-02 15:05 UTC

        ## Summa\u2066ry

        Wo\u202erds\u0001

        ## Timeline

        - 14:05: se\u202een (started)
        - 15:05: mend\u202eed (resolved)

        ## Action Items

        - [ ] Mend\u202e it - Owner: O\u202ele - Due: 2026-12-01
        """);
    Path site = reports.resolve("site");

    Run.in(root).generate(site);

    assertThat(Files.readString(site.resolve("incidents/inc-7.html")))
        .contains("<h1>TiU+202Etle\uFFFD A\u0301</h1>");
    assertThat(actingFiles(site)).isEmpty();
  }

  /** Files that a browser, a feed reader or a calendar shows, with such a character in them. */
  private static List<Path> actingFiles(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      List<Path> shown =
          files.filter(file -> file.toString().matches(".*\\.(html|atom|xml|js|ics)")).toList();
      assertThat(shown).hasSizeGreaterThan(20);
      Pattern acting = Pattern.compile("[\u202e\u2066\1]");
      List<Path> found = new ArrayList<>();
      for (Path file : shown) {
        if (acting.matcher(Files.readString(file)).find()) {
          found.add(site.relativize(file));
        }
      }
      return found;
    }
  }

  @Test
  void everyOtherDocumentIsRenderedAndNothingInItIsLive() throws IOException {
    Path site = reports.resolve("site");
    Run.in(root).generate(site);

    assertThat(site.resolve("guides/good.html")).exists();
    assertThat(site.resolve("incidents/late.html")).exists();
    assertThat(site.resolve("incidents/odd.html")).exists();
    for (String name : List.of("script", "link", "command", "template", "alias")) {
      Document page = Jsoup.parse(Files.readString(site.resolve("guides/" + name + ".html")));
      assertThat(page.select("main script, main iframe, main object, main form")).isEmpty();
      assertThat(page.select("[href^=javascript], [src^=javascript], [onclick], [onerror]"))
          .isEmpty();
    }
    assertThat(Jsoup.parse(Files.readString(site.resolve("guides/template.html"))).text())
        .contains("${7+7} {{7+7}}", "<#assign x=1>");
    assertThat(site.resolve("guides/link-out.html")).doesNotExist();
  }
}
