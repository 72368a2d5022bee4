package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.FieldReader;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.NamedFields;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Arranges the top blocks of a body under their headings. */
final class SectionReader {
  private final BlockReader reader;
  private final List<Block> preamble = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final Deque<OpenSection> open = new ArrayDeque<>();

  SectionReader(BlockReader reader) {
    this.reader = reader;
  }

  /**
   * Reads a whole body; then {@link #preamble} and {@link #sections} hold it.
   *
   * @param body taken apart as it is read, so that a huge document is not in memory twice
   */
  void read(Node body) {
    for (Node node = body.getFirstChild(); node != null; node = body.getFirstChild()) {
      if (node instanceof Heading heading) {
        open(heading);
      } else {
        blocks().addAll(reader.read(node));
      }
      node.unlink();
    }
    closeDownTo(1, reader.places().text().length());
  }

  List<Block> preamble() {
    return preamble;
  }

  List<Section> sections() {
    return sections;
  }

  private List<Block> blocks() {
    OpenSection current = open.peek();
    return current == null ? preamble : current.blocks;
  }

  private void open(Heading heading) {
    Span span = reader.places().of(heading);
    closeDownTo(heading.getLevel(), span.start());
    InlineText text = reader.inlines().read(heading, span.end());
    open.push(new OpenSection(heading.getLevel(), text, span));
  }

  private void closeDownTo(int level, int end) {
    while (!open.isEmpty() && open.element().level >= level) {
      Section closed = open.pop().close(end, reader.places().text());
      OpenSection parent = open.peek();
      (parent == null ? sections : parent.sections).add(closed);
    }
  }

  /** A section whose end is not yet known. */
  private static final class OpenSection {
    private final int level;
    private final InlineText heading;
    private final Span headingSpan;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    OpenSection(int level, InlineText heading, Span headingSpan) {
      this.level = level;
      this.heading = heading;
      this.headingSpan = headingSpan;
    }

    Section close(int end, String text) {
      Span span = new Span(headingSpan.start(), end);
      NamedFields fields = FieldReader.readWithGrouped(text, blocks);
      return new Section(level, heading, headingSpan, span, blocks, sections, fields);
    }
  }
}
