package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole site whose documents bring HTML, with {@code site.raw-html: sanitised}. */
class SanitisedSiteTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)></script><script>alert(1)";
  private static final Set<String> LIVE =
      Set.of("iframe", "object", "embed", "base", "frame", "math", "applet", "template");

  @TempDir Path root;
  @TempDir Path reports;

  @BeforeEach
  void write() throws IOException {
    settings("sanitised");
    document(
        "content/releases/1.0.0.md",
        """
        # Release 1.0.0 %1$s

        - **Date**: 2026-01-01
        - **Type**: Minor
        - **Components**: a%1$s

        ## Summary

        Faster. %1$s <kbd>x</kbd>

        ## Notable changes

        - One <br> change %1$s

        ## Known issues

        - %1$s

        ## Deployment Checklist

        - [x] Deploy %1$s
        """);
    document("content/releases/1.1.0.md", "# Release 1.1.0\n\n- **Date**: 2026-02-01\n");
    document(
        "content/incidents/INC-1.md",
        """
        # Incident: %1$s

        - **Date**: 2026-01-02
        - **Severity**: High %1$s
        - **Caused by**: 1.0.0
        - **Impact**: %1$s

        ## Timeline

        - 14:05 (started): %1$s

        ## Action Items

        - [ ] %1$s - Owner: %1$s
        """);
    document(
        "content/incidents/INC-2.md",
        """
        # Incident: The <kbd>Enter</kbd> key <img src="key.png" alt="stuck">

        - **Date**: 2026-01-03
        - **Severity**: <b>High</b>
        - **Impact**: H<sub>2</sub>O in <a href="how.md">the</a> keyboard &lt;i&gt; `<i>`.

        <details><summary>Keyboards</summary>Of <em>seven</em> people &amp; <pod></details>

        ## Action Items

        - [ ] Ask <code>procurement</code> for a lid - Owner: <i>Ada</i> - Due: 2026-02-01
        """);
    document(
        "content/guides/how.md",
        """
        # How

        <details><summary>Logs</summary>

        All is well.

        </details>

        ## Refused

        <h1>Big</h1>

        <script>alert(1)</script>

        <a href="javascript:alert(1)">x</a> and <a href="//evil.example">y</a>

        <b onclick="x">z</b> <!-- a comment --> <pod>
        """);
  }

  private void settings(String rawHtml) throws IOException {
    document(
        "shiplog.yaml",
        "title: Log\nurl: https://log.example/\nsite: { raw-html: " + rawHtml + " }\n");
  }

  private void document(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace("%1$s", HOSTILE));
  }

  private Path site() {
    Run.in(root).generate(reports.resolve("site"));
    return reports.resolve("site");
  }

  private static Document page(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file));
  }

  @Test
  void noPageHasAScriptThatIsNotOurs() throws IOException {
    try (Stream<Path> files = Files.walk(site())) {
      for (Path file : files.filter(one -> one.toString().endsWith(".html")).toList()) {
        Document page = page(file);
        assertThat(page.select("script[src]").eachAttr("src"))
            .allMatch(source -> source.matches("(\\.\\./)*assets/[a-z]+\\.js"));
        assertThat(page.select("script:not([src])"))
            .allMatch(
                script ->
                    script.attr("type").equals("application/ld+json")
                        || script.data().startsWith("try{var t=localStorage"));
        for (Element element : page.getAllElements()) {
          assertThat(LIVE).as(file.toString()).doesNotContain(element.tagName());
          assertThat(element.attributes().asList())
              .as("%s: %s", file, element.tagName())
              .noneMatch(one -> one.getKey().startsWith("on") || one.getKey().equals("style"))
              .noneMatch(one -> one.getValue().matches("(?is)\\s*(javascript|data|vbscript):.*"));
        }
      }
    }
  }

  @Test
  void feedsAndDataHoldItAsText() throws IOException {
    Path site = site();
    Document feed =
        Jsoup.parse(Files.readString(site.resolve("feeds/all.atom")), Parser.xmlParser());
    assertThat(feed.select("entry title").eachText()).anyMatch(title -> title.contains("onerror"));
    assertThat(feed.select("img, script, kbd")).isEmpty();
    assertThat(Files.readString(site.resolve("data/incidents.json"))).contains("onerror");
    assertThat(page(site.resolve("releases/1.0.0.html")).expectFirst("script[type]").data())
        .doesNotContain("</script");
  }

  @Test
  void titlesAndSummariesAreTheirWordsWithoutHarmlessTagsEverywhere() throws IOException {
    Path site = site();
    String title = "The Enter key stuck";
    String summary = "H2O in the keyboard <i> <i>.";
    Document incident = page(site.resolve("incidents/inc-2.html"));
    assertThat(incident.title()).isEqualTo(title + " · Log");
    assertThat(incident.select("h1, .crumbs [aria-current]").eachText())
        .containsExactly(title, title);
    assertThat(incident.select("meta[property=og:title]").attr("content")).isEqualTo(title);
    assertThat(incident.select("meta[name=description]").attr("content")).isEqualTo(summary);
    assertThat(incident.select(".tag").get(0).text()).isEqualTo("High");
    assertThat(incident.expectFirst("script[type]").data())
        .contains("\"headline\":\"" + title, "H2O in the keyboard");
    for (String list : List.of("index.html", "incidents/index.html", "years/2026/index.html")) {
      assertThat(page(site.resolve(list)).select(".log-entry:contains(" + title + ") p").eachText())
          .as(list)
          .contains(title, summary);
    }
    assertThat(page(site.resolve("actions/index.html")).select("tr:contains(lid)").text())
        .contains("Ask procurement for a lid", "Ada");
    for (String file :
        List.of("data/incidents.json", "feeds/all.json", "feeds/all.atom", "calendar.ics")) {
      assertThat(Files.readString(site.resolve(file)))
          .as(file)
          .contains("Enter key")
          .doesNotContain("kbd", "<sub>", "<b>");
    }
  }

  @Test
  void searchFindsTheWordsOfHtmlAndNotItsTags() throws IOException {
    String terms = "";
    String shown = "";
    try (Stream<Path> files = Files.list(site().resolve("search"))) {
      for (Path file : files.sorted().toList()) {
        boolean isTerms = file.getFileName().toString().startsWith("t-");
        terms += isTerms ? Files.readString(file) : "";
        shown += isTerms ? "" : Files.readString(file);
      }
    }
    assertThat(terms)
        .contains("\"keyboard\"", "\"seven\"", "\"pod\"", "\"procurement\"", "\"h2o\"")
        .contains("\"onerror\"")
        .doesNotContain("\"kbd\"", "\"details\"", "\"key.png\"", "\"comment\"");
    assertThat(shown).contains("The Enter key stuck", "onerror=alert(1)").doesNotContain("<kbd");
  }

  @Test
  void harmlessTagsAreElementsAndOthersAreRead() throws IOException {
    Path site = site();
    Element how = page(site.resolve("guides/how.html")).expectFirst(".prose");
    assertThat(how.select("details > summary").text()).isEqualTo("Logs");
    assertThat(how.select("details > p").text()).isEqualTo("All is well.");
    assertThat(how.text())
        .contains("<h1>Big</h1>", "<script>alert(1)</script>", "<b onclick=\"x\">z</b> <pod>")
        .contains("<a href=\"javascript:alert(1)\">x</a> and <a href=\"//evil.example\">y</a>");
    assertThat(page(site.resolve("releases/1.0.0.html")).select(".prose kbd, .prose br"))
        .hasSize(2);
  }

  @Test
  void onlyWhatIsShownAsTextIsReported() {
    List<String> found =
        Run.in(root).lint(reports).findings().stream()
            .filter(finding -> finding.rule().equals("raw-html"))
            .filter(finding -> finding.path().endsWith("how.md"))
            .map(SanitisedSiteTest::told)
            .toList();
    assertThat(found)
        .containsExactly(
            "11 warning <h1>", "13 error <script>", "15 error <a>", "15 error <a>", "17 error <b>");
  }

  private static String told(Finding finding) {
    return finding.start().line()
        + " "
        + finding.severity().name().toLowerCase(Locale.ROOT)
        + finding.message().replaceFirst(".*(<\\w+>).*", " $1");
  }

  @Test
  void withoutTheSettingAllOfItIsText() throws IOException {
    settings("escape");
    Element how = page(site().resolve("guides/how.html")).expectFirst(".prose");
    assertThat(how.select("details")).isEmpty();
    assertThat(how.text()).contains("<details><summary>Logs</summary>");
  }

  @Test
  void anotherValueIsRefusedWithThoseThatAreKnown() throws IOException {
    settings("sanitized");
    assertThatThrownBy(this::site)
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("sanitized")
        .hasMessageContaining("sanitised");
  }
}
