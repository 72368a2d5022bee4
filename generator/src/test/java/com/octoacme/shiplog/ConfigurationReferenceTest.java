package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration-keys.md} is what the JSON Schema of {@code shiplog.yaml} says. */
class ConfigurationReferenceTest {
  private static final String INTRODUCTION =
      """
      # Configuration keys

      All keys of `shiplog.yaml`; how they are used is told in [configuration](configuration.md). This page is made from
      the JSON Schema that ships with Shiplog. All keys are optional unless it says "must be set"; a key that is not here
      is an error.

      """;

  private final SchemaPage page = new SchemaPage("key", "value");
  private final String made = make();

  @Test
  void thePageIsWhatTheSchemaSays() {
    ReferencePage.check("configuration-keys.md", made);
  }

  @Test
  void everyKeyIsDescribed() {
    assertThat(page.fields())
        .hasSizeGreaterThan(50)
        .allSatisfy(key -> assertThat(key.meaning()).as(key.name()).endsWith("."));
  }

  private String make() {
    ObjectNode single = JsonNodeFactory.instance.objectNode();
    StringBuilder groups = new StringBuilder();
    for (Map.Entry<String, JsonNode> key :
        SchemaPage.schema("shiplog.schema.json").get("properties").properties()) {
      JsonNode schema = key.getValue();
      if (schema.has("properties") || schema.has("items")) {
        groups.append("\n## ").append(key.getKey()).append("\n\n");
        groups.append(schema.get("description").asText()).append("\n\n").append(page.table(schema));
      } else {
        single.set(key.getKey(), schema);
      }
    }
    JsonNode top = JsonNodeFactory.instance.objectNode().set("properties", single);
    return INTRODUCTION + page.table(top) + groups;
  }
}
