package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site tells of the revisions of a document. */
class HistoryStoryTest {
  private static final String REVIEW = "content/incidents/INC-7.md";
  private static final String PAGE = "incidents/inc-7/history.html";

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void begin() {
    git = GitFixture.create(folder.resolve("repository"));
  }

  @AfterEach
  void end() {
    git.close();
  }

  private void commit(String author, String at, String text) {
    git.commit("Change it").by(author).at(at).file(REVIEW, text).done();
  }

  private Path site() {
    Path site = folder.resolve("site");
    Run.in(folder.resolve("repository")).generate(site);
    return site;
  }

  private Document page(String url) throws IOException {
    return Jsoup.parse(Files.readString(site().resolve(url)));
  }

  private static String review(String... lines) {
    return "# Cache stampede\n\n" + Stream.of(lines).collect(Collectors.joining("\n")) + "\n";
  }

  @Test
  void showsTheWordsThatARevisionChanged() throws IOException {
    commit("Ada", "2026-11-05T10:00:00Z", review("The cache was full.", "Nobody saw it."));
    commit("Ines", "2026-11-06T10:00:00Z", review("The cache was empty.", "Nobody saw it."));

    Document page = page(PAGE);

    assertThat(page.select(".diff del").text())
        .contains("Removed:")
        .endsWith("The cache was full.");
    assertThat(page.select(".diff ins").text()).endsWith("The cache was empty.");
    assertThat(page.select(".diff mark").eachText()).containsExactly("full", "empty");
    assertThat(page.select(".revisions > li")).hasSize(2);
    assertThat(page.text()).contains("by Ines", "by Ada", "The document was added.");
  }

  @Test
  void showsOfAChangelogWhatChangedInOneRelease() throws IOException {
    String first = "## 1.0.0\n\n- The first\n\n";
    String changed = first.replace("first", "very first");
    git.commit("Release").file("CHANGELOG.md", "# Changes\n\n" + first).done();
    git.commit("Say more").file("CHANGELOG.md", "# Changes\n\n" + changed).done();
    String second = "## 1.1.0\n\n- The second\n\n";
    git.commit("Go on").file("CHANGELOG.md", "# Changes\n\n" + second + changed).done();

    Document page = page("releases/1.0.0/history.html");

    assertThat(page.select(".revisions > li")).hasSize(2);
    assertThat(page.select(".diff mark").eachText()).containsExactly("very");
    assertThat(page.text()).doesNotContain("second");
    assertThat(folder.resolve("site/releases/1.1.0/history.html")).doesNotExist();
  }

  @Test
  void tellsContributorsFormerPathsAndWhenChangesWereMerged() throws IOException {
    commit("Ada", "2026-11-05T10:00:00Z", review("The cache was full."));
    git.branch("topic")
        .commit("Say more")
        .by("Ines")
        .at("2026-11-06T10:00:00Z")
        .file(REVIEW, review("The cache was full.", "It had no limit."))
        .done();
    git.checkout("main").commit("Go on").at("2026-11-07T10:00:00Z").file("x.txt", "x").done();
    git.commit("Merge").at("2026-11-09T10:00:00Z").merging("topic").done();
    git.commit("Move it")
        .by("Ada")
        .at("2026-11-10T10:00:00Z")
        .rename(REVIEW, "content/incidents/2026/INC-7.md")
        .done();

    Document page = page("incidents/inc-7.html");

    assertThat(page.select(".contributors").text()).isEqualTo("Written by Ada (2), Ines");
    assertThat(page.select(".former").text()).isEqualTo("Was at " + REVIEW);
    assertThat(page.select("details tbody tr").get(1).text())
        .contains("2026-11-06 Say more Ines 2026-11-09");
    assertThat(page.select(".more a").eachAttr("href")).contains("../" + PAGE);
  }

  @Test
  void comparesARevisionOfABranchWithWhatItWasMadeFrom() throws IOException {
    commit("Ada", "2026-11-05T10:00:00Z", review("One.", "", "Two.", "", "Three."));
    git.branch("topic");
    commit("Ines", "2026-11-06T10:00:00Z", review("First.", "", "Two.", "", "Three."));
    git.checkout("main");
    commit("Lin", "2026-11-07T10:00:00Z", review("One.", "", "Two.", "", "Third."));
    git.commit("Merge")
        .at("2026-11-09T10:00:00Z")
        .merging("topic")
        .file(REVIEW, review("First.", "", "Two.", "", "Third."))
        .done();

    Document page = page(PAGE);

    assertThat(page.select(".revisions > li").eachText())
        .filteredOn(text -> text.contains("by Lin"))
        .singleElement()
        .asString()
        .contains("Third.")
        .doesNotContain("First.");
  }

