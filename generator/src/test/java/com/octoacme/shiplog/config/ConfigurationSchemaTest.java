package com.octoacme.shiplog.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.octoacme.shiplog.lint.report.JsonSchemas;
import com.octoacme.shiplog.logbook.BuiltIns;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors complete {@code shiplog.yaml} with says what its reader reads. */
class ConfigurationSchemaTest {
  private static final String RESOURCE = "/com/octoacme/shiplog/schema/shiplog.schema.json";
  private static final JsonNode SCHEMA =
      JsonSchemas.read(
          new String(BuiltIns.bytes("schema/shiplog.schema.json"), StandardCharsets.UTF_8));
  private static final Set<String> RULES = Set.of("missing-field");

  /** A mapping of the configuration: the keys that lead to it, and its schema. */
  record Place(List<String> path, JsonNode schema) {
    @Override
    public String toString() {
      return path.isEmpty() ? "the top" : String.join(".", path);
    }

    Set<String> keys() {
      Set<String> keys = new TreeSet<>();
      schema.get("properties").fieldNames().forEachRemaining(keys::add);
      return keys;
    }

    /** A configuration with one key at this place; {@code []} is an entry of a list. */
    JsonNode configuration(String key, JsonNode value) {
      ObjectNode own = JsonNodeFactory.instance.objectNode();
      if (path.equals(List.of("sources", "[]"))) {
        own.put("kind", "incident");
      }
      JsonNode whole = own.set(key, value);
      for (int i = path.size() - 1; i >= 0; i--) {
        whole =
            path.get(i).equals("[]")
                ? JsonNodeFactory.instance.arrayNode().add(whole)
                : JsonNodeFactory.instance.objectNode().set(path.get(i), whole);
      }
      return whole;
    }
  }

  static Stream<Place> places() {
    List<Place> places = new ArrayList<>();
    collect(List.of(), SCHEMA, places);
    return places.stream();
  }

  private static void collect(List<String> path, JsonNode schema, List<Place> places) {
    if (schema.has("properties")) {
      places.add(new Place(path, schema));
      schema
          .get("properties")
          .properties()
          .forEach(property -> collect(with(path, property.getKey()), property.getValue(), places));
    }
    schema.path("anyOf").forEach(option -> collect(path, option, places));
    if (schema.path("items").has("properties")) {
      collect(with(path, "[]"), schema.get("items"), places);
    }
  }

  private static List<String> with(List<String> path, String key) {
    return Stream.concat(path.stream(), Stream.of(key)).toList();
  }

  @ParameterizedTest
  @MethodSource("places")
  void hasTheKeysThatAreReadAndNoOthers(Place place) {
    JsonNode wrong = place.configuration("zzz-no-key", JsonNodeFactory.instance.textNode("x"));
    SetupException refusal =
        catchThrowableOfType(SetupException.class, () -> read(wrong.toString()));

    assertThat(refusal).hasMessageContaining("unknown key \"zzz-no-key\"");
    assertThat(known(refusal.remedy())).isEqualTo(place.keys());
  }

  private static Set<String> known(String remedy) {
    String list = remedy.replace("Known keys here: ", "").replaceAll("\\.$", "");
    return new TreeSet<>(Arrays.asList(list.split(", ", -1)));
  }

  @ParameterizedTest
  @MethodSource("places")
  void describesEachKeyWithAnExampleThatIsRead(Place place) {
    for (Map.Entry<String, JsonNode> key : place.schema().get("properties").properties()) {
      assertThat(key.getValue().path("description").asText()).as(key.getKey()).isNotBlank();
      JsonNode example = key.getValue().at("/examples/0");
      if (!example.isMissingNode()) {
        String configuration = place.configuration(key.getKey(), example).toString();
        assertThat(JsonSchemas.complaints(RESOURCE, configuration)).as(configuration).isEmpty();
        assertThatCode(() -> read(configuration)).as(configuration).doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"titel\": \"x\"}",
        "{\"lint\": {\"fail-on\": \"fatal\"}}",
        "{\"sources\": [ {\"include\": [\"a.md\"]} ]}",
        "{\"site\": {\"repository-url\": \"github.com/x\"}}",
        "{\"limits\": {\"file\": \"many\"}}"
      })
  void refusesWhatTheReaderRefuses(String configuration) {
    assertThat(JsonSchemas.complaints(RESOURCE, configuration)).isNotEmpty();
    assertThatCode(() -> read(configuration)).isInstanceOf(SetupException.class);
  }

  @Test
  void coversTheConfiguration() {
    assertThat(places()).hasSizeGreaterThan(10);
  }

  private static void read(String text) {
    new ConfigurationReader("shiplog.yaml", RULES).read(text);
  }
}
