package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is internal gets out nowhere. Every word that begins with {@code zqx} is a secret, named
 * after its place; the repository has one in each place that can be thought of.
 */
class AudienceTest {
  private static final Pattern SECRET = Pattern.compile("zqx[a-z]+");
  private static final String SHOW = "site:\n  audience: internal\n";

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void createRepository() {
    git = GitFixture.create(folder.resolve("repository"));
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  private static String incident(String title, String... more) {
    return String.join(
            "\n",
            "# Incident: " + title,
            "",
            "- **Date**: 2026-11-02",
            "- **Severity**: High",
            "- **Duration**: 2026-11-02 14:05 → 15:10 UTC",
            "- **Impact**: All tenants saw wrong prices",
            "",
            "## Root Cause",
            "",
            "The key omitted the tenant.",
            "",
            String.join("\n", more))
        + "\n";
  }

  /** A post-mortem of which all is internal. */
  private static String secretIncident() {
    return """
        ---
        audience: internal
        id: zqxid
        title: Zqxtitle of it
        components: zqxcomponent
        ---
        # Incident: zqxheading

        - **Date**: 2026-11-03
        - **Severity**: zqxseverity
        - **Duration**: 2026-11-03 14:05 → 15:10 UTC
        - **Impact**: zqximpact
        - **Caused by**: 1.0.0
        - **Fixed in**: 1.1.0
        - **Rolled back**: 1.0.0

        ## Timeline

        All times in UTC.

        - 14:05: zqxtimeline
        - 15:10: Better

        ## Root Cause

        A zqxfootnote[^1], a [zqxlink][zqxref] and a picture: ![zqxalt](zqxpicture.png)

            zqxcode

        [zqxref]: https://example.org/zqxaddress
        [^1]: zqxdefinition

        ## Action Items

        - [ ] Do the zqxaction - Owner: zqxowner - Due: 2026-11-20
        - [ ] n/a: zqxreason
        """;
  }

  private static String partlySecret() {
    return incident(
        "Queue",
        "A free line with <!-- internal --> zqxinline <!-- /internal --> a hole.",
        "",
        "| Who | What |",
        "| --- | --- |",
        "| Ops | <!-- internal --> zqxcell <!-- /internal --> shown |",
        "",
        "- one",
        "- <!-- internal --> zqxitem <!-- /internal --> two",
        "",
        "A [reference][label] and a note[^note].",
        "",
        "<!-- internal -->",
        "[label]: https://example.org/zqxtarget \"zqxhover\"",
        "",
        "[^note]: zqxnotetext",
        "",
        "<!-- shiplog-disable missing-section -- zqxaccepted -->",
        "",
        "    zqxindented",
        "<!-- /internal -->",
        "",
        "## Zqxsection",
        "",
        "<!-- internal -->",
        "",
        "- **Affected users**: zqxfield",
        "",
        "### Zqxbelow",
        "",
        "```",
        "zqxfence",
        "```",
        "",
        "## Action Items",
        "",
        "- [ ] Warm the cache - Owner: Ines - Due: 2026-12-24",
        "<!-- internal -->",
        "- [ ] Call the zqxlawyer - Owner: zqxboss - Due: 2026-11-11",
        "- [ ] Skip it - n/a: zqxskipped",
        "<!-- /internal -->",
        "",
        "## Lessons Learned",
        "",
        "The rest is silence. <!-- internal --> zqxrest",
        "",
        "zqxend");
  }

  private void commit(String at, String path, String text) {
    git.commit("Write").at(at).file(path, text).done();
  }

  private void writeIncidents() {
    commit("2026-11-03T16:00:00Z", "content/incidents/2026-11-03-zqxfile.md", secretIncident());
    git.commit("Add a picture").file("content/incidents/zqxpicture.png", new byte[] {1}).done();
    commit("2026-11-04T16:00:00Z", "content/incidents/INC-2.md", partlySecret());
    commit(
        "2026-11-05T16:00:00Z",
        "content/incidents/INC-3.md",
        incident("Links", "See [it](2026-11-03-zqxfile.md)."));
  }

  private void writeThePast() {
    String was = "---\naudience: internal\n---\n" + incident("Renamed zqxolder");
    commit("2026-11-06T10:00:00Z", "content/incidents/INC-40-zqxoldname.md", was);
    git.commit("Rename and publish")
        .at("2026-11-07T10:00:00Z")
        .rename(
            "content/incidents/INC-40-zqxoldname.md",
            "content/incidents/INC-41.md",
            was.replace("audience: internal", "audience: public").replace(" zqxolder", ""))
        .done();
    String gone = "---\naudience: internal\n---\n" + incident("Gone zqxgone");
    commit("2026-11-08T10:00:00Z", "content/incidents/INC-42-zqxgonename.md", gone);
    git.commit("Delete").delete("content/incidents/INC-42-zqxgonename.md").done();
    String hidden =
        "## Action Items\n\n<!-- internal -->\n- [ ] Pay zqxransom - Owner: Ines\n<!-- /internal -->";
    commit("2026-11-09T10:00:00Z", "content/incidents/INC-43.md", incident("Cleaned", hidden));
    commit("2026-11-09T11:00:00Z", "content/incidents/INC-43.md", incident("Cleaned"));
  }

  private void writeReleases() {
    String notes = "# Release 1.0.0\n\n- **Date**: 2026-11-01\n\n## Summary\n\nFirst.\n";
    String part = "\n<!-- internal -->\n\nzqxerratum\n\n- [x] zqxtick\n\n<!-- /internal -->\n";
    commit("2026-11-01T10:00:00Z", "content/releases/1.0.0.md", notes + part);
    git.annotatedTag("v1.0.0", "2026-11-01T12:00:00Z");
    commit(
        "2026-11-02T10:00:00Z",
        "content/releases/1.0.0.md",
        notes + part.replace("zqxerratum", "zqxerratum zqxedited"));
    commit(
        "2026-11-02T11:00:00Z",
        "content/releases/9.9.9-zqxrelease.md",
        "---\naudience: [internal]\n---\n# Release 9.9.9 zqxreleasetitle\n\nzqxnotes\n");
    commit(
        "2026-11-02T12:00:00Z",
        "CHANGELOG.md",
        """
        # Changelog

        ## [3.1.0] - 2026-11-12

        Public words.

        ## [3.0.0] - 2026-11-11

        <!-- internal -->

        zqxchange

        ## [2.0.0] - 2026-11-10

        Old words. <!-- internal -->

        zqxunclosed

        ## [1.9.0-zqxversion] - 2026-11-09

        zqxlast
        """);
  }

  private void writeWhatIsNotADocument() {
    git.commit("Write")
        .file(
            "content/incidents/INC-50-zqxlatin.md",
            "---\naudience: internal\n---\n# \u00e4 zqxbytes\n"
                .getBytes(StandardCharsets.ISO_8859_1))
        .done();
    commit(
        "2026-11-10T10:00:00Z",
        "content/incidents/INC-51-zqxyaml.md",
        "---\naudience: internal\nowner: [zqxbroken\n---\n" + incident("zqxfaulty"));
    commit(
        "2026-11-10T11:00:00Z",
        "content/incidents/INC-52 zqxunmatched.markdown",
        "---\naudience: internal\n---\n# zqxother\n");
    commit(
        "2026-11-10T12:00:00Z",
        "content/checklists/zqxchecklist.md",
        "---\naudience: internal\n---\n# Checklist zqxlist\n\n- [x] zqxcheck\n");
    commit(
        "2026-11-10T13:00:00Z",
        "content/guides/zqxguide.md",
        "---\nAudience: Internal\n---\n# Guide zqxguidetitle\n\nzqxguidetext\n");
    commit(
        "2026-11-10T14:00:00Z",
        "templates/incident.md",
        """
        # Incident: <title>

        - **Severity**: High | Low

        ## Root Cause

        ## Zqxasked

        <!-- internal -->

        zqxtemplate
        """);
  }

  private void write(String configuration) {
    git.commit("Configure")
        .at("2026-10-01T10:00:00Z")
        .file("shiplog.yaml", configuration + sources())
        .file("content/releases/1.1.0.md", "# Release 1.1.0\n\nSecond.\n")
        .done();
    writeReleases();
    writeIncidents();
    writeThePast();
    writeWhatIsNotADocument();
    git.checkOutFiles();
  }

  private static String sources() {
    return """
        url: https://example.org/log/
        sources:
          - { kind: incident, template: templates/incident.md }
          - { kind: release, include: [ "content/releases/*.md" ] }
          - { kind: release, include: [ CHANGELOG.md ], split: heading }
          - { kind: checklist }
          - { kind: guide }
        """;
  }

  private Run run() {
    return Run.in(folder.resolve("repository")).with("ref", "HEAD");
  }

  private Path site() {
    run().generate(folder.resolve("site"));
    return folder.resolve("site");
  }

  /** All secrets in names and bytes of a folder. */
  private static Set<String> secretsIn(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> Stream.of(site.relativize(file).toString(), text(file)))
          .flatMap(text -> SECRET.matcher(text.toLowerCase(Locale.ROOT)).results())
          .map(found -> found.group())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noByteOfAPublicSiteHoldsWhatIsInternal() throws IOException {
    write("");

    Path site = site();

    assertThat(secretsIn(site)).isEmpty();
    assertThat(text(site.resolve("incidents/inc-2.html")))
        .contains("with", "a hole.", "shown", "Warm the cache", "The rest is silence.");
    assertThat(text(site.resolve("data/incidents.json"))).contains("INC-2", "INC-43");
    assertThat(text(site.resolve("releases/index.html"))).contains("3.1.0", "2.0.0");
  }

  @Test
  void noByteHoldsItWhereFindingsOfItAreAccepted() throws IOException {
    write("");
    Run.in(folder.resolve("repository")).baseline();
    String baseline = text(folder.resolve("repository/shiplog-baseline.json"));
    git.commit("Accept").file("shiplog-baseline.json", baseline).done();

    assertThat(baseline).contains("zqx");
    assertThat(secretsIn(site())).isEmpty();
  }

  @Test
  void anInternalSiteShowsAllOfIt() throws IOException {
    write(SHOW);

    assertThat(secretsIn(site()))
        .contains("zqxtitle", "zqxseverity", "zqximpact", "zqxtimeline", "zqxfootnote", "zqxalt")
        .contains("zqxcode", "zqxaddress", "zqxdefinition", "zqxaction", "zqxowner", "zqxfile")
        .contains("zqxinline", "zqxcell", "zqxitem", "zqxtarget", "zqxnotetext", "zqxindented")
        .contains("zqxsection", "zqxfield", "zqxbelow", "zqxfence", "zqxlawyer", "zqxrest")
        .contains("zqxolder", "zqxoldname", "zqxgonename", "zqxransom", "zqxpicture")
        .contains("zqxerratum", "zqxedited", "zqxrelease", "zqxnotes", "zqxchange", "zqxunclosed")
        .contains("zqxversion", "zqxlatin", "zqxyaml", "zqxunmatched", "zqxlist", "zqxguidetext")
        .contains("zqxasked", "zqxtemplate", "zqxskipped", "zqxid", "zqxcomponent");
  }

  @Test
  void aRunTellsWhatItLeavesOut() {
    write("");

    Run run = run();
    run.generate(folder.resolve("site"));

    assertThat(run.told()).contains("Left out as internal, since site.audience is public: ");
  }

  @Test
  void whatIsHiddenIsNotCalledMissing() throws IOException {
    String hidden =
        incident("Hidden", "## More", "", "See [it](gone.md).")
            .replace("## Root Cause\n", "## Root Cause\n\n<!-- internal -->\n");
    commit("2026-11-01T10:00:00Z", "content/incidents/INC-1.md", hidden);

    assertThat(text(site().resolve("incidents/inc-1.html")))
        .contains("the link names &quot;gone.md&quot;")
        .doesNotContain("The key omitted", "Root Cause");
  }

  @Test
  void linesStayWhereTheyAre() throws IOException {
    String text =
        incident("Lines", "<!-- internal -->", "secret", "", "secret", "<!-- /internal -->");
    commit(
        "2026-11-01T10:00:00Z",
        "content/incidents/INC-1.md",
        text + "\n## Action Items\n\n- [ ] Warm the cache\n");

    site();

    assertThat(text(folder.resolve("site/data/action-items.json")))
        .contains("Warm the cache", "\"line\": 20");
  }

  @Test
  void figuresAreThoseOfWhatIsShown() throws IOException {
    write("");
    String open = text(site().resolve("data/incidents.json"));
    git.commit("Show").file("shiplog.yaml", SHOW + sources()).done();
    run().generate(folder.resolve("internal"));

    assertThat(incidents(open))
        .isLessThan(incidents(text(folder.resolve("internal/data/incidents.json"))));
  }

  private static long incidents(String json) {
    return Pattern.compile("\"followUp\"").matcher(json).results().count();
  }

  @Test
  void aPreviewShowsNoMoreThanTheSite() throws Exception {
    write("");

    try (Run run = run();
        Preview preview = run.preview()) {
      List<String> pages =
          List.of("incidents/index.html", "data/incidents.json", "conformance/index.html");
      for (String page : pages) {
        assertThat(page(preview, page).toLowerCase(Locale.ROOT)).doesNotContain("zqx");
      }
    }
  }

  private static String page(Preview preview, String path) throws Exception {
    java.net.http.HttpResponse<String> answer =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(preview.address().resolve(path)).build(),
                java.net.http.HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
