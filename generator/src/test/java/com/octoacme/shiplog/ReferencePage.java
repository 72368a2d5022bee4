package com.octoacme.shiplog;

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

  /** The page as it is committed; written anew first if that is asked for. */
  public static String committed(String name, String made) {
    try {
      if (Boolean.getBoolean("shiplog.writeReference")) {
        Files.writeString(DOCS.resolve(name), made);
      }
      return Files.readString(DOCS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
