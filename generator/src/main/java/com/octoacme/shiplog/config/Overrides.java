package com.octoacme.shiplog.config;

import java.util.Optional;

/**
 * What is set on the command line or in a POM, as written; it wins over {@code shiplog.yaml}. Each
 * component is the parameter {@code shiplog.<name>}.
 *
 * @param config path of the configuration file, relative to the repository's root
 * @param include patterns separated by commas, {@code \,} for a comma
 * @param exclude the same
 * @param template paths, separated in the same way
 * @param ref a branch, tag, commit or {@code worktree}
 * @param asOf an ISO instant, or a date that means its end in the site's zone
 * @param base a branch or commit with which the change is compared
 * @param newOnly {@code auto}, {@code true} or {@code false}
 */
public record Overrides(
    Optional<String> config,
    Optional<String> kind,
    Optional<String> include,
    Optional<String> exclude,
    Optional<String> template,
    Optional<String> ref,
    Optional<String> failOn,
    Optional<String> asOf,
    Optional<String> base,
    Optional<String> newOnly,
    boolean allowEmpty) {
  /** Nothing is set. */
  public static final Overrides NONE =
      new Overrides(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);
}
