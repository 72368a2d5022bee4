package com.octoacme.shiplog.site;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.difference.Difference;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.release.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Pages about what shipped. */
public sealed interface ReleasePage extends Page {
  /**
   * One page of the list of releases, newest first.
   *
   * @param filters on the first page
   * @param feedName of the feed of all releases, if there is one
   * @param comparisons address of the page that compares any two, if there are two
   */
  record ReleaseList(
      String url,
      String title,
      String description,
      Optional<String> feedName,
      List<ListFilter> filters,
      Optional<String> comparisons,
      List<Release> releases,
      Page.Pagination pages)
      implements ReleasePage {
    @Override
    public String template() {
      return "releases";
    }

    @Override
    public void lead(Leads leads) {
      leads.filters(filters).to(comparisons).releases(releases).pages(pages);
    }
  }

  /**
   * A release.
   *
   * @param before the notes of the release before it on its line
   * @param comparison with that one
   * @param comparisons address of the page that compares it with any other of its line
   * @param advice whether to upgrade to it
   * @param sinceRelease what was edited in its notes after the tag
   */
  record ReleaseDetail(
      String url,
      String title,
      String description,
      Release release,
      Optional<SiteModel.Link> before,
      Optional<SiteModel.Link> comparison,
      Optional<String> comparisons,
      UpgradeAdvice advice,
      Optional<Difference> sinceRelease,
      Document source,
      Page.Context context)
      implements ReleasePage, DocumentPage {
    @Override
    public String template() {
      return "release";
    }

    @Override
    public void lead(Leads leads) {
      leads
          .releases(List.of(release))
          .links(before)
          .links(comparison)
          .to(comparisons)
          .context(context);
      advice.reasons().forEach(reason -> leads.links(reason.incident()).links(reason.fixedIn()));
    }

    /** The release in a few lines for a chat, without its address. */
    public String chatText() {
      return ChatText.of(release);
    }
  }

  /**
   * A release beside the one before it on its line.
   *
   * @param comparisons address of the page that compares any two
   * @param choice the same with these two chosen
   * @param previous the comparison before this one
   * @param next the one after it
   */
  record Comparison(
      String url,
      String title,
      String description,
      Release older,
      Release newer,
      Notes notes,
      String comparisons,
      String choice,
      Optional<SiteModel.Link> previous,
      Optional<SiteModel.Link> next)
      implements ReleasePage {
    @Override
    public String template() {
      return "compare";
    }

    @Override
    public void lead(Leads leads) {
      leads.releases(List.of(older, newer)).to(comparisons).to(choice).links(previous).links(next);
    }

    @Override
    public boolean tellsState() {
      return false;
    }

    /** The items of both checklists, those of the newer one first. */
    public List<ComparedItem> items() {
      return ComparedItem.of(older.items(), newer.items());
    }
  }

  /**
   * One page of all comparisons of neighbours, the newest first. A script compares any two on it.
   */
  record ComparisonList(
      String url, String title, String description, List<Step> steps, Page.Pagination pages)
      implements ReleasePage {
    @Override
    public String template() {
      return "comparisons";
    }

    @Override
    public void lead(Leads leads) {
      leads.links(steps.stream().map(Step::comparison).toList()).pages(pages);
    }
  }

  /**
   * From a release to the next.
   *
   * @param day of the newer one
   * @param title of the newer one
   * @param comparison the page of both
   */
  record Step(Optional<LocalDate> day, String title, SiteModel.Link comparison) {}

  /**
   * The notes of two releases, which are compared when the page is rendered.
   *
   * @param older the document of the older one
   * @param newer that of the newer one
   */
  record Notes(Document older, Document newer) {
    /** What the newer one says otherwise. */
    public Difference difference() {
      return ComparedNotes.difference(older.body(), newer.body());
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

    @Override
    public void lead(Leads leads) {
      leads.pages(pages);
      rows.forEach(row -> leads.to(row.url()));
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
      implements ReleasePage, DocumentPage {
    @Override
    public String template() {
      return "checklist";
    }

    @Override
    public void lead(Leads leads) {
      leads.context(context);
    }
  }
}
