package com.octoacme.shiplog.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Paths of files as parts of addresses. */
public final class UrlPath {
  private UrlPath() {}

  /** A path with slashes, each of its names percent-encoded as UTF-8. */
  public static String encode(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
