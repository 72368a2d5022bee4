package com.octoacme.shiplog.site;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.source.Revision;
import java.util.Optional;

/** A page about one document, whose text is its body. */
public sealed interface DocumentPage extends Page
    permits ReleasePage.ReleaseDetail,
        ReleasePage.ChecklistDetail,
        IncidentPage.IncidentDetail,
        ReferencePage.GuideDetail {
  /** The document. */
  Document source();

  /** What stands around its text. */
  Page.Context context();

  @Override
  default Optional<Document> document() {
    return Optional.of(source());
  }

  @Override
  default Optional<Revision> revision() {
    return context().revision();
  }
}
