package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.site.chart.Chart;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages about what broke, and what was learned. */
public sealed interface IncidentPage extends Page {
  /**
   * One page of the list of incidents, newest first.
   *
   * @param feedName of the feed of all incidents, if there is one
   * @param filters on the first page
   * @param links to the releases that the incidents name, by the incidents' addresses
   */
  record IncidentList(
      String url,
      String title,
      String description,
      Optional<String> feedName,
      List<ListFilter> filters,
      List<Incident> incidents,
      Map<String, ReleaseLinks> links,
      Page.Pagination pages)
      implements IncidentPage {
    @Override
    public String template() {
      return "incidents";
    }

    @Override
    public void lead(Leads leads) {
      leads.filters(filters).incidents(incidents).named(links.values()).pages(pages);
    }
  }

  /**
   * An incident.
   *
   * @param releases that it names and that have pages
   * @param course how it went, as far as that is recorded
   * @param timeline to scale, if enough is known
   */
  record IncidentDetail(
      String url,
      String title,
      String description,
      Incident incident,
      ReleaseLinks releases,
      List<Step> course,
      Optional<Chart> timeline,
      Document source,
      Page.Context context)
      implements IncidentPage, DocumentPage {
    @Override
    public String template() {
      return "incident";
    }

    @Override
    public void lead(Leads leads) {
      leads.named(List.of(releases)).context(context);
    }

    @Override
    public Stream<String> anchors() {
      return incident.actions().stream().map(ActionItem::anchor);
    }

    /** The incident in a few lines for a chat, without its address. */
    public String chatText() {
      return ChatText.of(incident);
    }
  }

  /**
   * The pages of the releases that an incident names.
   *
   * @param shippedIn of the tag that was the first with its post-mortem
   */
  record ReleaseLinks(
      List<SiteModel.Link> causedBy,
      List<SiteModel.Link> fixedIn,
      List<SiteModel.Link> takenBack,
      Optional<SiteModel.Link> shippedIn) {
    public ReleaseLinks {
      causedBy = List.copyOf(causedBy);
      fixedIn = List.copyOf(fixedIn);
      takenBack = List.copyOf(takenBack);
    }
  }

  /**
   * A step of an incident.
   *
   * @param at when it was, if its zone is known
   * @param after how long after the start
   * @param box whether the playbook's limit was kept, and how long the phase took
   */
  record Step(
      String name, Optional<OffsetDateTime> at, Optional<String> after, Optional<String> box) {}

  /**
   * All action items, open ones first.
   *
   * @param charts pictures, on the first page
   * @param owners who has how many, on the first page
   */
  record ActionList(
      String url,
      String title,
      String description,
      List<Chart> charts,
      Optional<FigureTable> owners,
      List<ActionItem> actions,
      Page.Pagination pages)
      implements IncidentPage {
    @Override
    public String template() {
      return "actions";
    }

    @Override
    public void lead(Leads leads) {
      leads.actions(actions).pages(pages);
    }
  }

  /**
   * A page of figures.
   *
   * @param lede how they are meant
   * @param charts pictures of them
   */
  record Figures(
      String url,
      String title,
      String description,
      String lede,
      List<Chart> charts,
      List<FigureTable> tables)
      implements IncidentPage {
    @Override
    public String template() {
      return "figures";
    }

    @Override
    public void lead(Leads leads) {}
  }

  /**
   * A table of figures.
   *
   * @param note how they are counted; may be empty
   * @param rows a cell for each column; the first is the row's heading
   */
  record FigureTable(String title, String note, List<String> columns, List<List<String>> rows) {}
}
