package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The resources that come with Shiplog: templates and theme files. */
public final class BuiltIns {
  /** How paths of built-in files begin in messages and data. */
  public static final String PREFIX = "built-in:";

  /** What the others are for is post-mortems. */
  private static final Set<String> RELEASES = Set.of("keep-a-changelog", "library-release");

  private static final String FOLDER = "/com/octoacme/shiplog/";

  private BuiltIns() {}

  /** The Markdown of the built-in template of a kind; a guide has none. */
  public static String template(DocumentKind kind) {
    return text("templates/" + kind.id() + ".md");
  }

  /** The names of the built-in templates that follow the structure of other houses, sorted. */
  public static List<String> houses() {
    return text("templates/houses/FILES").lines().toList();
  }

  /** Those of them that are for documents of a kind. */
  static List<String> houses(DocumentKind kind) {
    return switch (kind) {
      case RELEASE -> houses().stream().filter(RELEASES::contains).toList();
      case INCIDENT -> houses().stream().filter(name -> !RELEASES.contains(name)).toList();
      default -> List.of();
    };
  }

  /** Whether a path names the template of another house. */
  public static boolean isHouse(String path) {
    return path.startsWith(PREFIX) && houses().contains(path.substring(PREFIX.length()));
  }

  /** The Markdown of the template of another house; empty if there is none of that name. */
  public static Optional<String> house(String name) {
    return houses().contains(name)
        ? Optional.of(text("templates/houses/" + name + ".md"))
        : Optional.empty();
  }

  private static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /** The version of Shiplog. */
  public static String version() {
    return text("version.txt").strip();
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
