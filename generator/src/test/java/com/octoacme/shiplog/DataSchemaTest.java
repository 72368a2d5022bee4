package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data files of a site against the JSON Schemas that the site names for them. */
class DataSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REVIEW =
      """
      # Incident: Cache stampede

      - **Date**: 2026-11-02
      - **Severity**: High → Critical
      - **Duration**: 2026-11-02 14:05 → 15:10 UTC
      - **Impact**: All prices were wrong
      - **Components**: cache, prices
      - **Caused by**: v1.0.0
      - **Detected by**: Alert
      - **Reviewed**: 2026-11-03

      ## Timeline

      All times in UTC.

      - 14:09: The alarm went off (detected)
      - 14:20: The channel is told (communicated)
      - 15:10: Service is back (resolved)

      ## Root Cause

      The key omitted the tenant.

      ## Contributing Factors

      - Technical: No test
      - Process: None

      ## Rollback Decision

      - Decision: Rolled back
      - Rationale: Prices were wrong

      ## Action Items

      - [ ] Add a test, OPS-3 - Owner: Ines - Due: 2026-12-01
      - [-] Rewrite it - won't do: too dear

      ## Follow-up

      - Planned: 2026-11-20
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeSite() {
    Path root = folder.resolve("repository");
    try (GitFixture git = GitFixture.create(root)) {
      git.commit("Release").file("content/releases/1.0.0.md", "# 1.0.0\n\nText.\n").done();
      git.tag("v1.0.0");
      git.commit("Review").file("content/incidents/INC-7.md", REVIEW).done();
      git.commit("Begin").file("content/incidents/INC-8.md", "# Nothing is known yet\n").done();
      git.commit("Withdraw")
          .file("content/releases/0.9.0.md", "# 0.9.0\n")
          .file("content/incidents/INC-6.md", "# Nothing\n")
          .done();
      git.commit("Take away")
          .delete("content/releases/0.9.0.md")
          .delete("content/incidents/INC-6.md")
          .done();
    }
    Run.in(root).generate(folder.resolve("site"));
  }

  private JsonNode read(String address) throws IOException {
    return JSON.readTree(Files.readString(folder.resolve("site").resolve(address)));
  }

  private List<String> complaints(JsonNode schema, JsonNode data) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(schema)
        .validate(data)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  @Test
  void everyFileWithASchemaIsValid() throws IOException {
    List<String> validated = new ArrayList<>();
    for (JsonNode file : read("data/index.json").get("files")) {
      if (!file.get("schema").isNull()) {
        String url = file.get("url").asText();
        validated.add(url);
        assertThat(complaints(read(file.get("schema").asText()), read(url))).as(url).isEmpty();
      }
    }
    assertThat(validated)
        .contains(
            "data/index.json",
            "data/releases.json",
            "data/incidents.json",
            "data/action-items.json",
            "data/metrics.json");
  }

  @Test
  void aSchemaRefusesWhatIsNoIncident() throws IOException {
    JsonNode schema = read("data/schema/incidents.schema.json");

    assertThat(complaints(schema, JSON.readTree("[{\"id\": 7}]"))).isNotEmpty();
    assertThat(complaints(schema, JSON.readTree("{}"))).isNotEmpty();
  }

  @Test
  void aFieldThatNoSchemaDescribesIsRefused() throws IOException {
    JsonNode incidents = read("data/incidents.json");
    ((ObjectNode) incidents.get(0)).put("mood", "gloomy");

    assertThat(complaints(read("data/schema/incidents.schema.json"), incidents)).hasSize(1);
  }

  @Test
  void theIncidentIsToldAsItsPostMortemStatesIt() throws IOException {
    JsonNode incident = read("data/incidents.json").get(0);

    assertThat(incident.get("id").asText()).isEqualTo("INC-7");
    assertThat(incident.get("severity").asText()).isEqualTo("Critical");
    assertThat(incident.get("minutes").get("detect").toString())
        .isEqualTo("{\"value\":4,\"source\":\"instants\"}");
    assertThat(incident.get("minutes").get("decide").isNull()).isTrue();
    assertThat(incident.get("factors").toString())
        .isEqualTo("{\"technical\":[\"No test\"],\"process\":[],\"communication\":[]}");
    assertThat(incident.get("components").toString()).isEqualTo("[\"cache\",\"prices\"]");
    assertThat(incident.get("causedBy").asText()).isEqualTo("1.0.0");
    assertThat(incident.get("state").asText()).isEqualTo("follow-up-due");
    assertThat(incident.get("decision").get("criterion").isNull()).isTrue();
    assertThat(read("data/releases.json").get(0).get("causedIncidents").toString())
        .isEqualTo("[\"INC-7\"]");
  }
}
