package com.octoacme.shiplog.site;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.difference.Difference;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.release.Release;
import java.util.List;
import java.util.Optional;

/** Pages about what shipped. */
public sealed interface ReleasePage extends Page {
  /** One page of the list of releases, newest first. */
  record ReleaseList(
      String url, String title, String description, List<Release> releases, Page.Pagination pages)
      implements ReleasePage {
    @Override
    public String template() {
      return "releases";
    }
  }

  /**
   * A release.
   *
   * @param sinceRelease what was edited in its notes after the tag
   */
  record ReleaseDetail(
      String url,
      String title,
      String description,
      Release release,
      Optional<Difference> sinceRelease,
      Document source,
      Page.Context context)
      implements ReleasePage {
    @Override
    public String template() {
      return "release";
    }

    @Override
    public Optional<Document> document() {
      return Optional.of(source);
    }
  }

  /** All deployment checklists: a row for each release, a column for each item. */
  record ChecklistMatrix(
      String url,
      String title,
      String description,
      List<String> items,
      List<ChecklistRow> rows,
      Page.Pagination pages)
      implements ReleasePage {
    @Override
    public String template() {
      return "checklists";
    }
  }

  /**
   * A row of the matrix.
   *
   * @param cells one for each item: {@code done}, {@code open}, {@code n/a} or {@code absent}
   */
  record ChecklistRow(String title, String url, long done, int total, List<String> cells) {}

  /** A deployment checklist on its own. */
  record ChecklistDetail(
      String url,
      String title,
      String description,
      Checklist checklist,
      Document source,
      Page.Context context)
      implements ReleasePage {
    @Override
    public String template() {
      return "checklist";
    }

    @Override
    public Optional<Document> document() {
      return Optional.of(source);
    }
  }
}
