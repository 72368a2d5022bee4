package com.octoacme.shiplog.template;

import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked up in a schema for every document: worked out once for all of them.
 *
 * @param sections all of them, nested ones included, in the order of the template
 * @param byKey the sections that go by a normalised name
 * @param parents the section above another, by the heading of the lower one
 * @param owners the section that asks for a field, by the field's place
 * @param ranges the fields whose value is a span of time
 * @param timelines the normalised names of sections that are timelines
 * @param actions the normalised names of sections that hold action items
 */
public record SchemaIndex(
    List<SectionSchema> sections,
    Map<String, List<SectionSchema>> byKey,
    Map<Span, SectionSchema> parents,
    Map<Span, SectionSchema> owners,
    List<FieldSchema> ranges,
    Set<String> timelines,
    Set<String> actions) {
  public SchemaIndex {
    sections = List.copyOf(sections);
    byKey = Map.copyOf(byKey);
    parents = Map.copyOf(parents);
    owners = Map.copyOf(owners);
    ranges = List.copyOf(ranges);
    timelines = Set.copyOf(timelines);
    actions = Set.copyOf(actions);
  }

  static SchemaIndex of(ContentSchema content, List<SectionSchema> top) {
    List<SectionSchema> sections = top.stream().flatMap(SectionSchema::withDescendants).toList();
    Map<String, List<SectionSchema>> named = new HashMap<>();
    Map<Span, SectionSchema> above = new HashMap<>();
    Map<Span, SectionSchema> asking = new HashMap<>();
    List<FieldSchema> spans = new ArrayList<>(rangesOf(content));
    Set<String> times = new HashSet<>();
    Set<String> items = new HashSet<>();
    for (SectionSchema section : sections) {
      section
          .keys()
          .forEach(key -> named.computeIfAbsent(key, k -> new ArrayList<>()).add(section));
      section.sections().forEach(below -> above.put(below.span(), section));
      section.content().fields().forEach(field -> asking.putIfAbsent(field.span(), section));
      spans.addAll(rangesOf(section.content()));
      times.addAll(section.content().timeline() ? section.keys() : Set.of());
      items.addAll(section.content().actionItems().isPresent() ? section.keys() : Set.of());
    }
    return new SchemaIndex(sections, named, above, asking, spans, times, items);
  }

  private static List<FieldSchema> rangesOf(ContentSchema content) {
    return content.fields().stream()
        .filter(field -> field.type() instanceof ValueType.Range)
        .toList();
  }

  /** The sections that a normalised name stands for. */
  List<SectionSchema> named(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** The section that asks for a field; empty for one of the beginning. */
  Optional<SectionSchema> findOwner(FieldSchema field) {
    return Optional.ofNullable(owners.get(field.span()));
  }
}
