package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.site.IncidentPage.ReleaseLinks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages that join releases and incidents: by component, and by year. */
public sealed interface LogPage extends Page {
  /** One page of the list of components. */
  record ComponentList(
      String url,
      String title,
      String description,
      List<ComponentRow> components,
      Page.Pagination pages)
      implements LogPage {
    @Override
    public String template() {
      return "components";
    }

    @Override
    public void lead(Leads leads) {
      leads.pages(pages);
      components.forEach(component -> leads.to(component.url()));
    }
  }

  /**
   * A component in the list.
   *
   * @param last day of its newest release or incident
   */
  record ComponentRow(
      String name,
      String url,
      int releases,
      int incidents,
      int openActions,
      Optional<LocalDate> last) {}

  /**
   * One page of a component.
   *
   * @param feedName of its feed, without an ending, if there is one
   * @param openActions of its incidents, the first page only, and no more than fit on it
   * @param links to the releases that the incidents of this page name, by the incidents' addresses
   */
  record ComponentDetail(
      String url,
      String title,
      String description,
      ComponentRow component,
      Optional<String> feedName,
      List<ActionItem> openActions,
      List<LogEvent> events,
      Map<String, ReleaseLinks> links,
      Page.Pagination pages)
      implements LogPage {
    @Override
    public String template() {
      return "component";
    }

    @Override
    public void lead(Leads leads) {
      leads.actions(openActions).events(events).named(links.values()).pages(pages);
    }
  }

  /** The years of which something is known, newest first. */
  record YearList(String url, String title, String description, List<YearRow> years)
      implements LogPage {
    @Override
    public String template() {
      return "years";
    }

    @Override
    public void lead(Leads leads) {
      years.forEach(year -> leads.to(year.url()));
    }
  }

  /**
   * A year in the list.
   *
   * @param year its number
   */
  record YearRow(int year, String url, int releases, int incidents) {}

  /**
   * One page of what happened in a year, newest first.
   *
   * @param previous the year before of which something is known
   * @param next the year after
   * @param links to the releases that the incidents of this page name, by the incidents' addresses
   */
  record YearDetail(
      String url,
      String title,
      String description,
      YearRow year,
      Optional<SiteModel.Link> previous,
      Optional<SiteModel.Link> next,
      List<LogEvent> events,
      Map<String, ReleaseLinks> links,
      Page.Pagination pages)
      implements LogPage {
    @Override
    public String template() {
      return "year";
    }

    @Override
    public void lead(Leads leads) {
      leads.links(previous).links(next).events(events).named(links.values()).pages(pages);
    }
  }
}
