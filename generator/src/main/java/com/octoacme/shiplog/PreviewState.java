package com.octoacme.shiplog;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.preview.Notice;
import com.octoacme.shiplog.preview.Overlay;
import com.octoacme.shiplog.preview.PreviewAnswer;
import com.octoacme.shiplog.preview.SourcePage;
import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.site.render.HistoryPageRenderer;
import com.octoacme.shiplog.site.render.OldTexts;
import com.octoacme.shiplog.site.render.SiteLinks;
import com.octoacme.shiplog.site.render.SiteRenderer;
import com.octoacme.shiplog.site.render.ThemeFolder;
import com.octoacme.shiplog.site.render.jbake.JBakePageRenderer;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A site as it was at one moment: planned, but each page is rendered only when it is asked for.
 * Safe for several threads, as it does not change; an edit makes another state.
 */
final class PreviewState implements AutoCloseable {
  private final Opened opened;
  private final Logbook logbook;
  private final List<Finding> findings;
  private final Rendering rendering;
  private final Map<String, Page> edited;

  private PreviewState(
      Opened opened,
      Logbook logbook,
      List<Finding> findings,
      Rendering rendering,
      Map<String, Page> edited) {
    this.opened = opened;
    this.logbook = logbook;
    this.findings = List.copyOf(findings);
    this.rendering = rendering;
    this.edited = Map.copyOf(edited);
  }

  /** What pages are rendered with; the same for all edits of single documents. */
  private record Rendering(
      SitePlan plan,
      Map<String, Page> pages,
      ThemeFolder theme,
      Map<String, byte[]> assets,
      PlannedFiles files,
      SiteLinks links,
      SiteRenderer renderer) {}

  /**
   * The state of a plan.
   *
   * @param texts where old texts come from
   * @throws com.octoacme.shiplog.config.SetupException if the theme is broken
   */
  static PreviewState of(
      Opened opened, Logbook logbook, List<Finding> findings, SitePlan plan, OldTexts texts) {
    ThemeFolder theme =
        ThemeFolder.open(
            opened.configuration().site().theme(),
            opened.snapshot(),
            logbook.files(),
            opened.configuration().limits());
    SiteLinks links = new SiteLinks(plan);
    SiteRenderer renderer =
        new SiteRenderer(
            plan,
            new HistoryPageRenderer(
                new JBakePageRenderer(theme, plan.site(), plan.pages()),
                texts,
                opened.configuration()),
            links,
            opened.configuration(),
            (url, content) -> {});
    Map<String, Page> pages =
        plan.pages().stream().collect(Collectors.toMap(Page::url, page -> page));
    Rendering rendering =
        new Rendering(plan, pages, theme, theme.assets(), new PlannedFiles(plan), links, renderer);
    return new PreviewState(opened, logbook, findings, rendering, Map.of());
  }

  Opened opened() {
    return opened;
  }

  Logbook logbook() {
    return logbook;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Whether a file is a document of this state. */
  boolean isDocument(String path) {
    return logbook.entries().stream().anyMatch(entry -> entry.path().equals(path));
  }

  /**
   * The state with one document as it is now. Its own page is new; lists, counts and neighbours are
   * those of before.
   *
   * @param pages of a plan in which the document is alone
   */
  PreviewState edited(Logbook now, List<Finding> nowFound, List<Page> pages, String path) {
    Map<String, Page> changed = new HashMap<>(edited);
    for (Page page : pages) {
      boolean isVacant = !rendering.pages().containsKey(page.url());
      if (isOf(page, path) && (isVacant || isOf(rendering.pages().get(page.url()), path))) {
        changed.put(page.url(), page);
      }
    }
    return new PreviewState(opened, now, nowFound, rendering, changed);
  }

  private static boolean isOf(@Nullable Page page, String path) {
    return page != null && page.document().filter(d -> d.path().equals(path)).isPresent();
  }

  /**
   * The file at an address.
   *
   * @param notices shown over pages besides their findings
   */
  Optional<PreviewAnswer> find(String path, List<Notice> notices) {
    Page page = edited.getOrDefault(path, rendering.pages().get(path));
    if (page != null) {
      String html = new String(rendering.renderer().render(page), StandardCharsets.UTF_8);
      return Optional.of(PreviewAnswer.html(Overlay.over(html, notices(page, notices))));
    }
    return switch (path) {
      case Overlay.SCRIPT -> Optional.of(Overlay.script());
      case Overlay.STYLE -> Optional.of(Overlay.style());
      default -> findFile(path);
    };
  }

  private List<Notice> notices(Page page, List<Notice> others) {
    List<Notice> all = new ArrayList<>(others);
    page.document().ifPresent(document -> all.addAll(findingsOf(document.path())));
    return all;
  }

  private List<Notice> findingsOf(String path) {
    return findings.stream()
        .filter(finding -> finding.path().equals(path))
        .filter(finding -> finding.state() == Finding.State.ACTIVE)
        .map(
            finding ->
                new Notice(
                    finding.severity().id(),
                    finding.rule(),
                    finding.message(),
                    finding.remedy(),
                    finding.path(),
                    finding.start().line()))
        .toList();
  }

  private Optional<PreviewAnswer> findFile(String path) {
    byte[] asset = rendering.assets().get(path);
    if (asset != null) {
      return Optional.of(PreviewAnswer.of(path, asset));
    }
    if (path.startsWith(SourcePage.FOLDER)) {
      return findSource(path.substring(SourcePage.FOLDER.length()));
    }
    return rendering
        .files()
        .find(path)
        .map(content -> PreviewAnswer.of(path, content))
        .or(() -> findPicture(path));
  }

  private Optional<PreviewAnswer> findSource(String path) {
    return logbook.entries().stream()
        .filter(entry -> entry.path().equals(path))
        .findFirst()
        .map(LogbookEntry::document)
        .map(document -> PreviewAnswer.html(SourcePage.of(path, document.text())));
  }

  private Optional<PreviewAnswer> findPicture(String path) {
    return rendering.links().pictures().stream()
        .filter(picture -> SiteLinks.pictureUrl(picture).equals(path))
        .findFirst()
        .flatMap(
            picture -> {
              try {
                long limit = opened.configuration().limits().page();
                return Optional.of(PreviewAnswer.of(path, opened.snapshot().bytes(picture, limit)));
              } catch (UnreadableSourceException e) {
                return Optional.empty();
              }
            });
  }

  @Override
  public void close() {
    rendering.theme().close();
  }
}
