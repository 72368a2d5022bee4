package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.RawHtml;
import com.octoacme.shiplog.document.Content;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.FrontMatter;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commonmark.node.Node;

/** Reads one text step by step and collects its problems. */
final class DocumentReader {
  private final RawHtml rawHtml;
  private final DocumentKind kind;
  private final String path;
  private final String text;
  private final LineIndex lines;
  private final List<InputProblem> problems = new ArrayList<>();

  DocumentReader(RawHtml rawHtml, DocumentKind kind, String path, String text) {
    this.rawHtml = rawHtml;
    this.kind = kind;
    this.path = path;
    this.text = text;
    this.lines = LineIndex.of(text);
  }

  /** All of the text at once, with all that is wrong with it. */
  Reading read(Limits limits) {
    return read(
        limits,
        frontMatter ->
            parse(frontMatter, limits)
                .map(parsed -> content(frontMatter, parsed))
                .map(content -> document(frontMatter, () -> content)));
  }

  /** The front matter now, and the rest when it is asked for: what is wrong there is not told. */
  Reading readLater(Limits limits) {
    return read(
        limits,
        frontMatter -> Optional.of(document(frontMatter, () -> laterContent(frontMatter, limits))));
  }

  private Reading read(Limits limits, Function<FrontMatter, Optional<Document>> body) {
    FrontMatter frontMatter = readFrontMatter(limits);
    if (isBlank(frontMatter.span().end())) {
      add("empty-document", Position.START, "the document has no text", "Write it, or delete it.");
      return new Reading(Optional.empty(), problems);
    }
    return new Reading(body.apply(frontMatter), problems);
  }

  private boolean isBlank(int start) {
    return text.substring(start).isBlank();
  }

  private Content laterContent(FrontMatter frontMatter, Limits limits) {
    try {
      return new DocumentReader(rawHtml, kind, path, text)
          .parse(frontMatter, limits)
          .map(parsed -> content(frontMatter, parsed))
          .orElse(Content.NONE);
    } catch (RuntimeException | StackOverflowError failure) {
      return Content.NONE;
    }
  }

  private FrontMatter readFrontMatter(Limits limits) {
    FrontMatterReader.Result result = new FrontMatterReader(text, lines, limits).read();
    result
        .fault()
        .ifPresent(
            fault ->
                add(
                    "front-matter",
                    lines.positionOf(fault.offset()),
                    fault.message(),
                    fault.remedy()));
    return result.frontMatter();
  }

  private Optional<Node> parse(FrontMatter frontMatter, Limits limits) {
    int bodyStart = frontMatter.span().end();
    String body = text.substring(bodyStart);
    try {
      Node parsed = MarkdownParser.parse(body, limits);
      noteNesting(parsed, bodyStart, limits);
      return Optional.of(parsed);
    } catch (ParagraphLimit.ExceededException exceeded) {
      noteParagraph(exceeded, bodyStart);
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      if (!TableLimit.isRefusal(refused)) {
        throw refused;
      }
      noteTable(body, bodyStart, limits);
      return Optional.empty();
    }
  }

  private void noteNesting(Node parsed, int bodyStart, Limits limits) {
    new NestingLimit(limits.nesting())
        .findExceeding(parsed)
        .ifPresent(
            node ->
                add(
                    "nesting-limit",
                    lines.positionOf(Places.of(text, bodyStart).of(node).start()),
                    "more than " + limits.nesting() + " levels are nested here",
                    "Use fewer levels; what is deeper is kept as plain text."));
  }

  private void noteParagraph(ParagraphLimit.ExceededException exceeded, int bodyStart) {
    add(
        "file-limit",
        new Position(lines.positionOf(bodyStart).line() + exceeded.line(), 1),
        "the paragraph has more than " + ParagraphLimit.MAX_LINES + " lines",
        "Put blank lines into it.");
  }

  private void noteTable(String body, int bodyStart, Limits limits) {
    int line = lines.positionOf(bodyStart).line() + TableLimit.lineOf(body, limits);
    add(
        "file-limit",
        new Position(line, 1),
        "the table has more than " + limits.cells() + " cells",
        "Split the table, or move it to a file of its own.");
  }

  private Document document(FrontMatter frontMatter, Supplier<Content> content) {
    return Document.of(kind, path, text, lines, frontMatter, content);
  }

  private Content content(FrontMatter frontMatter, Node parsed) {
    Annotations annotations = new Annotations();
    Places places = Places.of(text, frontMatter.span().end());
    SectionReader sections =
        new SectionReader(new BlockReader(places, annotations, new HtmlAsText(rawHtml)));
    sections.read(parsed);
    return Content.of(
        text,
        sections.preamble(),
        sections.sections(),
        annotations.comments(),
        annotations.links());
  }

  private void add(String rule, Position position, String message, String remedy) {
    problems.add(new InputProblem(rule, path, position, message, remedy));
  }
}
