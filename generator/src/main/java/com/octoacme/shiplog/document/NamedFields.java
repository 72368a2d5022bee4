package com.octoacme.shiplog.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields of one place, in the order of the text; those that an item groups come last.
 *
 * @param fields as written
 * @param names the name of each, normalised
 */
public record NamedFields(List<Field> fields, List<String> names) {
  /** No fields. */
  public static final NamedFields NONE = new NamedFields(List.of(), List.of());

  public NamedFields {
    fields = List.copyOf(fields);
    names = List.copyOf(names);
  }

  static NamedFields of(List<Field> fields) {
    return fields.isEmpty()
        ? NONE
        : new NamedFields(
            fields, fields.stream().map(field -> Names.normalize(field.name())).toList());
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The first that goes by one of some normalised names. */
  public Optional<Field> find(Set<String> keys) {
    for (int i = 0; i < names.size(); i++) {
      if (keys.contains(names.get(i))) {
        return Optional.of(fields.get(i));
      }
    }
    return Optional.empty();
  }

  /** All that go by a normalised name. */
  public Stream<Field> named(String key) {
    return names.contains(key)
        ? IntStream.range(0, names.size())
            .filter(i -> names.get(i).equals(key))
            .mapToObj(fields::get)
        : Stream.empty();
  }
}
