package com.octoacme.shiplog.config;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;

/** Finds the id that a file name states. Runs on RE2/J: linear time, no look-around. */
public final class IdPattern {
  /** The forms that are known without a setting, in this order. */
  public static final IdPattern DEFAULT =
      new IdPattern(
          List.of(
              Pattern.compile("(?<id>[A-Z]+\\d{4}-\\d+)"),
              Pattern.compile("(?<id>[A-Z]+-\\d+)"),
              Pattern.compile("^(?<id>\\d{4}-\\d{2}-\\d{2}-[^.]+)"),
              Pattern.compile("^v?(?<id>\\d+(?:\\.\\d+)+(?:[-+.][0-9A-Za-z.+-]+)?)$")));

  private final List<Pattern> patterns;

  private IdPattern(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /**
   * A pattern with a group named {@code id}.
   *
   * @throws IllegalArgumentException with a message for people, if the syntax is not RE2's or there
   *     is no such group
   */
  public static IdPattern of(String pattern) {
    try {
      Pattern compiled = Pattern.compile(pattern);
      if (!compiled.namedGroups().containsKey("id")) {
        throw new IllegalArgumentException("it has no group (?<id>...)");
      }
      return new IdPattern(List.of(compiled));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          e.getDescription() + " (look-around and back-references are not supported)", e);
    }
  }

  /**
   * The id in a path's file name.
   *
   * @param path with slashes; only the name without {@code .md} counts
   */
  public Optional<String> find(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String stem = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(stem);
      if (matcher.find()) {
        return Optional.of(matcher.group("id"));
      }
    }
    return Optional.empty();
  }
}
