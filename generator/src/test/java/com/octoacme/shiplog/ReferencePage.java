package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page below {@code docs} that is made from the code. To write it anew after a change, run its
 * test with {@code -Dshiplog.writeReference=true}.
 */
public final class ReferencePage {
  private static final Path DOCS = Path.of("../docs");

  private ReferencePage() {}

  /** Compares the page as it is committed; it is written anew first if that is asked for. */
  public static void check(String name, String made) {
    try {
      if (Boolean.getBoolean("shiplog.writeReference")) {
        Files.writeString(DOCS.resolve(name), made);
      }
      assertThat(Files.readString(DOCS.resolve(name)))
          .as("docs/" + name + ": run this test with -Dshiplog.writeReference=true")
          .isEqualTo(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
