package com.octoacme.shiplog.lint;

/** One check with one id. Stateless: the same rule serves every run. */
public sealed interface Rule permits DocumentRule, LogbookRule, InputRule {
  /** What people need to know about it. */
  RuleDescription description();

  /** Kebab case, permanent. */
  default String id() {
    return description().id();
  }
}
