package com.octoacme.shiplog.yaml;

import com.octoacme.shiplog.text.Span;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The library's events of a text, with their places in UTF-16 units. */
final class YamlEvents {
  private final Parser parser;
  private final int[] offsets;
  private final int base;

  YamlEvents(String text, int base) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(new StreamReader(text), options);
    this.offsets = offsetsOf(text);
    this.base = base;
  }

  /** The offset of each code point, for the library counts in code points, and of the end. */
  private static int[] offsetsOf(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    int offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      offset += offset < text.length() ? Character.charCount(text.codePointAt(offset)) : 0;
    }
    return offsets;
  }

  Event peek() {
    return parser.peekEvent();
  }

  Event next() {
    return parser.getEvent();
  }

  void skip(Event.ID id) {
    Event event = next();
    if (!event.is(id)) {
      throw new RefusedYamlException("this is not expected here", spanOf(event).start());
    }
  }

  Span spanOf(Event event) {
    return spanOf(event, event);
  }

  Span spanOf(Event first, Event last) {
    int start = offsetOf(first.getStartMark());
    return new Span(start, Math.max(start, offsetOf(last.getEndMark())));
  }

  int offsetOf(@Nullable Mark mark) {
    return mark == null ? base : offsetOf(mark.getIndex());
  }

  int offsetOf(int codePoints) {
    return base + offsets[Math.max(0, Math.min(codePoints, offsets.length - 1))];
  }
}
