package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.config.Limits;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The Markdown that documents are written in: CommonMark with tables, strikethrough, bare links and
 * footnotes. Task marks are not the library's, for they need places and a third state; see {@link
 * TaskMarks}.
 */
final class MarkdownParser {
  private MarkdownParser() {}

  /**
   * Parses a text.
   *
   * @throws IllegalArgumentException if a table has too many cells
   * @throws ParagraphLimit.ExceededException if a paragraph has too many lines
   */
  static Node parse(String body, Limits limits) {
    return ItemDefinitions.asText(builder(limits).build().parse(body), body);
  }

  static Parser.Builder builder(Limits limits) {
    return Parser.builder()
        .extensions(extensions(limits))
        .customBlockParserFactory(new ParagraphLimit())
        .inlineParserFactory(context -> new PlainInlines(new InlineParserImpl(context)))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        // One level of a list takes two open blocks; one level more than allowed is parsed, so
        // that what exceeds the limit can be seen and reported.
        .maxOpenBlockParsers(2 * limits.nesting() + 1)
        .maxInlineNesting(limits.nesting() + 1);
  }

  private static List<Extension> extensions(Limits limits) {
    return List.of(
        TablesExtension.builder().maxCells(limits.cells()).build(),
        StrikethroughExtension.builder().requireTwoTildes(true).build(),
        AutolinkExtension.create(),
        FootnotesExtension.create());
  }
}
