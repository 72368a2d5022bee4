package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.text.EditDistance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a section of an old template also go by the name that it has today: a typing error that was
 * mended in the template is not asked for in documents.
 */
public final class LaterNames {
  private final Set<String> before;
  private final Set<String> today;

  private LaterNames(Schema then, Schema now) {
    this.before = keys(then);
    this.today = keys(now);
  }

  private static Set<String> keys(Schema schema) {
    return schema
        .allSections()
        .flatMap(section -> section.keys().stream())
        .collect(Collectors.toSet());
  }

  /** An earlier version of a template that knows the names of today's. */
  public static Schema in(Schema then, Schema now) {
    LaterNames names = new LaterNames(then, now);
    return new Schema(
        then.path(),
        then.text(),
        then.title(),
        then.frontMatter(),
        then.content(),
        names.known(then.sections()),
        then.faults());
  }

  private List<SectionSchema> known(List<SectionSchema> sections) {
    return sections.stream().map(this::known).toList();
  }

  private SectionSchema known(SectionSchema section) {
    Stream<String> aliases =
        Stream.concat(section.aliases().stream(), later(section.name()).stream());
    return new SectionSchema(
        section.name(),
        aliases.toList(),
        section.depth(),
        section.level(),
        section.optional(),
        section.repeats(),
        section.severity(),
        section.content(),
        known(section.sections()),
        section.span());
  }

  /** A near name that came to the template when this one went. */
  private Optional<String> later(String name) {
    String key = Names.normalize(name);
    List<String> come = today.stream().filter(one -> !before.contains(one)).sorted().toList();
    return today.contains(key) ? Optional.empty() : EditDistance.nearest(key, come);
  }
}
