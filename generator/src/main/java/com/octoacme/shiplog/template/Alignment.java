package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which section of a document answers which section of a schema.
 *
 * <p>The title is matched by position. The other headings are matched by name or alias, first those
 * that stand in the template's order (the longest common subsequence, so that one absent section
 * does not misalign the rest), then those that were moved. Levels do not decide: a section at the
 * wrong level is matched, not missing. A field may be written as a section and a section as a
 * field.
 */
public final class Alignment {
  private static final int NAME_WEIGHT = 4;

  private final Schema schema;
  private final Document document;
  private final SchemaIndex index;
  private final Map<Span, Section> matches = new HashMap<>();
  private final Set<Span> moved = new HashSet<>();
  private final List<Section> extra = new ArrayList<>();
  private final Set<Span> extraHeadings = new HashSet<>();
  private final Map<Span, String> keys = new HashMap<>();
  private final Optional<Section> title;
  private final DocumentFields fields;

  private Alignment(Schema schema, Document document) {
    this.schema = schema;
    this.document = document;
    this.index = schema.index();
    overlookRemarks();
    this.title = titleOf();
    this.fields = new DocumentFields(document);
  }

  public static Alignment of(Schema schema, Document document) {
    Alignment alignment = new Alignment(schema, document);
    alignment.align();
    return alignment;
  }

  private Optional<Section> titleOf() {
    if (schema.title().isEmpty()) {
      return document.findTitle().filter(first -> !isNamed(first));
    }
    return document.sections().stream().findFirst().filter(first -> !isNamed(first));
  }

  private boolean isTitle(Section section) {
    return title.filter(first -> first.headingSpan().equals(section.headingSpan())).isPresent();
  }

  private boolean isNamed(Section section) {
    return isName(key(section));
  }

  private boolean isName(String key) {
    return index.byKey().containsKey(key);
  }

  /** The name of a section of the document, normalised once. */
  public String key(Section section) {
    return keys.computeIfAbsent(section.headingSpan(), unread -> section.name());
  }

  /**
   * A remark behind a name, as in {@code Timeline (UTC)}, is no part of it; unless the template has
   * it so, or the document has another section of the bare name.
   */
  private void overlookRemarks() {
    Map<String, List<Section>> bare = new HashMap<>();
    document
        .allSections()
        .filter(section -> !isNamed(section))
        .forEach(
            section ->
                bare.computeIfAbsent(
                        Names.normalize(Names.withoutRemark(section.heading().plain())),
                        name -> new ArrayList<>())
                    .add(section));
    Set<String> own = Set.copyOf(keys.values());
    bare.forEach(
        (name, sections) -> {
          if (sections.size() == 1 && isName(name) && !own.contains(name)) {
            keys.put(sections.get(0).headingSpan(), name);
          }
        });
  }

  private void align() {
    List<Section> rest = document.allSections().filter(section -> !isTitle(section)).toList();
    List<Section> known = rest.stream().filter(this::isNamed).toList();
    Set<Span> taken = new HashSet<>();
    alignInOrder(known, taken);
    alignMoved(known, taken);
    rest.stream().filter(section -> !taken.contains(section.headingSpan())).forEach(this::addExtra);
  }

  private void addExtra(Section section) {
    extra.add(section);
    extraHeadings.add(section.headingSpan());
  }

