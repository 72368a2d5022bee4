package com.octoacme.shiplog.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of what was published, as this and other versions write it. */
class OwnershipFormatTest {
  private static final Ownership OURS =
      new Ownership(
          "docs",
          "4f2c1e9",
          OffsetDateTime.parse("2026-11-02T14:03:00+01:00"),
          "1.0.0",
          "inputs",
          "content",
          new TreeSet<>(List.of("a.html", "b \u00f6.html")));

  private static String written() {
    return new String(OwnershipFormat.write(OURS), StandardCharsets.UTF_8);
  }

  private static Ownership read(String text) {
    return OwnershipFormat.read("docs", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void isReadAsItWasWritten() {
    assertThat(read(written())).isEqualTo(OURS);
  }

  /** The hostile corpus, F29: an older Shiplog comes after a newer one. */
  @Test
  void ofANewerVersionIsRefusedAndNotWrittenOver() {
    assertThatThrownBy(() -> read(written().replace("shiplog-publish/1", "shiplog-publish/2")))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("a newer Shiplog published this folder (shiplog-publish/2)")
        .extracting(failure -> ((SetupException) failure).remedy())
        .isEqualTo("Publish with that version or a later one.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"schema\": \"other/1\"}", "{\"schema\": 1}", "\u0000"})
  void thatIsNoneIsNamedWithWhatToDo(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("the record of what was published cannot be read");
  }

  /** The hostile corpus, F29: an upgrade that was cut off. */
  @Test
  void thatIsCutOffIsNamedWithWhatToDoWhereverItEnds() {
    String text = written().strip();

    for (int length = 0; length < text.length(); length++) {
      String part = text.substring(0, length);
      assertThatThrownBy(() -> read(part)).as(part).isInstanceOf(SetupException.class);
    }
  }
}
