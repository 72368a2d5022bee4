package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.text.EditDistance;
import java.util.List;
import java.util.Optional;

/** Finds what was perhaps meant by a section of the template that a document lacks. */
final class NearNames {
  private NearNames() {}

  /** The extra section whose name is nearly one of those of a schema's section. */
  static Optional<Section> findExtra(Alignment alignment, SectionSchema schema) {
    List<String> names = List.copyOf(schema.keys());
    return alignment.extra().stream()
        .filter(section -> isNear(alignment.key(section), names))
        .findFirst();
  }

  private static boolean isNear(String name, List<String> names) {
    return EditDistance.nearest(name, names).isPresent();
  }
}
