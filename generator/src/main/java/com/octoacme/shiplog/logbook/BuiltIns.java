package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The resources that come with Shiplog: templates and theme files. */
public final class BuiltIns {
  /** How paths of built-in files begin in messages and data. */
  public static final String PREFIX = "built-in:";

  private static final String FOLDER = "/com/octoacme/shiplog/";

  private BuiltIns() {}

  /** The Markdown of the built-in template of a kind; a guide has none. */
  public static String template(DocumentKind kind) {
    return new String(bytes("templates/" + kind.id() + ".md"), StandardCharsets.UTF_8);
  }

  /** The version of Shiplog. */
  public static String version() {
    return new String(bytes("version.txt"), StandardCharsets.UTF_8).strip();
  }

  /**
   * A resource.
   *
   * @param path below the folder of built-in resources, such as {@code theme/home.ftlh}
   */
  public static byte[] bytes(String path) {
    try (InputStream in = BuiltIns.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalStateException("Shiplog lacks its resource " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
