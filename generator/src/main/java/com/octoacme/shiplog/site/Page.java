package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.difference.Difference;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.exemption.Exemption;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import java.util.List;
import java.util.Optional;

/** A page of the site: where it goes, and all that it shows. A theme file has the page's name. */
public sealed interface Page {
  /** Address relative to the site's root, with slashes: {@code releases/1.4.0.html}. */
  String url();

  String title();

  /** One sentence for search engines and previews, plain text. */
  String description();

  /** The theme file that renders it, without an extension. */
  String template();

  /** The document whose text is the page's body. */
  default Optional<Document> document() {
    return Optional.empty();
  }

  /** The first page. */
  record Home(
      String url,
      String title,
      String description,
      List<Release> releases,
      List<Incident> incidents,
      List<ActionItem> openActions,
      Counts counts)
      implements Page {
    @Override
    public String template() {
      return "home";
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

  /** One page of the list of releases, newest first. */
  record ReleaseList(
      String url, String title, String description, List<Release> releases, Pagination pages)
      implements Page {
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
      Context context)
      implements Page {
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
      Pagination pages)
      implements Page {
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
      Context context)
      implements Page {
    @Override
    public String template() {
      return "checklist";
    }

    @Override
    public Optional<Document> document() {
      return Optional.of(source);
    }
  }

  /** One page of the list of incidents, newest first. */
  record IncidentList(
      String url, String title, String description, List<Incident> incidents, Pagination pages)
      implements Page {
    @Override
    public String template() {
      return "incidents";
    }
  }

  /** An incident. */
  record IncidentDetail(
      String url,
      String title,
      String description,
      Incident incident,
      Document source,
      Context context)
      implements Page {
    @Override
    public String template() {
      return "incident";
    }

    @Override
    public Optional<Document> document() {
      return Optional.of(source);
    }
  }

  /** All action items, open ones first. */
  record ActionList(
      String url, String title, String description, List<ActionItem> actions, Pagination pages)
      implements Page {
    @Override
    public String template() {
      return "actions";
    }
  }

  /**
   * A page of figures.
   *
   * @param lede how they are meant
   */
  record Figures(
      String url, String title, String description, String lede, List<FigureTable> tables)
      implements Page {
    @Override
    public String template() {
      return "figures";
    }
  }

  /**
   * A table of figures.
   *
   * @param note how they are counted; may be empty
   * @param rows a cell for each column; the first is the row's heading
   */
  record FigureTable(String title, String note, List<String> columns, List<List<String>> rows) {}

  /** One page of all that is accepted or left out. */
  record ExemptionList(
      String url, String title, String description, List<ExemptionRow> exemptions, Pagination pages)
      implements Page {
    @Override
    public String template() {
      return "exceptions";
    }
  }

  /**
   * An exception in the list.
   *
   * @param kind in words
   * @param documentUrl address of the document's page, empty if it has none
   * @param showAuthor whether the author's name is shown
   */
  record ExemptionRow(
      Exemption exemption, String kind, Optional<String> documentUrl, boolean showAuthor) {}

  /** The pages of the process guide. */
  record GuideList(String url, String title, String description, List<SiteModel.Link> guides)
      implements Page {
    @Override
    public String template() {
      return "guides";
    }
  }

  /** A page of the process guide. */
  record GuideDetail(String url, String title, String description, Document source, Context context)
      implements Page {
    @Override
    public String template() {
      return "guide";
    }

    @Override
    public Optional<Document> document() {
      return Optional.of(source);
    }
  }

  /**
   * One page of the revisions of a document, newest first.
   *
   * @param source the document's page
   * @param path where the document is now
   */
  record History(
      String url,
      String title,
      String description,
      SiteModel.Link source,
      String path,
      DocumentHistory history,
      List<Revision> revisions,
      Pagination pages)
      implements Page {
    @Override
    public String template() {
      return "history";
    }
  }

  /**
   * One page of what changed lately.
   *
   * @param withdrawn some of the documents that were deleted, on the first page
   * @param allWithdrawn how many were
   */
  record Recent(
      String url,
      String title,
      String description,
      List<RecentChange> changes,
      List<RecentChange.Withdrawn> withdrawn,
      int allWithdrawn,
      Pagination pages)
      implements Page {
    @Override
    public String template() {
      return "recent";
    }
  }

  /** The templates in force. */
  record TemplateList(String url, String title, String description, List<TemplateEntry> templates)
      implements Page {
    @Override
    public String template() {
      return "templates";
    }
  }

  /**
   * A template in a list.
   *
   * @param path in the repository, or {@code built-in:...}
   * @param documents how many documents follow it
   */
  record TemplateEntry(DocumentKind kind, String path, String url, int documents) {}

  /**
   * A template and what it asks for.
   *
   * @param text the template itself, Markdown
   * @param requirements one sentence each, in the template's order
   */
  record TemplateDetail(
      String url,
      String title,
      String description,
      TemplateEntry entry,
      String text,
      List<Requirement> requirements)
      implements Page {
    @Override
    public String template() {
      return "template";
    }
  }

  /**
   * Something a template asks for.
   *
   * @param line of the template, 1-based
   */
  record Requirement(String text, boolean optional, int depth, int line) {}

  /** All rules by family. */
  record RuleList(String url, String title, String description, List<RuleFamily> families)
      implements Page {
    @Override
    public String template() {
      return "rules";
    }
  }

  /** Rules that belong together. */
  record RuleFamily(String name, List<RuleDescription> rules) {}

  /** A rule. */
  record RuleDetail(
      String url, String title, String description, RuleDescription rule, int findings)
      implements Page {
    @Override
    public String template() {
      return "rule";
    }
  }

  /** One page of the findings by document, and the documents that could not be read. */
  record Conformance(
      String url,
      String title,
      String description,
      List<DocumentFindings> documents,
      int errors,
      int warnings,
      int infos,
      Pagination pages)
      implements Page {
    @Override
    public String template() {
      return "conformance";
    }
  }

  /**
   * The findings of one document.
   *
   * @param url of its page, empty if it has none
   * @param sourceUrl of its text on the repository's web page
   */
  record DocumentFindings(
      String path, Optional<String> url, Optional<String> sourceUrl, List<Finding> findings) {}

  /** The data files and what is in them. */
  record DataList(String url, String title, String description, List<DataEntry> files)
      implements Page {
    @Override
    public String template() {
      return "data";
    }
  }

  /** A data file in a list. */
  record DataEntry(String url, String description) {}

  /** The page that searches; a script does it, and lists lead on without one. */
  record Search(String url, String title, String description) implements Page {
    @Override
    public String template() {
      return "search";
    }
  }

  /** The page a server shows for an address that is not there. */
  record NotFound(String url, String title, String description) implements Page {
    @Override
    public String template() {
      return "404";
    }
  }

  /**
   * What a document's page shows around the text.
   *
   * @param sourceUrl of the text at this commit on the repository's web page
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
