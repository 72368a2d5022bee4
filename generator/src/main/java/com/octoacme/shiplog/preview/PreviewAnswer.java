package com.octoacme.shiplog.preview;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A file of the previewed site. Its bytes are handed over, not copied: nobody changes them. */
public final class PreviewAnswer {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"));

  private final String type;
  private final byte[] body;

  private PreviewAnswer(String type, byte[] body) {
    this.type = type;
    this.body = body;
  }

  /** An answer whose type follows from the path's extension. */
  public static PreviewAnswer of(String path, byte[] body) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return new PreviewAnswer(TYPES.getOrDefault(extension, "application/octet-stream"), body);
  }

  /** A page. */
  public static PreviewAnswer html(String html) {
    return new PreviewAnswer("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** As in {@code Content-Type}. */
  String type() {
    return type;
  }

  byte[] body() {
    return body;
  }
}
