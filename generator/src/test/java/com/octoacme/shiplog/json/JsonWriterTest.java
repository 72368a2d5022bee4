package com.octoacme.shiplog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {
  @Test
  void aSeriesIsWrittenAsTheArrayOfItsElements() {
    List<String> names = List.of("a", "\u00E4 \uD83D\uDEA2", "\u0001");
    JsonValue array = JsonValue.array(names, JsonValue::of);
    JsonValue series = JsonValue.series(() -> names.stream().map(JsonValue::of));

    assertThat(JsonWriter.write(series)).isEqualTo(JsonWriter.write(array));
    assertThat(JsonWriter.write(series)).as("once more").isEqualTo(JsonWriter.write(array));
    assertThat(new String(JsonWriter.bytes(series), StandardCharsets.UTF_8))
        .isEqualTo(JsonWriter.write(array));
  }

  @Test
  void indentsByTwoSpacesAndEndsWithALineFeed() {
    JsonValue value =
        JsonValue.object()
            .with("schema", "shiplog-lint/1")
            .with("counts", JsonValue.object().with("error", 2).build())
            .with("head", Optional.empty())
            .with("shallow", false)
            .with("rate", new JsonValue.Fraction(0.25))
            .with("names", JsonValue.array(List.of("a", "b"), JsonValue::of))
            .with("none", JsonValue.array(List.<String>of(), JsonValue::of))
            .with("empty", JsonValue.object().build())
            .build();

    assertThat(JsonWriter.write(value))
        .isEqualTo(
            """
            {
              "schema": "shiplog-lint/1",
              "counts": {
                "error": 2
              },
              "head": null,
              "shallow": false,
              "rate": 0.25,
              "names": [
                "a",
                "b"
              ],
              "none": [],
              "empty": {}
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({"\\uD800", "\\uDC00", "\\u0000", "\\u001B", "\\u007F", "\\u009B"})
  void whatUtf8OrXmlCannotCarryBecomesTheReplacementCharacter(String escape) {
    char unwanted = (char) Integer.parseInt(escape.substring(2), 16);

    assertThat(JsonWriter.write(JsonValue.of("a" + unwanted + "b"))).isEqualTo("\"a\uFFFDb\"\n");
  }

  @Test
  void textComesBackAsItWas() throws Exception {
    String text = "Tab\t, line\n, quote \", slash \\, \uD83D\uDE80 and </script>";

    byte[] bytes = JsonWriter.write(JsonValue.of(text)).getBytes(StandardCharsets.UTF_8);

    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      parser.nextToken();
      assertThat(parser.getText()).isEqualTo(text);
    }
  }

  @Test
  void numbersThatJsonDoesNotKnowAreRefused() {
    assertThatThrownBy(() -> new JsonValue.Fraction(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }
}
