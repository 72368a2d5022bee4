package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was deleted has no page, but stays in the data, with the release it belongs to. */
class WithdrawnDocumentsTest {
  private static final String FRAGMENTS = ".changes/unreleased/";
  private static final String CONFIGURATION =
      """
      sources:
        - { kind: release, include: [ ".changes/*.md", ".changes/unreleased/*.md" ] }
        - { kind: incident, include: [ "content/incidents/*.md" ] }
      """;

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void create() {
    git = GitFixture.create(folder.resolve("repository"));
    git.commit("Configure")
        .file("shiplog.yaml", CONFIGURATION)
        .file("content/incidents/INC-1.md", "# Incident: It stays\n")
        .done();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void addFragment(String name) {
    git.commit("Add " + name).file(FRAGMENTS + name, "# " + name + "\n\nA change.\n").done();
  }

  /** Fragments become notes in the commit that is tagged. */
  private String release(String version, String... fragments) {
    var story = git.commit("Release " + version).file(".changes/" + version + ".md", "# x\n\ny\n");
    for (String fragment : fragments) {
      story.delete(FRAGMENTS + fragment);
    }
    String commit = story.done();
    git.tag(version);
    return commit;
  }

  private Map<String, JsonNode> data(String file) throws IOException {
    Run.in(git.folder()).with("ref", "HEAD").generate(folder.resolve("site"));
    Map<String, JsonNode> byPath = new HashMap<>();
    String text = Files.readString(folder.resolve("site/data").resolve(file));
    new ObjectMapper().readTree(text).forEach(one -> byPath.put(one.get("path").asText(), one));
    return byPath;
  }

  @Test
  void fragmentsAreWithdrawnAtTheirRelease() throws IOException {
    addFragment("Added-1.md");
    String first = release("v1.0.0", "Added-1.md");
    addFragment("Fixed-2.md");
    addFragment("Fixed-3.md");
    String second = release("v1.1.0", "Fixed-2.md", "Fixed-3.md");
    addFragment("Fixed-4.md");

    Map<String, JsonNode> releases = data("releases.json");

    assertThat(shown(at(FRAGMENTS + "Added-1.md", releases))).isEqualTo("v1.0.0 ancestry " + first);
    assertThat(shown(at(FRAGMENTS + "Fixed-2.md", releases)))
        .isEqualTo("v1.1.0 ancestry " + second);
    assertThat(shown(at(FRAGMENTS + "Fixed-3.md", releases)))
        .isEqualTo("v1.1.0 ancestry " + second);
    assertThat(at(FRAGMENTS + "Fixed-4.md", releases).get("withdrawn").isNull()).isTrue();
    assertThat(at(".changes/v1.1.0.md", releases).get("withdrawn").isNull()).isTrue();
  }

  private static JsonNode at(String path, Map<String, JsonNode> byPath) {
    return Optional.ofNullable(byPath.get(path)).orElseThrow();
  }

  private static String shown(JsonNode one) {
    return one.get("tag").asText()
        + " "
        + one.get("association").asText()
        + " "
        + one.get("withdrawn").asText();
  }

  @Test
  void nothingOfTheTextIsToldAndTheHistoryIs() throws IOException {
    String path = "content/incidents/INC-7.md";
    String added = git.commit("Add").file(path, "# Incident: A customer's name\n\nHow.\n").done();
    git.tag("v1.0.0");
    String deleted = git.commit("Take it away").delete(path).done();

    Map<String, JsonNode> incidents = data("incidents.json");
    JsonNode gone = at(path, incidents);

    assertThat(gone.toString()).doesNotContain("customer");
    assertThat(gone.get("id").asText()).isEqualTo("INC-7");
    assertThat(gone.get("url").isNull()).isTrue();
    assertThat(gone.get("withdrawn").asText()).isEqualTo(deleted);
    assertThat(gone.get("shippedIn").toString())
        .isEqualTo("{\"tag\":\"v1.0.0\",\"association\":\"containment\"}");
    assertThat(gone.get("history").get("revisions").findValuesAsText("commit")).contains(added);
    assertThat(Jsoup.parse(folder.resolve("site/recent/index.html")).text())
        .contains("Withdrawn", path, "v1.0.0")
        .doesNotContain("customer");
  }

  @Test
  void whatComesBackIsNotWithdrawn() throws IOException {
    addFragment("Added-1.md");
    release("v1.0.0", "Added-1.md");
    addFragment("Added-1.md");

    assertThat(at(FRAGMENTS + "Added-1.md", data("releases.json")).get("withdrawn").isNull())
        .isTrue();
  }
}
