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
 * What is internal gets out nowhere: no secret of a {@link SecretLog} is in any byte of its site.
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

  private void commit(String at, String path, String text) {
    git.commit("Write").at(at).file(path, text).done();
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
    SecretLog.write(git, "");

    Path site = site();

    assertThat(secretsIn(site)).isEmpty();
    assertThat(text(site.resolve("incidents/inc-2.html")))
        .contains("with", "a hole.", "shown", "Warm the cache", "The rest is silence.");
    assertThat(text(site.resolve("data/incidents.json"))).contains("INC-2", "INC-43");
    assertThat(text(site.resolve("releases/index.html"))).contains("3.1.0", "2.0.0");
  }

  @Test
  void noByteHoldsItWhereFindingsOfItAreAccepted() throws IOException {
    SecretLog.write(git, "");
    Run.in(folder.resolve("repository")).baseline();
    String baseline = text(folder.resolve("repository/shiplog-baseline.json"));
    git.commit("Accept").file("shiplog-baseline.json", baseline).done();

    assertThat(baseline).contains("zqx");
    assertThat(secretsIn(site())).isEmpty();
  }

  @Test
  void anInternalSiteShowsAllOfIt() throws IOException {
    SecretLog.write(git, SHOW);

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
    SecretLog.write(git, "");

    Run run = run();
    run.generate(folder.resolve("site"));

    assertThat(run.told()).contains("Left out as internal, since site.audience is public: ");
  }

  @Test
  void whatIsHiddenIsNotCalledMissing() throws IOException {
    String hidden =
        SecretLog.incident("Hidden", "## More", "", "See [it](gone.md).")
            .replace("## Root Cause\n", "## Root Cause\n\n<!-- internal -->\n");
    commit("2026-11-01T10:00:00Z", "content/incidents/INC-1.md", hidden);

    assertThat(text(site().resolve("incidents/inc-1.html")))
        .contains("the link names &quot;gone.md&quot;")
        .doesNotContain("The key omitted", "Root Cause");
  }

  @Test
  void linesStayWhereTheyAre() throws IOException {
    String text =
        SecretLog.incident(
            "Lines", "<!-- internal -->", "secret", "", "secret", "<!-- /internal -->");
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
    SecretLog.write(git, "");
    String open = text(site().resolve("data/incidents.json"));
    git.commit("Show").file("shiplog.yaml", SHOW + SecretLog.sources()).done();
    run().generate(folder.resolve("internal"));

    assertThat(incidents(open))
        .isLessThan(incidents(text(folder.resolve("internal/data/incidents.json"))));
  }

  private static long incidents(String json) {
    return Pattern.compile("\"followUp\"").matcher(json).results().count();
  }

  @Test
  void aPreviewShowsNoMoreThanTheSite() throws Exception {
    SecretLog.write(git, "");

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
