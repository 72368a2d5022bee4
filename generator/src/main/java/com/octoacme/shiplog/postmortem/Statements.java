package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.FieldReader;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a document states by name, in front matter or fields, each place read once. The first value
 * of a name counts; what stands in the timeline is no field.
 */
public final class Statements {
  private final Map<String, String> words;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  private Statements(Map<String, String> words) {
    this.words = words;
  }

  /** What a document states. */
  public static Statements of(LogbookEntry entry) {
    Document document = entry.document();
    Statements statements = new Statements(entry.source().fields());
    FieldReader.read(document.frontMatter()).forEach(statements::add);
    FieldReader.read(document, document.preamble()).forEach(statements::add);
    Optional<Section> timeline = TimelineSections.find(document, TimelineSections.names(entry));
    document
        .allSections()
        .filter(section -> timeline.filter(own -> isWithin(section, own)).isEmpty())
        .forEach(section -> FieldReader.read(document, section.blocks()).forEach(statements::add));
    return statements;
  }

  private static boolean isWithin(Section section, Section timeline) {
    return timeline.span().contains(section.span().start());
  }

  private void add(Field field) {
    if (!field.isBlank()) {
      fields.putIfAbsent(Names.normalize(field.name()), field);
    }
  }

  /**
   * The first field of some names that is filled in.
   *
   * @param names the model's word first; the source's own word for it is tried before all
   */
  public Optional<Field> find(List<String> names) {
    Stream<String> own = Stream.ofNullable(words.get(names.get(0)));
    return Stream.concat(own, names.stream())
        .flatMap(name -> Stream.ofNullable(fields.get(Names.normalize(name))))
        .findFirst();
  }

  /** The value of {@link #find(List)}, without space around it. */
  public Optional<String> text(String... names) {
    return find(List.of(names)).map(field -> field.value().strip());
  }
}
