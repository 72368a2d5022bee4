package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.text.EditDistance;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what was perhaps meant by a section of the template that a document lacks. */
public final class NearNames {
  /** What is shorter is too easily another word. */
  private static final int MIN_LENGTH = 4;

  private static final int MAX_SLIPS = 2;

  private NearNames() {}

  /** The extra section whose name is nearly one of those of a schema's section. */
  public static Optional<Section> findExtra(Alignment alignment, SectionSchema schema) {
    List<String> names = List.copyOf(schema.keys());
    return alignment.extra().stream()
        .filter(section -> isNear(alignment.key(section), names))
        .findFirst();
  }

  private static boolean isNear(String name, List<String> names) {
    return EditDistance.nearest(name, names).isPresent()
        || names.stream().anyMatch(wanted -> name.startsWith(wanted + " ("));
  }

  /**
   * How sure it is that one of some words was meant: {@link Fix#SAFE} if a word differs from it by
   * one or two slips and from all others by more.
   */
  public static Fix certainty(String written, String meant, Collection<String> words) {
    int slips = slips(written, meant);
    boolean alone =
        words.stream()
            .filter(word -> !word.equalsIgnoreCase(meant))
            .allMatch(word -> slips(written, word) > slips);
    int length = written.strip().length();
    boolean sure = alone && length >= MIN_LENGTH && slips <= (length <= MIN_LENGTH ? 1 : MAX_SLIPS);
    return sure ? Fix.SAFE : Fix.UNSAFE;
  }

  private static int slips(String one, String other) {
    return EditDistance.between(
        one.strip().toLowerCase(Locale.ROOT),
        other.strip().toLowerCase(Locale.ROOT),
        MAX_SLIPS + 1);
  }

  /** The same for the name of a section, compared with all that the template has. */
  public static Fix certainty(Alignment alignment, Section section, SectionSchema meant) {
    List<String> names =
        alignment.schema().allSections().flatMap(one -> one.keys().stream()).toList();
    String key = alignment.key(section);
    String name =
        EditDistance.nearest(key, meant.keys()).orElse(meant.name().toLowerCase(Locale.ROOT));
    long rivals =
        alignment.extra().stream()
            .filter(extra -> slips(alignment.key(extra), name) <= MAX_SLIPS)
            .count();
    return rivals == 1 ? certainty(key, name, names) : Fix.UNSAFE;
  }
}
