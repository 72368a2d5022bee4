package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Things of a text by their place, to ask for those inside a span. */
final class Inside<T> {
  private final NavigableMap<Integer, T> byStart = new TreeMap<>();

  Inside(List<T> things, Function<T, Span> place) {
    things.forEach(thing -> byStart.put(place.apply(thing).start(), thing));
  }

  List<T> of(Span span) {
    return List.copyOf(byStart.subMap(span.start(), span.end()).values());
  }
}
