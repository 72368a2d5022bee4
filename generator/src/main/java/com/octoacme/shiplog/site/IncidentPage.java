package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.incident.Incident;
import java.util.List;
import java.util.Optional;

/** Pages about what broke, and what was learned. */
public sealed interface IncidentPage extends Page {
  /** One page of the list of incidents, newest first. */
  record IncidentList(
      String url, String title, String description, List<Incident> incidents, Page.Pagination pages)
      implements IncidentPage {
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
      Page.Context context)
      implements IncidentPage {
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
      String url, String title, String description, List<ActionItem> actions, Page.Pagination pages)
      implements IncidentPage {
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
      implements IncidentPage {
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
}
