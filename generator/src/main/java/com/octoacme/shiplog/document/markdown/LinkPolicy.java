package com.octoacme.shiplog.document.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Decides which destinations become live: http, https and mailto, and relative ones and anchors
 * that resolve. Everything else is text: other schemes however they are spelled, addresses without
 * a scheme that name a host, and what holds control characters or backslashes.
 */
final class LinkPolicy {
  private static final Pattern HOST = Pattern.compile("(?i)https?://[^/?#\\s].*");
  private static final Pattern BROKEN = Pattern.compile("[\\p{Cc}\\\\]");
  private static final String SAFE = "-._~:/?#[]@!$&'()*+,;=%";
  private static final int MAX_LENGTH = 4096;

  private final LinkResolver resolver;
  private final Function<String, Optional<String>> anchors;

  /**
   * @param anchors tells the fragment on the page for one that the document writes, if there is one
   */
  LinkPolicy(LinkResolver resolver, Function<String, Optional<String>> anchors) {
    this.resolver = resolver;
    this.anchors = anchors;
  }

  /**
   * An address that may be followed.
   *
   * @param external whether it leads to another site
   */
  record Target(String address, boolean external) {}

  /** Where a link leads, if it may. */
  Optional<Target> findLink(String destination) {
    String address = destination.strip();
    if (address.startsWith("#")) {
      return anchors
          .apply(address)
          .or(() -> resolver.resolve(address, false).filter(LinkPolicy::isSound))
          .map(LinkPolicy::target);
    }
    if (isScheme(address, "mailto")) {
      return Optional.of(new Target(encode(address), false)).filter(target -> isSound(address));
    }
    return find(address, false);
  }

  /** Where an image of this site is, if it may be shown; no page asks another server for one. */
  Optional<String> findImage(String destination) {
    String address = destination.strip();
    return address.startsWith("#")
        ? Optional.empty()
        : find(address, true).map(Target::address).filter(found -> !hasScheme(found));
  }

  private Optional<Target> find(String address, boolean image) {
    if (!isSound(address) || isScheme(address, "mailto")) {
      return Optional.empty();
    }
    return isAbsolute(address)
        ? Optional.of(new Target(encode(address), true))
        : resolver.resolve(address, image).filter(LinkPolicy::isSound).map(LinkPolicy::target);
  }

  private static Target target(String address) {
    return new Target(encode(address), isAbsolute(address));
  }

  private static boolean isAbsolute(String address) {
    return HOST.matcher(address).matches();
  }

  private static boolean isSound(String address) {
    return !address.isEmpty()
        && address.length() <= MAX_LENGTH
        && !BROKEN.matcher(address).find()
        && !address.startsWith("//")
        && (isAbsolute(address) || isScheme(address, "mailto") || !hasScheme(address));
  }

  /** Whether there is a colon before the path: then a browser may see a scheme. */
  private static boolean hasScheme(String address) {
    return address.split("[/?#]", 2)[0].contains(":");
  }

  private static boolean isScheme(String address, String scheme) {
    return address.toLowerCase(Locale.ROOT).startsWith(scheme + ":");
  }

  /** Percent-encodes what may not stand in an address; what is encoded stays. */
  private static String encode(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isAsciiWord(c) || SAFE.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
