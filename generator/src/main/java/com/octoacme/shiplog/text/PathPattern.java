package com.octoacme.shiplog.text;

import java.util.Objects;

/**
 * A pattern for paths of a repository: {@code *} and {@code ?} stay within one folder, {@code **}
 * followed by a slash matches zero or more folders, a trailing {@code **} everything below.
 * Case-sensitive; a pattern without a slash matches in the root only.
 */
public final class PathPattern {
  private final String pattern;

  private PathPattern(String pattern) {
    this.pattern = pattern;
  }

  public static PathPattern of(String pattern) {
    return new PathPattern(pattern.startsWith("./") ? pattern.substring(2) : pattern);
  }

  /** The folder part before the first wildcard, without a final slash; empty for the root. */
  public String literalFolder() {
    int slash = pattern.lastIndexOf('/', Math.min(literalLength(), pattern.length() - 1));
    return slash < 0 ? "" : pattern.substring(0, slash);
  }

  /** How many letters stand before the first wildcard. */
  public int literalLength() {
    int wildcard = 0;
    while (wildcard < pattern.length() && "*?".indexOf(pattern.charAt(wildcard)) < 0) {
      wildcard++;
    }
    return wildcard;
  }

  /**
   * Whether this pattern takes a path, which is relative to the repository's root, with slashes.
   */
  public boolean matches(String path) {
    return matches(0, path, 0);
  }

  private boolean matches(int p, String path, int s) {
    while (p < pattern.length()) {
      char c = pattern.charAt(p);
      if (c == '*') {
        return matchesStar(p, path, s);
      }
      boolean same = s < path.length() && (c == '?' ? path.charAt(s) != '/' : c == path.charAt(s));
      if (!same) {
        return false;
      }
      p++;
      s++;
    }
    return s == path.length();
  }

  private boolean matchesStar(int p, String path, int s) {
    boolean crossing = pattern.startsWith("**", p);
    boolean folders = crossing && pattern.startsWith("**/", p) && (p == 0 || before(p) == '/');
    int rest = p + (folders ? 3 : crossing ? 2 : 1);
    for (int i = s; i <= path.length(); i++) {
      boolean boundary = !folders || i == s || path.charAt(i - 1) == '/';
      if (boundary && matches(rest, path, i)) {
        return true;
      }
      if (i < path.length() && !crossing && path.charAt(i) == '/') {
        return false;
      }
    }
    return false;
  }

  private char before(int p) {
    return pattern.charAt(p - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathPattern that && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return Objects.hash(pattern);
  }

  @Override
  public String toString() {
    return pattern;
  }
}
