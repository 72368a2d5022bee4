package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.chart.Chart;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A page of the site: where it goes, and all that it shows. A theme file has the page's name. */
public sealed interface Page
    permits Page.Home,
        Page.Search,
        Page.NotFound,
        ReleasePage,
        IncidentPage,
        LogPage,
        RecordPage,
        ReferencePage,
        DocumentPage,
        MovedPage {
  /** Address relative to the site's root, with slashes: {@code releases/1.4.0.html}. */
  String url();

  String title();

  /** One sentence for search engines and previews, plain text. */
  String description();

  /** The theme file that renders it, without an extension. */
  String template();

  /** Tells the addresses of the site that the page leads to, those of its frame not counted. */
  void lead(Leads leads);

  /** The ids of parts of the page that other pages lead to. */
  default Stream<String> anchors() {
    return Stream.empty();
  }

  /** The document whose text is the page's body. */
  default Optional<Document> document() {
    return Optional.empty();
  }

  /** The feed of what the page lists, without an ending, beside the one of everything. */
  default Optional<String> feedName() {
    return Optional.empty();
  }

  /**
   * The revision of the one document that the page is about: only a new one of that makes another
   * page of it. Empty where it is about many, or git does not have its text.
   */
  default Optional<Revision> revision() {
    return Optional.empty();
  }

  /**
   * Whether the page tells how the log stands, so that it says at which commit and day. What only
   * leads on, or explains, does not.
   */
  default boolean tellsState() {
    return true;
  }

  /**
   * The first page.
   *
   * @param links to the releases that the incidents name, by the incidents' addresses
   * @param months what shipped and what broke in the last year
   * @param kinds of documents that the log is made for, each by its word in the configuration
   */
  record Home(
      String url,
      String title,
      String description,
      List<Release> releases,
      List<Incident> incidents,
      Map<String, IncidentPage.ReleaseLinks> links,
      List<ActionItem> openActions,
      Optional<Chart> months,
      Counts counts,
      List<String> kinds)
      implements Page {
    public Home {
      kinds = List.copyOf(kinds);
    }

    @Override
    public String template() {
      return "home";
    }

    @Override
    public void lead(Leads leads) {
      leads.releases(releases).incidents(incidents).named(links.values()).actions(openActions);
    }
  }

  /** How much there is of everything. */
  record Counts(
      int releases,
      int incidents,
      int openActions,
      int overdueActions,
      int documents,
      int findings) {}

  /** The page that searches; a script does it, and lists lead on without one. */
  record Search(String url, String title, String description) implements Page {
    @Override
    public String template() {
      return "search";
    }

    @Override
    public void lead(Leads leads) {}

    @Override
    public boolean tellsState() {
      return false;
    }
  }

  /** The page a server shows for an address that is not there. */
  record NotFound(String url, String title, String description) implements Page {
    @Override
    public String template() {
      return "404";
    }

    @Override
    public void lead(Leads leads) {}

    @Override
    public boolean tellsState() {
      return false;
    }
  }

  /**
   * What a document's page shows around the text.
   *
   * @param sourceUrl of the text on the repository's web page, at the commit that it is from
   * @param editUrl where to change it
   * @param previous the document before it in its list
   * @param next the one after it
   * @param findings of this document
   * @param revisions what its page tells of them
   */
  record Context(
      DocumentHistory history,
      Optional<String> sourceUrl,
      Optional<String> editUrl,
      Optional<SiteModel.Link> previous,
      Optional<SiteModel.Link> next,
      List<Finding> findings,
      boolean uncommitted,
      RevisionSummary revisions) {
    public Context {
      findings = List.copyOf(findings);
    }

    /** The newest revision, if that is the text which is shown. */
    public Optional<Revision> revision() {
      return uncommitted ? Optional.empty() : history.revisions().stream().findFirst();
    }
  }

  /**
   * Where a list page stands among its siblings.
   *
   * @param number 1-based
   * @param count of pages
   * @param total entries on all pages
   */
  record Pagination(
      int number, int count, int total, Optional<String> previousUrl, Optional<String> nextUrl) {}
}
