package com.octoacme.shiplog.site.feed;

import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.SitePlan;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages of a site for crawlers (sitemaps.org, protocol 0.9). */
final class Sitemap {
  /** The most addresses of one file, by the protocol. */
  private static final int LARGEST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final Set<String> HIDDEN = Set.of("404", "search", "moved", "withdrawn");

  private Sitemap() {}

  /** The files by their address: {@code sitemap.xml}, and its parts where one does not do. */
  static Map<String, byte[]> write(SitePlan plan, String site) {
    List<Page> pages =
        plan.pages().stream().filter(page -> !HIDDEN.contains(page.template())).toList();
    Map<String, OffsetDateTime> updated = updated(plan);
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (pages.size() <= LARGEST) {
      files.put("sitemap.xml", part(pages, updated, site));
      return files;
    }
    for (int from = 0; from < pages.size(); from += LARGEST) {
      List<Page> some = pages.subList(from, Math.min(pages.size(), from + LARGEST));
      files.put("sitemap-" + (files.size() + 1) + ".xml", part(some, updated, site));
    }
    files.put("sitemap.xml", index(List.copyOf(files.keySet()), site));
    return files;
  }

  /** When the text of each document's page changed last, by its address. */
  private static Map<String, OffsetDateTime> updated(SitePlan plan) {
    Map<String, OffsetDateTime> updated = new HashMap<>();
    for (Release release : plan.releases()) {
      release.history().updated().ifPresent(at -> updated.put(release.url(), at));
    }
    for (Incident incident : plan.incidents()) {
      incident.history().updated().ifPresent(at -> updated.put(incident.url(), at));
    }
    return updated;
  }

  private static byte[] part(List<Page> pages, Map<String, OffsetDateTime> updated, String site) {
    return XmlText.write(
        xml -> {
          xml.open("urlset").attribute("xmlns", NAMESPACE);
          for (Page page : pages) {
            xml.open("url").element("loc", site + address(page.url()));
            OffsetDateTime at = updated.get(page.url());
            if (at != null) {
              xml.element("lastmod", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
            }
            xml.close();
          }
          xml.close();
        });
  }

  /** The first page is the site itself, as its canonical address says. */
  private static String address(String url) {
    return url.equals("index.html") ? "" : url;
  }

  private static byte[] index(List<String> files, String site) {
    return XmlText.write(
        xml -> {
          xml.open("sitemapindex").attribute("xmlns", NAMESPACE);
          files.forEach(file -> xml.open("sitemap").element("loc", site + file).close());
          xml.close();
        });
  }
}
