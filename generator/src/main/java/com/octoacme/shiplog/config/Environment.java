package com.octoacme.shiplog.config;

import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of a run, as a value: who starts a run hands them in, and nothing else
 * asks the machine.
 */
public record Environment(Map<String, String> variables) {
  /** No build server, nothing set. */
  public static final Environment NONE = new Environment(Map.of());

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The value of a variable; empty if it is not set or blank. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** Whether a variable says {@code true}. */
  public boolean isTrue(String name) {
    return find(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  /** Whether the run is a step of GitHub Actions. */
  public boolean isGitHub() {
    return isTrue("GITHUB_ACTIONS");
  }

  /** Whether the run is a job of GitLab CI. */
  public boolean isGitLab() {
    return isTrue("GITLAB_CI");
  }
}
