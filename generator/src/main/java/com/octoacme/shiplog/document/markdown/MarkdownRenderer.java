package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.RawHtml;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.document.html.HtmlSanitizer;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.text.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Renders the body of a document as HTML that cannot do harm.
 *
 * <p>It is written from the tree, so only elements, attributes and addresses of a fixed list come
 * out: raw HTML is shown as text, comments are left out, other addresses lose their link. Where the
 * HTML's harmless tags may come out as well, all of it passes a sanitizer behind that. The heading
 * that is the document's title is left out, for the page shows it as its only {@code h1}; the other
 * headings begin at {@code h2} and skip no level.
 */
public final class MarkdownRenderer {
  private final RawHtml rawHtml;

  /** A renderer that shows HTML as text. */
  public MarkdownRenderer() {
    this(RawHtml.ESCAPE);
  }

  public MarkdownRenderer(RawHtml rawHtml) {
    this.rawHtml = rawHtml;
  }

  /**
   * Renders a document.
   *
   * @param links resolves relative destinations
   * @return without HTML, but with a problem, if the HTML exceeds {@link Limits#page}
   */
  public RenderedMarkdown render(Document document, LinkResolver links, Limits limits) {
    try {
      return renderBody(document, links, limits);
    } catch (OutputLimitException exceeded) {
      return failed(outputLimit(document, limits));
    } catch (RuntimeException | StackOverflowError failure) {
      return failed(MarkdownReader.internalError(document.path(), failure));
    }
  }

  private RenderedMarkdown renderBody(Document document, LinkResolver resolver, Limits limits) {
    Node body = MarkdownParser.parse(document.body(), limits);
    Places places = Places.of(document.text(), document.extent().start());
    unlinkTitle(document, body, places);
    HtmlWriter out = new HtmlWriter(limits.page());
    Footnotes footnotes = Footnotes.of(body);
    InlineReader texts =
        new InlineReader(new TextRuns(places), new Annotations(), new HtmlAsText(rawHtml));
    LinkPolicy links = new LinkPolicy(resolver, PageAnchors.of(document)::find);
    Optional<RawHtmlRenderer> html =
        rawHtml == RawHtml.SANITISED
            ? Optional.of(new RawHtmlRenderer(out, new TagPolicy(links)))
            : Optional.empty();
    InlineRenderer inlines = new InlineRenderer(out, links, footnotes, texts, html);
    HeadingOutline outline = new HeadingOutline();
    document.findTitle().ifPresent(title -> outline.addTitle(title.heading().plain()));
    BlockRenderer blocks = new BlockRenderer(out, inlines, outline, places, html);
    blocks.renderChildren(body);
    new FootnoteRenderer(footnotes, blocks, out).render();
    if (html.filter(RawHtmlRenderer::isUsed).isEmpty()) {
      return new RenderedMarkdown(out.toString(), outline.entries(), List.of());
    }
    if (out.deepest() > HtmlSanitizer.DEEPEST) {
      return withProblem(
          new MarkdownRenderer().renderBody(document, resolver, limits), tooDeep(document));
    }
    return new RenderedMarkdown(sanitized(out, limits), outline.entries(), List.of());
  }

  /** The sanitizer writes some characters longer than we do. */
  private static String sanitized(HtmlWriter html, Limits limits) {
    String sanitized = HtmlSanitizer.sanitize(html.toString());
    if (sanitized.getBytes(StandardCharsets.UTF_8).length > limits.page()) {
      throw new OutputLimitException();
    }
    return sanitized;
  }

  private static RenderedMarkdown withProblem(RenderedMarkdown shown, InputProblem problem) {
    return new RenderedMarkdown(shown.html(), shown.contents(), List.of(problem));
  }

  private static InputProblem tooDeep(Document document) {
    return new InputProblem(
        "nesting-limit",
        document.path(),
        Position.START,
        "its lists, quotes and HTML stand in each other more than "
            + HtmlSanitizer.DEEPEST
            + " deep, so its HTML is shown as text",
        "Nest less, or write it in Markdown.");
  }

  private static void unlinkTitle(Document document, Node body, Places places) {
    int title = document.findTitle().map(Section::headingSpan).map(span -> span.start()).orElse(-1);
    for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading) {
        if (places.of(node).start() == title) {
          node.unlink();
        }
        return;
      }
    }
  }

  private static InputProblem outputLimit(Document document, Limits limits) {
    return new InputProblem(
        "output-limit",
        document.path(),
        Position.START,
        "its page would have more than " + limits.page() + " bytes",
        "Split the document, or raise limits.page.");
  }

  private static RenderedMarkdown failed(InputProblem problem) {
    return new RenderedMarkdown("", List.of(), List.of(problem));
  }
}
