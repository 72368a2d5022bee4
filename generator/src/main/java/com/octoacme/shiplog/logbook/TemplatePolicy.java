package com.octoacme.shiplog.logbook;

import java.util.Set;

/**
 * Whose templates count.
 *
 * @param today reads today's; in a pull request those of its base
 * @param change the commits of the change that is judged, by full id: what they make of a template
 *     does not count yet
 */
public record TemplatePolicy(SchemaReader today, Set<String> change) {
  public TemplatePolicy {
    change = Set.copyOf(change);
  }
}
