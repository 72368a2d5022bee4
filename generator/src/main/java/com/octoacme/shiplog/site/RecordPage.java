package com.octoacme.shiplog.site;

import com.octoacme.shiplog.exemption.Exemption;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.logbook.WithdrawnDocument;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import java.util.List;
import java.util.Optional;

/** Pages about what git and people recorded: revisions, findings, exceptions. */
public sealed interface RecordPage extends Page {
  /**
   * One page of the revisions of a document, newest first.
   *
   * @param source the document's page
   * @param path where the document is now
   * @param part what the document is called in its file; empty if it is the whole file
   */
  record History(
      String url,
      String title,
      String description,
      SiteModel.Link source,
      String path,
      String part,
      DocumentHistory history,
      List<Revision> revisions,
      Page.Pagination pages)
      implements RecordPage {
    @Override
    public String template() {
      return "history";
    }

    @Override
    public void lead(Leads leads) {
      leads.links(Optional.of(source)).pages(pages);
    }

    @Override
    public Optional<Revision> revision() {
      return history.revisions().stream().findFirst();
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
      List<WithdrawnDocument> withdrawn,
      int allWithdrawn,
      Page.Pagination pages)
      implements RecordPage {
    @Override
    public String template() {
      return "recent";
    }

    @Override
    public void lead(Leads leads) {
      leads.pages(pages);
      changes.forEach(
          change -> leads.links(Optional.of(change.document())).to(change.historyUrl()));
    }
  }

  /** One page of all that is accepted or left out. */
  record ExemptionList(
      String url,
      String title,
      String description,
      List<ExemptionRow> exemptions,
      Page.Pagination pages)
      implements RecordPage {
    @Override
    public String template() {
      return "exceptions";
    }

    @Override
    public void lead(Leads leads) {
      leads.pages(pages);
      exemptions.forEach(row -> leads.to(row.documentUrl()).to(row.ruleUrl()));
    }
  }

  /**
   * An exception in the list.
   *
   * @param kind in words
   * @param ruleUrl address of the rule's page, empty if there is no such rule
   * @param documentUrl address of the document's page, empty if it has none
   * @param showAuthor whether the author's name is shown
   */
  record ExemptionRow(
      Exemption exemption,
      String kind,
      Optional<String> ruleUrl,
      Optional<String> documentUrl,
      boolean showAuthor) {}

  /** One page of the findings by document, and the documents that could not be read. */
  record Conformance(
      String url,
      String title,
      String description,
      List<DocumentFindings> documents,
      int errors,
      int warnings,
      int infos,
      Page.Pagination pages)
      implements RecordPage {
    @Override
    public String template() {
      return "conformance";
    }

    @Override
    public void lead(Leads leads) {
      leads.pages(pages);
      documents.forEach(document -> leads.to(document.url()).findings(document.findings()));
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
}
