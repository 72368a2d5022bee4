package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Content;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a file of many releases apart: each version heading with what follows it is a document.
 * Positions stay those of the file.
 */
final class DocumentSplitter {
  private final Document file;
  private final Map<Integer, Section> byStart = new HashMap<>();

  private DocumentSplitter(Document file) {
    this.file = file;
    file.allSections().forEach(section -> byStart.put(section.span().start(), section));
  }

  /**
   * A part of a file.
   *
   * @param name what the release is called: its version as written, or {@code unreleased}
   */
  record Part(String name, Document document) {}

  /** The parts in the order of the text; none if no heading is that of a version. */
  static List<Part> split(Document file) {
    return new DocumentSplitter(file).parts();
  }

  private List<Part> parts() {
    Map<String, Span> spans = VersionSections.of(file.text());
    Set<Integer> starts = spans.values().stream().map(Span::start).collect(Collectors.toSet());
    List<Part> parts = new ArrayList<>();
    Inside<Block.Comment> comments = new Inside<>(file.comments(), Block.Comment::span);
    Inside<com.octoacme.shiplog.document.Link> links =
        new Inside<>(file.links(), com.octoacme.shiplog.document.Link::span);
    spans.forEach(
        (name, span) -> {
          Section section = byStart.get(span.start());
          if (section != null) {
            Section own = without(section, span, starts);
            parts.add(
                new Part(
                    name,
                    file.part(
                        span,
                        Content.of(
                            file.text(),
                            List.of(),
                            List.of(own),
                            comments.of(span),
                            links.of(span)))));
          }
        });
    return parts;
  }

  /** A section without the releases nested in it, which are parts of their own. */
  private static Section without(Section section, Span span, Set<Integer> starts) {
    List<Section> kept =
        section.sections().stream()
            .filter(inner -> !starts.contains(inner.span().start()))
            .filter(inner -> span.contains(inner.span().start()))
            .map(inner -> without(inner, span, starts))
            .toList();
    Span own = new Span(section.span().start(), Math.min(section.span().end(), span.end()));
    return new Section(
        section.level(),
        section.heading(),
        section.headingSpan(),
        own,
        section.blocks(),
        kept,
        section.fields());
  }
}
