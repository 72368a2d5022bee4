package com.octoacme.shiplog.site;

import com.octoacme.shiplog.logbook.WithdrawnDocument;
import com.octoacme.shiplog.source.Revision;
import java.util.Optional;

/** Pages at addresses that once were those of documents, so that no old link leads nowhere. */
public sealed interface MovedPage extends Page {
  @Override
  default boolean tellsState() {
    return false;
  }

  /**
   * Leads on to where something is now.
   *
   * @param target where it is
   */
  record Redirect(String url, String title, String description, SiteModel.Link target)
      implements MovedPage {
    @Override
    public String template() {
      return "moved";
    }

    @Override
    public void lead(Leads leads) {
      leads.links(Optional.of(target));
    }
  }

  /**
   * Tells that a document was deleted.
   *
   * @param withdrawn what git knows of it
   * @param commitUrl of the commit that deleted it, on the repository's web page
   */
  record Tombstone(
      String url,
      String title,
      String description,
      WithdrawnDocument withdrawn,
      Optional<String> commitUrl)
      implements MovedPage {
    @Override
    public String template() {
      return "withdrawn";
    }

    @Override
    public void lead(Leads leads) {}

    @Override
    public Optional<Revision> revision() {
      return withdrawn.history().revisions().stream().findFirst();
    }
  }
}
