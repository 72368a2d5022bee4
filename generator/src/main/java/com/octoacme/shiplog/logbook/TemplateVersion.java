package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.template.Schema;
import java.util.Optional;

/**
 * A template as it was at some time.
 *
 * @param commit whose version it is; empty if it is today's
 */
public record TemplateVersion(Schema schema, Optional<String> commit) {
  /** A template as it is today. */
  public static TemplateVersion today(Schema schema) {
    return new TemplateVersion(schema, Optional.empty());
  }
}
