package com.octoacme.shiplog.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON text into values; the counterpart of {@link JsonWriter}. */
public final class JsonReader {
  private static final int MAX_DEPTH = 100;

  private JsonReader() {}

  /**
   * The one value of a text.
   *
   * @throws IllegalArgumentException with line and column, if the text is not one JSON value, names
   *     a member twice, or is nested too deep
   */
  public static JsonValue read(String text) {
    try (JsonParser parser = factory().createParser(text)) {
      parser.nextToken();
      JsonValue value = value(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("there is more than one value");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          e.getOriginalMessage()
              + " (line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ")",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
        .build();
  }

  private static JsonValue value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IllegalArgumentException("there is no value");
    }
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> JsonValue.of(parser.getText());
      case VALUE_NUMBER_INT -> JsonValue.of(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> new JsonValue.Fraction(parser.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> JsonValue.of(parser.getBooleanValue());
      default -> JsonValue.NULL;
    };
  }

  private static JsonValue members(JsonParser parser) throws IOException {
    JsonValue.Builder builder = JsonValue.object();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      builder.with(name, value(parser));
    }
    return builder.build();
  }

  private static JsonValue array(JsonParser parser) throws IOException {
    List<JsonValue> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return new JsonValue.Array(elements);
  }
}
