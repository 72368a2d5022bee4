package com.octoacme.shiplog.config;

/** What a repository makes: it decides which process applies. */
public enum Preset {
  /** Deployed by the team: checklist, rollback plan and review clocks apply. */
  SERVICE,
  /** Released for others to use: they do not. */
  LIBRARY
}
