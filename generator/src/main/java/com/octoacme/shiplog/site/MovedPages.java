package com.octoacme.shiplog.site;

import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.WithdrawnDocument;
import com.octoacme.shiplog.logbook.WithdrawnReader;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.source.Revision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Plans what stands at addresses that documents had before: a redirect from each former name, a
 * note where a document was deleted, and the way to the newest release. An address that a page of
 * today has is left to it.
 */
final class MovedPages {
  /** Always leads to the newest release. */
  static final String LATEST = "releases/latest/index.html";

  private final Set<String> taken = new HashSet<>();
  private final List<Page> pages = new ArrayList<>();

  private MovedPages(List<Page> today) {
    today.forEach(page -> taken.add(page.url().toLowerCase(Locale.ROOT)));
  }

  /**
   * The pages.
   *
   * @param today all pages of documents and lists
   * @param releases newest first
   */
  static List<Page> of(
      List<Page> today, List<Release> releases, SiteRequest request, Addresses addresses) {
    MovedPages moved = new MovedPages(today);
    releases.stream()
        .filter(
            release ->
                release.state() == Release.State.RELEASED
                    || release.state() == Release.State.SUPERSEDED)
        .findFirst()
        .ifPresent(moved::latest);
    request.logbook().entries().stream()
        .filter(MovedPages::isNamedByItsPath)
        .forEach(entry -> moved.renamed(entry, addresses));
    SourceLinks links = SourceLinks.of(request);
    WithdrawnReader.read(request.logbook()).forEach(document -> moved.withdrawn(document, links));
    return moved.pages;
  }

  private void latest(Release release) {
    redirect(LATEST, new SiteModel.Link(release.title(), release.url()));
  }

  /** An id in front matter goes with the document, and its address stays. */
  private static boolean isNamedByItsPath(LogbookEntry entry) {
    return !entry.isPart()
        && (entry.id().equals(entry.path())
            || entry.source().id().find(entry.path()).filter(entry.id()::equals).isPresent());
  }

  private void renamed(LogbookEntry entry, Addresses addresses) {
    SiteModel.Link target =
        new SiteModel.Link(SitePlanner.titleOf(entry), addresses.of(entry.key()));
    entry.history().revisions().stream()
        .map(Revision::path)
        .distinct()
        .filter(path -> !path.equals(entry.path()))
        .map(path -> Addresses.former(entry.kind(), entry.source().id().find(path), path))
        .forEach(url -> redirect(url, target));
  }

  private void redirect(String url, SiteModel.Link target) {
    if (taken.add(url)) {
      pages.add(
          new MovedPage.Redirect(url, target.text(), "This page has another address now.", target));
    }
  }

  private void withdrawn(WithdrawnDocument document, SourceLinks links) {
    Optional<String> id =
        document.id().equals(document.path()) ? Optional.empty() : Optional.of(document.id());
    String url = Addresses.former(document.kind(), id, document.path());
    if (taken.add(url)) {
      pages.add(
          new MovedPage.Tombstone(
              url,
              "Withdrawn: " + id.orElseGet(() -> Addresses.stem(document.path())),
              "This document was deleted.",
              document,
              links.change(document.commit())));
    }
  }
}
