package com.octoacme.shiplog.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/**
 * Writes JSON values as text: two spaces of indentation, LF, a final line ending, members in their
 * order. The same value gives the same text everywhere.
 *
 * <p>What must not stand in a report is replaced by U+FFFD: lone surrogates, which UTF-8 cannot
 * carry, and control characters other than tab and line ends.
 */
public final class JsonWriter {
  private static final int MAX_DEPTH = 100;

  private JsonWriter() {}

  public static String write(JsonValue value) {
    return write(value, Optional.of(printer())) + '\n';
  }

  /** The same text in UTF-8. */
  public static byte[] bytes(JsonValue value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      write(value, Optional.of(printer()), text);
      text.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /** The same without indentation and line endings, for files that no person reads. */
  public static String compact(JsonValue value) {
    return write(value, Optional.empty());
  }

  private static String write(JsonValue value, Optional<PrettyPrinter> printer) {
    StringWriter text = new StringWriter();
    try {
      write(value, printer, text);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private static void write(JsonValue value, Optional<PrettyPrinter> printer, Writer text)
      throws IOException {
    try (JsonGenerator generator = factory().createGenerator(text)) {
      printer.ifPresent(generator::setPrettyPrinter);
      write(value, generator);
    }
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
        .build();
  }

  private static PrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static void write(JsonValue value, JsonGenerator generator) throws IOException {
    if (value instanceof JsonValue.Text text) {
      generator.writeString(clean(text.value()));
    } else if (value instanceof JsonValue.Whole number) {
      generator.writeNumber(number.value());
    } else if (value instanceof JsonValue.Fraction fraction) {
      generator.writeNumber(fraction.value());
    } else if (value instanceof JsonValue.Truth truth) {
      generator.writeBoolean(truth.value());
    } else if (value instanceof JsonValue.Array array) {
      writeArray(array.elements().iterator(), generator);
    } else if (value instanceof JsonValue.Series series) {
      writeArray(series.elements().get().iterator(), generator);
    } else if (value instanceof JsonValue.Members members) {
      writeObject(members, generator);
    } else {
      generator.writeNull();
    }
  }

  private static void writeArray(Iterator<JsonValue> elements, JsonGenerator generator)
      throws IOException {
    generator.writeStartArray();
    while (elements.hasNext()) {
      write(elements.next(), generator);
    }
    generator.writeEndArray();
  }

  private static void writeObject(JsonValue.Members object, JsonGenerator generator)
      throws IOException {
    generator.writeStartObject();
    for (JsonValue.Member member : object.members()) {
      generator.writeFieldName(clean(member.name()));
      write(member.value(), generator);
    }
    generator.writeEndObject();
  }

  private static String clean(String text) {
    if (isPlain(text) || text.codePoints().noneMatch(JsonWriter::isRefused)) {
      return text;
    }
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints().forEach(c -> cleaned.appendCodePoint(isRefused(c) ? 0xFFFD : c));
    return cleaned.toString();
  }

  /** Nearly all texts are printable ASCII, and nearly all time would go into asking for more. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRefused(int c) {
    boolean lineOrTab = c == '\t' || c == '\n' || c == '\r';
    return (Character.isISOControl(c) && !lineOrTab) || Character.getType(c) == Character.SURROGATE;
  }
}
