package com.octoacme.shiplog.preview;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a request may be answered. A page of another site can make the author's browser
 * send requests here, under a name of its own if it likes; so the name that was asked for counts.
 */
final class Gate {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private static final long LARGEST_HEADERS = 32 << 10;

  private final Set<String> hosts;

  Gate(int port) {
    this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  /** The HTTP status that refuses a request; empty if it may be answered. */
  Optional<Integer> refusal(String method, URI target, Headers headers) {
    if (!METHODS.contains(method)) {
      return Optional.of(405);
    }
    if (size(headers) > LARGEST_HEADERS) {
      return Optional.of(431);
    }
    if (target.isAbsolute() || target.getRawAuthority() != null) {
      return Optional.of(400);
    }
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0))) {
      return Optional.of(421);
    }
    boolean foreign =
        headers.getOrDefault("Origin", List.of()).stream()
            .anyMatch(origin -> !hosts.contains(origin.replaceFirst("^http://", "")));
    boolean crossSite =
        headers.getOrDefault("Sec-Fetch-Site", List.of()).stream().anyMatch("cross-site"::equals)
            && !isNavigation(headers);
    return foreign || crossSite ? Optional.of(403) : Optional.empty();
  }

  /** Characters of all headers; the JDK's own limit counts some of them only. */
  private static long size(Headers headers) {
    return headers.entrySet().stream()
        .mapToLong(
            header ->
                header.getValue().stream()
                    .mapToLong(value -> header.getKey().length() + value.length())
                    .sum())
        .sum();
  }

  private static boolean isNavigation(Headers headers) {
    return headers.getOrDefault("Sec-Fetch-Mode", List.of()).contains("navigate");
  }

  /**
   * The path of a request below the root, decoded once.
   *
   * @return empty if it is no path of a site: encoded wrongly, or with a part that means another
   *     folder
   */
  static Optional<String> path(URI target) {
    String raw = target.getRawPath();
    if (raw == null || !raw.startsWith("/")) {
      return Optional.empty();
    }
    Optional<String> decoded = decoded(raw.substring(1));
    return decoded.filter(Gate::isPlain);
  }

  private static boolean isPlain(String path) {
    if (path.isEmpty()) {
      return true;
    }
    boolean odd = path.chars().anyMatch(c -> c < 0x20 || c == 0x7F || c == '\\');
    List<String> parts = List.of(path.split("/", -1));
    boolean isFolder = path.endsWith("/");
    List<String> names = isFolder ? parts.subList(0, parts.size() - 1) : parts;
    return !odd && names.stream().noneMatch(n -> n.isEmpty() || n.equals(".") || n.equals(".."));
  }

  private static Optional<String> decoded(String raw) {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > 0x7F) {
        return Optional.empty();
      }
      if (c == '%') {
        int high = digit(raw, i + 1);
        int low = digit(raw, i + 2);
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.put((byte) (high << 4 | low));
        i += 2;
      } else {
        bytes.put((byte) c);
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int digit(String text, int index) {
    return index < text.length() ? Character.digit(text.charAt(index), 16) : -1;
  }
}
