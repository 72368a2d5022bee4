package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.markdown.LinkResolver;
import com.octoacme.shiplog.document.markdown.MarkdownRenderer;
import com.octoacme.shiplog.document.markdown.RenderedMarkdown;
import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Renders all pages of a plan, on all processors, and writes them with the pictures they show. What
 * a page looks like does not depend on the order in which pages are rendered.
 */
public final class SiteRenderer {
  private static final int PROGRESS_STEP = 50;
  private static final int USUAL_SIZE = 32_000;

  private final SitePlan plan;
  private final PageRenderer renderer;
  private final SiteLinks links;
  private final Limits limits;
  private final MarkdownRenderer markdown;
  private final SiteFiles files;
  private final Queue<InputProblem> problems = new ConcurrentLinkedQueue<>();

  public SiteRenderer(
      SitePlan plan,
      PageRenderer renderer,
      SiteLinks links,
      Configuration configuration,
      SiteFiles files) {
    this.plan = plan;
    this.renderer = renderer;
    this.links = links;
    this.limits = configuration.limits();
    this.markdown = new MarkdownRenderer(configuration.site().rawHtml());
    this.files = files;
  }

  /**
   * Writes every page.
   *
   * @param progress told the number of pages done, every fifty
   * @return what could not be shown as it is, sorted by path
   * @throws com.octoacme.shiplog.config.SetupException if the theme has an error
   */
  public List<InputProblem> render(IntConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    List<Page> pages = plan.pages();
    renderOneOfEachKind(pages);
    IntStream.range(0, pages.size())
        .parallel()
        .forEach(
            index -> {
              Page page = pages.get(index);
              files.write(page.url(), render(page));
              int count = done.incrementAndGet();
              if (count % PROGRESS_STEP == 0) {
                progress.accept(count);
              }
            });
    return problems.stream().distinct().sorted(SiteRenderer::byPlace).toList();
  }

  /** So that the same theme error is reported first, however the pages are spread on threads. */
  private void renderOneOfEachKind(List<Page> pages) {
    pages.stream()
        .map(Page::template)
        .distinct()
        .forEach(template -> render(first(pages, template)));
  }

  private static Page first(List<Page> pages, String template) {
    return pages.stream()
        .filter(page -> page.template().equals(template))
        .findFirst()
        .orElseThrow();
  }

  private static int byPlace(InputProblem one, InputProblem other) {
    int byPath = one.path().compareTo(other.path());
    return byPath != 0 ? byPath : one.position().compareTo(other.position());
  }

  /**
   * One page, UTF-8.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the theme has an error
   */
  public byte[] render(Page page) {
    String root = "../".repeat((int) page.url().chars().filter(c -> c == '/').count());
    Optional<PageView.Body> body = page.document().map(document -> body(document, root));
    Utf8Writer out = new Utf8Writer(USUAL_SIZE);
    try {
      renderer.render(new PageView(plan.site(), page, root, body), out);
    } catch (IOException e) {
      throw new UncheckedIOException("page " + page.url(), e);
    }
    return out.bytes();
  }

  private PageView.Body body(Document document, String root) {
    LinkResolver resolver =
        (destination, image) -> links.resolve(document.path(), root, destination);
    RenderedMarkdown rendered = markdown.render(document, resolver, limits);
    problems.addAll(rendered.problems());
    return new PageView.Body(
        rendered.html(),
        rendered.contents().stream()
            .map(heading -> new PageView.Heading(heading.level(), heading.id(), heading.text()))
            .toList());
  }

  /**
   * Copies the pictures that the rendered pages show.
   *
   * @return those that could not be read
   */
  public List<InputProblem> copyPictures(Snapshot snapshot) {
    List<InputProblem> unread = new ArrayList<>();
    for (SourceEntry picture : links.pictures()) {
      try {
        files.write(SiteLinks.pictureUrl(picture), snapshot.bytes(picture, limits.page()));
      } catch (UnreadableSourceException e) {
        unread.add(e.problem());
      }
    }
    return unread;
  }
}
