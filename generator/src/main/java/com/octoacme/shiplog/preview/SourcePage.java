package com.octoacme.shiplog.preview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A document's source with a number and an anchor for each line. */
public final class SourcePage {
  /** How addresses of these pages begin. */
  public static final String FOLDER = "-/source/";

  private SourcePage() {}

  /** The address of a document's source, encoded. */
  static String address(String path) {
    return FOLDER
        + Arrays.stream(path.split("/", -1))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
  }

  /** The page. */
  public static String of(String path, String text) {
    StringBuilder out = new StringBuilder();
    String title = Overlay.escaped(path);
    out.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(title)
        .append("</title></head><body><h1>")
        .append(title)
        .append("</h1><div class=\"shiplog-source\">");
    int number = 1;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      out.append("<div id=\"L")
          .append(number)
          .append("\">")
          .append(number++)
          .append("  ")
          .append(Overlay.escaped(line))
          .append("</div>");
    }
    return out.append("</div></body></html>").toString();
  }
}
