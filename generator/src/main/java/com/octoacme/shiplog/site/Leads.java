package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.release.IncidentLink;
import com.octoacme.shiplog.release.Release;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes the addresses of the site that a page leads to, those of its frame not counted. */
public final class Leads {
  private final Consumer<String> sink;

  /**
   * @param sink told each address, relative to the site's root, perhaps with a query or an anchor
   */
  public Leads(Consumer<String> sink) {
    this.sink = sink;
  }

  Leads to(String url) {
    sink.accept(url);
    return this;
  }

  Leads to(Optional<String> url) {
    url.ifPresent(sink);
    return this;
  }

  Leads links(Collection<SiteModel.Link> links) {
    links.forEach(this::link);
    return this;
  }

  Leads links(Optional<SiteModel.Link> link) {
    link.ifPresent(this::link);
    return this;
  }

  private void link(SiteModel.Link link) {
    sink.accept(link.url());
  }

  Leads pages(Page.Pagination pages) {
    return to(pages.previousUrl()).to(pages.nextUrl());
  }

  Leads filters(List<ListFilter> filters) {
    filters.forEach(filter -> links(filter.values()));
    return this;
  }

  Leads context(Page.Context context) {
    return links(context.previous())
        .links(context.next())
        .to(context.revisions().url())
        .findings(context.findings());
  }

  Leads findings(List<Finding> findings) {
    findings.forEach(finding -> sink.accept(ReferencePages.rule(finding.rule())));
    return this;
  }

  Leads releases(Collection<Release> releases) {
    releases.forEach(this::release);
    return this;
  }

  /** A release with the incidents that it names. */
  private void release(Release release) {
    sink.accept(release.url());
    incidentLinks(release.incidents().caused());
    incidentLinks(release.incidents().fixes());
    incidentLinks(release.incidents().tookBack());
  }

  private void incidentLinks(List<IncidentLink> incidents) {
    incidents.forEach(incident -> sink.accept(incident.url()));
  }

  Leads incidents(Collection<Incident> incidents) {
    incidents.forEach(incident -> sink.accept(incident.url()));
    return this;
  }

  Leads events(List<LogEvent> events) {
    for (LogEvent event : events) {
      event.release().ifPresent(this::release);
      event.incident().map(Incident::url).ifPresent(sink);
    }
    return this;
  }

  /** The releases that incidents name. */
  Leads named(Collection<IncidentPage.ReleaseLinks> named) {
    for (IncidentPage.ReleaseLinks releases : named) {
      links(releases.causedBy())
          .links(releases.fixedIn())
          .links(releases.takenBack())
          .links(releases.shippedIn());
    }
    return this;
  }

  Leads actions(List<ActionItem> actions) {
    actions.forEach(action -> sink.accept(action.url() + "#" + action.anchor()));
    return this;
  }
}
