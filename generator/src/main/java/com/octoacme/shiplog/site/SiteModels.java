package com.octoacme.shiplog.site;

import com.octoacme.shiplog.config.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes what every page shows around its content. */
final class SiteModels {
  private static final List<SiteModel.Link> NAVIGATION =
      List.of(
          new SiteModel.Link("Releases", "releases/index.html"),
          new SiteModel.Link("Checklists", "checklists/index.html"),
          new SiteModel.Link("Incidents", "incidents/index.html"),
          new SiteModel.Link("Components", "components/index.html"),
          new SiteModel.Link("Actions", "actions/index.html"),
          new SiteModel.Link("Metrics", "metrics/index.html"),
          new SiteModel.Link("Timeline", "years/index.html"),
          new SiteModel.Link("Playbook", "playbook/index.html"),
          new SiteModel.Link("Recent", "recent/index.html"),
          new SiteModel.Link("Guide", "guides/index.html"),
          new SiteModel.Link("Templates", "templates/index.html"),
          new SiteModel.Link("Rules", "rules/index.html"),
          new SiteModel.Link("Conformance", "conformance/index.html"),
          new SiteModel.Link("Exceptions", "exceptions/index.html"),
          new SiteModel.Link("Data", "data/index.html"));

  private final SiteRequest request;

  SiteModels(SiteRequest request) {
    this.request = request;
  }

  /**
   * @param feeds whether there is one
   */
  SiteModel site(List<Page> pages, boolean feeds) {
    Configuration configuration = request.logbook().configuration();
    return new SiteModel(
        configuration.title().orElse(request.title()),
        configuration.url(),
        request.asOf().date().toString(),
        request.logbook().head(),
        request.logbook().head().map(id -> id.substring(0, 7)),
        configuration.site().repositoryUrl().or(request::repositoryUrl),
        navigation(pages),
        request.version(),
        request.projectUrl(),
        configuration.site().authorNames(),
        feeds);
  }

  private static List<SiteModel.Link> navigation(List<Page> pages) {
    Set<String> urls = pages.stream().map(Page::url).collect(Collectors.toSet());
    return new ArrayList<>(NAVIGATION.stream().filter(link -> urls.contains(link.url())).toList());
  }
}
