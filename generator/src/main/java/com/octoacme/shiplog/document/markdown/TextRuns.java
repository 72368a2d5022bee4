package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Finds for each character of a text node its place in the source, past escapes and entities. */
final class TextRuns {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});");
  private static final int MAX_SHIFT = 200;
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final Places places;
  private final Parser entities = Parser.builder().build();
  private final Map<String, String> known = new HashMap<>();

  TextRuns(Places places) {
    this.places = places;
  }

  TextRuns inCell(Node cell) {
    return new TextRuns(places.inCell(cell));
  }

  Places places() {
    return places;
  }

  /** Appends a text node, one run for each stretch that is the same in the source. */
  void append(Text node, InlineTextBuilder out) {
    String literal = node.getLiteral();
    int from = 0;
    for (SourceSpan part : node.getSourceSpans()) {
      Span place = places.of(part);
      from =
          append(
              literal,
              from,
              part.getLength() == literal.length() ? moved(literal, place) : place,
              out);
    }
    if (from < literal.length()) {
      out.append(literal.substring(from), Span.at(places.of(node).end()), false);
    }
  }

  /**
   * The parser of bare links cuts texts as if no escape or entity were in them, so what comes after
   * one is placed too early: then the place is where the text stands next in the line.
   */
  private Span moved(String literal, Span place) {
    String text = places.text();
    if (text.startsWith(literal, place.start())) {
      return place;
    }
    int end = Math.min(text.length(), place.end() + MAX_SHIFT);
    int found = text.substring(place.start(), end).indexOf(literal);
    return found < 0 ? place : place.plus(found);
  }

  private int append(String literal, int from, Span place, InlineTextBuilder out) {
    if (literal.regionMatches(from, places.text(), place.start(), place.length())) {
      out.append(literal.substring(from, from + place.length()), place, false);
      return from + place.length();
    }
    int at = from;
    int source = place.start();
    while (source < place.end() && at < literal.length()) {
      Span unit = unitAt(source, place.end());
      String text = decode(unit);
      int left = literal.length() - at;
      if (text.regionMatches(0, literal, at, left)) {
        // The parser drops the spaces at the end of a line, but not their place.
        appendUnit(literal.substring(at), trimmed(unit, text.length() - left), out);
        return literal.length();
      }
      if (!literal.startsWith(text, at)) {
        // Not understood: the rest is one run, which points to all of it.
        Span rest = place.end() - source == left ? Span.at(source) : new Span(source, place.end());
        out.append(literal.substring(at), rest, false);
        return literal.length();
      }
      appendUnit(text, unit, out);
      at += text.length();
      source = unit.end();
    }
    return at;
  }

  private static Span trimmed(Span unit, int dropped) {
    return new Span(unit.start(), unit.end() - dropped);
  }

  private static void appendUnit(String text, Span unit, InlineTextBuilder out) {
    boolean escaped = unit.length() == 2 && text.length() == 1;
    out.append(text, escaped ? new Span(unit.start() + 1, unit.end()) : unit, false);
  }

  /** The next stretch of plain characters, escape or entity. */
  private Span unitAt(int start, int end) {
    String text = places.text();
    if (isEscape(text, start, end)) {
      return new Span(start, start + 2);
    }
    Matcher entity = ENTITY.matcher(text).region(start, end);
    if (text.charAt(start) == '&' && entity.lookingAt()) {
      return new Span(start, entity.end());
    }
    int stop = start + 1;
    while (stop < end && text.charAt(stop) != '\\' && text.charAt(stop) != '&') {
      stop++;
    }
    return new Span(start, stop);
  }

  private static boolean isEscape(String text, int start, int end) {
    return text.charAt(start) == '\\'
        && start + 1 < end
        && ESCAPABLE.indexOf(text.charAt(start + 1)) >= 0;
  }

  private String decode(Span unit) {
    String raw = unit.of(places.text());
    if (isEscape(raw, 0, raw.length())) {
      return raw.substring(1);
    }
    return raw.startsWith("&") && raw.endsWith(";")
        ? known.computeIfAbsent(raw, this::decodeEntity)
        : raw;
  }

  private String decodeEntity(String raw) {
    Node paragraph = entities.parse(raw).getFirstChild();
    return paragraph != null && paragraph.getFirstChild() instanceof Text text
        ? text.getLiteral()
        : raw;
  }
}
