package com.octoacme.shiplog.site;

import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.WithdrawnDocument;
import com.octoacme.shiplog.source.Commit;
import com.octoacme.shiplog.source.Revision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plans the list of what changed lately, as git tells it. */
final class RecentChanges {
  private static final String FOLDER = "recent";
  private static final int MOST = 10 * Lists.ENTRIES;

  private RecentChanges() {}

  /**
   * The pages of the list; none without a history.
   *
   * @param withdrawn documents that were deleted
   */
  static List<Page> of(Logbook logbook, List<WithdrawnDocument> withdrawn, Addresses addresses) {
    List<RecentChange> changes = newest(logbook, addresses);
    if (changes.isEmpty() || !logbook.history().complete()) {
      return List.of();
    }

    List<Page> pages = new ArrayList<>();
    for (Lists.Slice<RecentChange> slice : Lists.slices(FOLDER, changes)) {
      pages.add(
          new RecordPage.Recent(
              slice.url(),
              slice.titled("Recently changed"),
              "What changed lately, newest first, as git tells it.",
              slice.entries(),
              slice.pages().number() == 1
                  ? withdrawn.stream().limit(Lists.ENTRIES).toList()
                  : List.of(),
              withdrawn.size(),
              slice.pages()));
    }
    return pages;
  }

  private static List<RecentChange> newest(Logbook logbook, Addresses addresses) {
    List<RecentChange> changes = new ArrayList<>();
    for (LogbookEntry entry : logbook.entries()) {
      String url = addresses.of(entry.key());
      SiteModel.Link document = new SiteModel.Link(SitePlanner.titleOf(entry), url);
      changes.addAll(changes(entry, document));
    }
    return changes.stream()
        .sorted(
            Comparator.comparing((RecentChange change) -> change.at().toInstant())
                .reversed()
                .thenComparing(change -> change.revision().commit().id())
                .thenComparing(change -> change.document().url()))
        .limit(MOST)
        .toList();
  }

  private static List<RecentChange> changes(LogbookEntry entry, SiteModel.Link document) {
    List<Revision> revisions = entry.history().revisions();
    List<RecentChange> changes = new ArrayList<>();
    for (int i = 0; i < revisions.size() && i < MOST; i++) {
      Revision revision = revisions.get(i);
      boolean first = i + 1 == revisions.size();
      changes.add(
          new RecentChange(
              revision.landing().map(Commit::committedAt).orElse(revision.committedAt()),
              document,
              revision,
              first,
              first
                  ? Optional.empty()
                  : Optional.of(revisions.get(i + 1).path())
                      .filter(path -> !path.equals(revision.path())),
              RevisionPages.url(entry, document.url())));
    }
    return changes;
  }
}
