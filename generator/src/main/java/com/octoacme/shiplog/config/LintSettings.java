package com.octoacme.shiplog.config;

import java.util.HashMap;
import java.util.Map;

/**
 * How findings are judged.
 *
 * @param failOn the least severity that fails {@code lint}; {@link Severity#OFF} never fails
 * @param rules severities set by rule id
 * @param templateAt which version of a template an existing document is judged by
 */
public record LintSettings(Severity failOn, Map<String, Severity> rules, TemplateAt templateAt) {
  /** What holds when nothing is set. */
  public static final LintSettings DEFAULT =
      new LintSettings(Severity.ERROR, Map.of(), TemplateAt.ADDED);

  public LintSettings {
    rules = Map.copyOf(rules);
  }

  /** The same with the severities of a preset, where none are set. */
  LintSettings under(Preset preset) {
    Map<String, Severity> all = new HashMap<>(preset.severities());
    all.putAll(rules);
    return new LintSettings(failOn, all, templateAt);
  }

  /** A version of a template. */
  public enum TemplateAt {
    ADDED,
    BASE,
    HEAD,
    TOUCHED
  }
}
