package com.octoacme.shiplog.site;

import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the pages that show what each revision of a document changed. */
final class RevisionPages {
  /** Revisions of one page: so many that the page stays small, whatever they changed. */
  private static final int PER_PAGE = 25;

  /** Revisions on all pages of a document: each page reads the texts of those before it. */
  private static final int MOST = 250;

  private RevisionPages() {}

  /** The address of a document's first history page; none if it has one revision only. */
  static Optional<String> url(LogbookEntry entry, String documentUrl) {
    return isTold(entry) ? Optional.of(url(documentUrl, 1)) : Optional.empty();
  }

  private static boolean isTold(LogbookEntry entry) {
    return entry.history().revisions().size() > 1;
  }

  private static String url(String documentUrl, int number) {
    String folder = documentUrl.replaceFirst("\\.html$", "");
    return folder + (number == 1 ? "/history.html" : "/history-" + number + ".html");
  }

  /** The history pages of a document, newest revisions first. */
  static List<Page> of(LogbookEntry entry, SiteModel.Link document) {
    List<Revision> all = entry.history().revisions();
    List<Revision> revisions = all.subList(0, Math.min(all.size(), MOST));
    List<Page> pages = new ArrayList<>();
    if (!isTold(entry)) {
      return pages;
    }
    int count = (revisions.size() + PER_PAGE - 1) / PER_PAGE;
    for (int number = 1; number <= count; number++) {
      int from = (number - 1) * PER_PAGE;
      List<Revision> some = revisions.subList(from, Math.min(revisions.size(), from + PER_PAGE));
      pages.add(
          new RecordPage.History(
              url(document.url(), number),
              "History of " + document.text() + (number == 1 ? "" : ", page " + number),
              "What each revision of " + entry.path() + " changed.",
              document,
              entry.path(),
              entry.part(),
              entry.history(),
              List.copyOf(some),
              pagination(document.url(), number, count, all.size())));
    }
    return pages;
  }

  private static Page.Pagination pagination(String url, int number, int count, int total) {
    return new Page.Pagination(
        number,
        count,
        total,
        number == 1 ? Optional.empty() : Optional.of(url(url, number - 1)),
        number == count ? Optional.empty() : Optional.of(url(url, number + 1)));
  }
}
