package com.octoacme.shiplog.site;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.text.VisibleText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page tells machines of itself, in the words of schema.org, as a block of JSON-LD. It is a
 * block of data: no browser runs it, so the policy for scripts does not concern it.
 *
 * @param markup a {@code script} element in which no text can end it
 */
public record StructuredData(String markup) {
  private static final String CONTEXT = "https://schema.org";

  /** The block of a page; empty for pages that are no release, no incident and not the first. */
  public static Optional<StructuredData> of(SiteModel site, Page page) {
    return graph(site, page)
        .map(
            graph ->
                JsonValue.object()
                    .with("@context", CONTEXT)
                    .with("@graph", JsonValue.array(graph, value -> value))
                    .build())
        .map(json -> new StructuredData(script(json)));
  }

  private static String script(JsonValue json) {
    return "<script type=\"application/ld+json\">"
        + VisibleText.of(JsonWriter.compact(json))
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026")
        + "</script>";
  }

  private static Optional<List<JsonValue>> graph(SiteModel site, Page page) {
    if (page instanceof Page.Home home) {
      return Optional.of(home(site, home));
    }
    if (page instanceof ReleasePage.ReleaseDetail detail) {
      Release release = detail.release();
      List<JsonValue> graph = new ArrayList<>();
      graph.add(software(site, release));
      graph.add(article(site, page, release.day(), release.history()));
      graph.add(trail(site, page, "Releases", "releases/index.html"));
      return Optional.of(graph);
    }
    if (page instanceof IncidentPage.IncidentDetail detail) {
      Incident incident = detail.incident();
      return Optional.of(
          List.of(
              article(site, page, incident.day(), incident.history()),
              trail(site, page, "Incidents", "incidents/index.html")));
    }
    return Optional.empty();
  }

  private static List<JsonValue> home(SiteModel site, Page.Home home) {
    List<JsonValue> graph = new ArrayList<>();
    graph.add(
        thing("WebSite")
            .with("name", site.title())
            .with("description", home.description())
            .with("url", site.url())
            .build());
    home.releases().stream()
        .filter(release -> release.tag().isPresent() && !release.isTakenBack())
        .findFirst()
        .ifPresent(newest -> graph.add(software(site, newest)));
    return graph;
  }

  private static JsonValue software(SiteModel site, Release release) {
    return thing("SoftwareApplication")
        .with("name", release.line().isEmpty() ? site.title() : release.line())
        .with("softwareVersion", release.version().map(version -> version.text()))
        .with("datePublished", release.day().map(LocalDate::toString))
        .with("releaseNotes", address(site, release.url()))
        .build();
  }

  private static JsonValue article(
      SiteModel site, Page page, Optional<LocalDate> day, DocumentHistory history) {
    return thing("TechArticle")
        .with("headline", page.title())
        .with("description", page.description())
        .with("url", address(site, page.url()))
        .with("datePublished", day.map(LocalDate::toString))
        .with("dateModified", history.updated().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format))
        .build();
  }

  private static JsonValue trail(SiteModel site, Page page, String list, String url) {
    return JsonValue.object()
        .with("@type", "BreadcrumbList")
        .with(
            "itemListElement",
            JsonValue.array(
                List.of(
                    step(1, "Home", address(site, "")),
                    step(2, list, address(site, url)),
                    step(3, page.title(), address(site, page.url()))),
                value -> value))
        .build();
  }

  private static JsonValue step(int position, String name, Optional<String> url) {
    return thing("ListItem")
        .with("position", JsonValue.of(position))
        .with("name", name)
        .with("item", url)
        .build();
  }

  private static Optional<String> address(SiteModel site, String url) {
    return site.url().map(base -> base + url);
  }

  private static Members thing(String type) {
    return new Members(JsonValue.object().with("@type", type));
  }

  /** Members of which those that are not known are left out: schema.org has no null. */
  private record Members(JsonValue.Builder builder) {
    Members with(String name, Optional<String> text) {
      text.ifPresent(value -> builder.with(name, value));
      return this;
    }

    Members with(String name, String text) {
      return with(name, Optional.of(text));
    }

    Members with(String name, JsonValue value) {
      builder.with(name, value);
      return this;
    }

    JsonValue build() {
      return builder.build();
    }
  }
}
