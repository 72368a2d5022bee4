package com.octoacme.shiplog.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A JSON value, immutable; {@link JsonWriter} makes text of it, {@link JsonReader} reads it. */
public sealed interface JsonValue {
  /** {@code null}: unknown or not there. */
  JsonValue NULL = new Null();

  static JsonValue of(String text) {
    return new Text(text);
  }

  static JsonValue of(long number) {
    return new Whole(number);
  }

  static JsonValue of(boolean value) {
    return new Truth(value);
  }

  /** The text, or {@link #NULL}. */
  static JsonValue of(Optional<String> text) {
    return text.map(JsonValue::of).orElse(NULL);
  }

  /** An array of what {@code toValue} makes of each element, in order. */
  static <T> JsonValue array(Collection<T> elements, Function<T, JsonValue> toValue) {
    return new Array(elements.stream().map(toValue).toList());
  }

  /**
   * An array whose elements are made one by one while it is written: a long one never stands in
   * memory as a whole.
   *
   * @param elements asked for each time that it is written
   */
  static JsonValue series(Supplier<Stream<JsonValue>> elements) {
    return new Series(elements);
  }

  /** An object to be filled. */
  static Builder object() {
    return new Builder();
  }

  /** A string. */
  record Text(String value) implements JsonValue {}

  /** A whole number. */
  record Whole(long value) implements JsonValue {}

  /** A number with a fraction; neither infinite nor NaN. */
  record Fraction(double value) implements JsonValue {
    public Fraction {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("no JSON number: " + value);
      }
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements JsonValue {}

  /** {@code null}. */
  record Null() implements JsonValue {}

  /** An array. */
  record Array(List<JsonValue> elements) implements JsonValue {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /** An array that is made while it is written. */
  record Series(Supplier<Stream<JsonValue>> elements) implements JsonValue {}

  /** An object, in the order in which its members were given. */
  record Members(List<Member> members) implements JsonValue {
    public Members {
      members = List.copyOf(members);
    }

    /** The first member of a name. */
    public Optional<JsonValue> find(String name) {
      return members.stream()
          .filter(member -> member.name().equals(name))
          .map(Member::value)
          .findFirst();
    }

    /** The first member of a name, if it is a string. */
    public Optional<String> findText(String name) {
      return find(name).filter(Text.class::isInstance).map(Text.class::cast).map(Text::value);
    }
  }

  /** One member of an object. */
  record Member(String name, JsonValue value) {}

  /** Collects the members of an object. */
  final class Builder {
    private final List<Member> members = new ArrayList<>();

    private Builder() {}

    public Builder with(String name, JsonValue value) {
      members.add(new Member(name, value));
      return this;
    }

    public Builder with(String name, String value) {
      return with(name, JsonValue.of(value));
    }

    public Builder with(String name, long value) {
      return with(name, JsonValue.of(value));
    }

    public Builder with(String name, boolean value) {
      return with(name, JsonValue.of(value));
    }

    public Builder with(String name, Optional<String> value) {
      return with(name, JsonValue.of(value));
    }

    public JsonValue build() {
      return new Members(members);
    }
  }
}