  private void alignInOrder(List<Section> known, Set<Span> taken) {
    List<String> keys = known.stream().map(this::key).toList();
    List<SectionSchema> wanted = index.sections();
    int[] pairs =
        CommonSubsequence.pairs(
            wanted.size(),
            known.size(),
            (i, j) -> weight(wanted.get(i), keys.get(j), known.get(j)));
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] >= 0) {
        matches.put(wanted.get(i).span(), known.get(pairs[i]));
        taken.add(known.get(pairs[i]).headingSpan());
      }
    }
  }

  private int weight(SectionSchema wish, String key, Section section) {
    if (!index.named(key).contains(wish)) {
      return 0;
    }
    return NAME_WEIGHT + (section.level() == expectedLevel(wish) ? 1 : 0);
  }

  private void alignMoved(List<Section> known, Set<Span> taken) {
    for (Section section : known) {
      if (taken.contains(section.headingSpan())) {
        continue;
      }
      for (SectionSchema wish : index.named(key(section))) {
        if (!matches.containsKey(wish.span())) {
          matches.put(wish.span(), section);
          moved.add(wish.span());
          taken.add(section.headingSpan());
          break;
        }
      }
    }
  }

  public Document document() {
    return document;
  }

  public Schema schema() {
    return schema;
  }

  /** The document's title: its first heading, unless that is a section of the template. */
  public Optional<Section> title() {
    return title;
  }

  /** The section that answers one of the schema. */
  public Optional<Section> find(SectionSchema section) {
    return Optional.ofNullable(matches.get(section.span()));
  }

  /**
   * A section by its name, whether or not the template has it; of a matched section, the names in
   * the template count as well.
   *
   * @param canonicalName in any case, such as {@code Timeline}
   */
  public Optional<Section> findByName(String canonicalName) {
    String key = Names.normalize(canonicalName);
    return index.named(key).stream()
        .flatMap(section -> find(section).stream())
        .findFirst()
        .or(() -> document.allSections().filter(s -> key(s).equals(key)).findFirst());
  }

  /** The schema's section above one of its sections. */
  public Optional<SectionSchema> findParent(SectionSchema section) {
    return Optional.ofNullable(index.parents().get(section.span()));
  }

  /** The sections of the document that answer none of the schema, in the order of the text. */
  public List<Section> extra() {
    return Collections.unmodifiableList(extra);
  }

  /** Whether a section of the document answers none of the schema and is not the title. */
  public boolean isExtra(Section section) {
    return extraHeadings.contains(section.headingSpan());
  }

  /** Whether a section of the schema was found, but not in the template's order. */
  public boolean isMoved(SectionSchema section) {
    return moved.contains(section.span());
  }

  /** The schema's sections that a name stands for. */
  public List<SectionSchema> named(Section section) {
    return index.named(key(section));
  }

  /** The level at which a section should stand, relative to the document's own title. */
  public int expectedLevel(SectionSchema section) {
    int titleLevel = schema.title().map(Schema.TitleSchema::level).orElse(0);
    int ownLevel = schema.title().isEmpty() ? 0 : title.map(Section::level).orElse(titleLevel);
    return Math.max(1, Math.min(6, section.level() - titleLevel + ownLevel));
  }

  /**
   * The field that answers one of the schema: where its section is, else in the front matter, else
   * a section of that name; a field of the template's beginning also in an extra section.
   */
  public Optional<Field> findField(FieldSchema field) {
    Optional<SectionSchema> owner = index.findOwner(field);
    return owner.isEmpty()
        ? findFieldAtTop(field)
        : find(owner.get())
            .flatMap(section -> findField(field, section))
            .or(() -> document.frontMatter().fields().find(field.keys()));
  }

  /** The field of a section that answers one of the schema, or a front matter's. */
  public Optional<Field> findField(FieldSchema field, Section section) {
    Set<String> keys = field.keys();
    return section
        .fields()
        .find(keys)
        .or(() -> sectionAsField(section.sections(), keys))
        .or(() -> document.frontMatter().fields().find(keys));
  }

  /** What answers a field of the template's beginning or front matter. */
  public Optional<Field> findFieldAtTop(FieldSchema field) {
    return findAtTop(field.keys());
  }

  /** The field that answers a section of the schema which the document has no section for. */
  public Optional<Field> findField(SectionSchema section) {
    return findParent(section)
        .flatMap(this::find)
        .flatMap(parent -> parent.fields().find(section.keys()))
        .or(() -> findAtTop(section.keys()));
  }

  /** A field by its name, anywhere but in code; the first, front matter before text. */
  public Optional<Field> findFieldByName(String canonicalName) {
    Set<String> key = Set.of(Names.normalize(canonicalName));
    return findAtTop(key)
        .or(
            () ->
                document
                    .allSections()
                    .flatMap(section -> section.fields().find(key).stream())
                    .findFirst());
  }

  private Optional<Field> findAtTop(Set<String> keys) {
    return document
        .frontMatter()
        .fields()
        .find(keys)
        .or(() -> fields.findLeading(title, keys))
        .or(() -> sectionAsField(extra, keys))
        .or(
            () ->
                extra.stream()
                    .flatMap(section -> section.fields().find(keys).stream())
                    .findFirst());
  }

  private Optional<Field> sectionAsField(Collection<Section> sections, Set<String> keys) {
    return sections.stream()
        .filter(section -> keys.contains(key(section)))
        .findFirst()
        .map(fields::asField);
  }
}
