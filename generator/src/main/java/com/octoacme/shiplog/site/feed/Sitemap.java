package com.octoacme.shiplog.site.feed;

import com.octoacme.shiplog.site.DocumentPage;
import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.SitePlan;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (pages.size() <= LARGEST) {
      files.put("sitemap.xml", part(pages, site));
      return files;
    }
    for (int from = 0; from < pages.size(); from += LARGEST) {
      List<Page> some = pages.subList(from, Math.min(pages.size(), from + LARGEST));
      files.put("sitemap-" + (files.size() + 1) + ".xml", part(some, site));
    }
    files.put("sitemap.xml", index(List.copyOf(files.keySet()), site));
    return files;
  }

  private static byte[] part(List<Page> pages, String site) {
    return XmlText.write(
        xml -> {
          xml.open("urlset").attribute("xmlns", NAMESPACE);
          for (Page page : pages) {
            xml.open("url").element("loc", site + address(page.url()));
            updated(page)
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .ifPresent(at -> xml.element("lastmod", at));
            xml.close();
          }
          xml.close();
        });
  }

  /** When the text of a document's page changed last, if git knows. */
  private static Optional<OffsetDateTime> updated(Page page) {
    return page instanceof DocumentPage document
        ? document.context().history().updated()
        : Optional.empty();
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