  @Test
  void namesNobodyWhereAuthorsAreNotShown() throws IOException {
    git.commit("Configure").by("Ada").file("shiplog.yaml", "site:\n  authors: none\n").done();
    commit("Ada", "2026-11-05T10:00:00Z", review("## Action Items", "", "- [ ] Warm the cache"));
    commit("Ines", "2026-11-06T10:00:00Z", review("## Action Items", "", "- [x] Warm the cache"));

    assertThat(textOf(site())).doesNotContain("Ada").doesNotContain("Ines");
  }

  @Test
  void showsNothingOfInternalPartsNotEvenOfTheTimeBeforeTheyWereMarked() throws IOException {
    String open = review("## Impact", "", "Canary lost money.", "", "## Timeline", "", "Long.");
    String marked = open.replace("## Impact\n\n", "## Impact\n\n<!-- internal -->\n\n");
    commit("Ada", "2026-11-05T10:00:00Z", open.replace("lost", "may have lost"));
    commit("Ada", "2026-11-06T10:00:00Z", open);
    commit("Ada", "2026-11-07T10:00:00Z", marked);
    commit("Ada", "2026-11-08T10:00:00Z", marked.replace("Long.", "Short."));

    Document page = page(PAGE);

    assertThat(page.text())
        .doesNotContain("Canary")
        .contains("Short.", "Not shown: a part of this text is not public.");
  }

  @Test
  void cutsWhatWouldMakeAPageLarge() throws IOException {
    for (int round = 0; round < 30; round++) {
      int seed = round;
      commit(
          "Ada",
          "2026-11-05T10:00:00Z",
          review(
              IntStream.range(0, 300)
                  .mapToObj(i -> "<&\"'> line " + i + " of " + seed)
                  .toArray(String[]::new)));
    }
    Path site = site();

    assertThat(Files.size(site.resolve(PAGE))).isLessThan(300_000);
    assertThat(Jsoup.parse(Files.readString(site.resolve(PAGE))).text())
        .contains("more changed lines are not shown", "there is too much on this page");
    assertThat(site.resolve("incidents/inc-7/history-2.html")).exists();
  }

  @Test
  void listsWhatChangedLatelyAndWhatIsGone() throws IOException {
    commit("Ada", "2026-11-05T10:00:00Z", review("The cache was full."));
    git.commit("Add another")
        .by("Lin")
        .at("2026-11-06T10:00:00Z")
        .file("content/incidents/INC-8.md", review("It is gone soon."))
        .done();
    commit("Ines", "2026-11-07T10:00:00Z", review("The cache was empty."));
    git.commit("Withdraw it")
        .at("2026-11-08T10:00:00Z")
        .delete("content/incidents/INC-8.md")
        .done();

    Document page = page("recent/index.html");

    assertThat(page.select(".log > li").eachText())
        .satisfiesExactly(
            newest -> assertThat(newest).startsWith("2026-11-07").contains("edited", "by Ines"),
            oldest -> assertThat(oldest).startsWith("2026-11-05").contains("added", "by Ada"));
    assertThat(page.select("tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("content/incidents/INC-8.md", git.head().substring(0, 7));
  }

  @Test
  void showsOldTextsWithoutWhatABrowserWouldObey() throws IOException {
    commit("Ada", "2026-11-05T10:00:00Z", review("a\u202Eb\u0001c"));
    commit("Ada", "2026-11-06T10:00:00Z", review("plain"));

    assertThat(Files.readString(site().resolve(PAGE)))
        .contains("aU+202Eb\uFFFDc")
        .doesNotContain("\u202E")
        .doesNotContain("\u0001");
  }

  private static String textOf(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      List<Path> texts =
          files.filter(file -> file.toString().matches(".*\\.(?:html|json)")).sorted().toList();
      StringBuilder all = new StringBuilder();
      for (Path text : texts) {
        String content = Files.readString(text);
        // The pages of rules have names of people in their examples.
        all.append(text.toString().contains("/rules/") ? "" : content);
      }
      return all.toString();
    }
  }
}
