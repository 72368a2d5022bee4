package com.octoacme.shiplog.config;

import java.util.Map;

/** What a repository makes: it decides which process applies. */
public enum Preset {
  /** Deployed by the team: checklist, rollback plan and review clocks apply. */
  SERVICE,
  /** Released for others to use: they do not. */
  LIBRARY;

  /** The template of a library's release notes that names none. */
  public static final String LIBRARY_TEMPLATE = "built-in:library-release";

  private static final Map<String, Severity> OFF =
      Map.of(
          "late-review", Severity.OFF,
          "missing-follow-up", Severity.OFF,
          "time-box", Severity.OFF,
          "missing-rollback-plan", Severity.OFF,
          "late-checklist", Severity.OFF,
          "open-checklist", Severity.OFF);

  /** The severities of rules that this preset changes, where nothing else is set. */
  public Map<String, Severity> severities() {
    return this == LIBRARY ? OFF : Map.of();
  }

  /** A source as this preset means it: one of release notes may get a template. */
  SourceSettings applyTo(SourceSettings source) {
    boolean asked =
        this == LIBRARY
            && source.kind() == DocumentKind.RELEASE
            && source.templates().isEmpty()
            && !source.splitHeading();
    return asked ? source.withTemplate(LIBRARY_TEMPLATE) : source;
  }
}
