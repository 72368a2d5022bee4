package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.NamedFields;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    statements.add(document.frontMatter().fields());
    statements.add(document.fields());
    Optional<Section> timeline = TimelineSections.find(entry);
    document
        .allSections()
        .filter(section -> timeline.filter(own -> isWithin(section, own)).isEmpty())
        .forEach(section -> statements.add(section.fields()));
    return statements;
  }

  private static boolean isWithin(Section section, Section timeline) {
    return timeline.span().contains(section.span().start());
  }

  private void add(NamedFields some) {
    for (int i = 0; i < some.fields().size(); i++) {
      if (!some.fields().get(i).isBlank()) {
        fields.putIfAbsent(some.names().get(i), some.fields().get(i));
      }
    }
  }

  /**
   * The first field of some names that is filled in.
   *
   * @param names the model's word first; the source's own word for it is tried before all
   */
  public Optional<Field> find(List<String> names) {
    Optional<Field> own = Optional.ofNullable(words.get(names.get(0))).flatMap(this::named);
    for (int i = 0; i < names.size() && own.isEmpty(); i++) {
      own = named(names.get(i));
    }
    return own;
  }

  private Optional<Field> named(String name) {
    return Optional.ofNullable(fields.get(Names.normalize(name)));
  }

  /** The value of {@link #find(List)}, without space around it. */
  public Optional<String> text(String... names) {
    return find(List.of(names)).map(field -> field.value().strip());
  }
}
