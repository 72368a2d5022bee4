package com.octoacme.shiplog.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * What a relative destination of a link names.
 *
 * @param path relative to the repository's root; empty for the root itself
 * @param fragment with its {@code #}; empty if there is none
 */
public record LinkTarget(String path, String fragment) {
  /**
   * The target of a destination, if it stays inside the repository.
   *
   * @param document path of the document that has the link
   * @param destination as written, perhaps percent-encoded, with a fragment or query; one that
   *     begins with a slash counts from the repository's root
   */
  public static Optional<LinkTarget> of(String document, String destination) {
    int cut = firstOf(destination, '#', '?');
    String suffix = destination.substring(cut);
    String fragment = suffix.indexOf('#') < 0 ? "" : suffix.substring(suffix.indexOf('#'));
    String path = destination.substring(0, cut);
    return (path.isEmpty() ? Optional.of(document) : path(document, path))
        .map(target -> new LinkTarget(target, fragment));
  }

  private static Optional<String> path(String document, String destination) {
    Deque<String> parts = new ArrayDeque<>();
    if (!destination.startsWith("/")) {
      Arrays.stream(document.split("/")).forEach(parts::add);
      parts.removeLast();
    }
    for (String part : decode(destination).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** Without percent signs of encoding; a text that is not encoded is as it was. */
  public static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return text;
    }
  }

  private static int firstOf(String text, char one, char other) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == one || text.charAt(i) == other) {
        return i;
      }
    }
    return text.length();
  }
}
