package com.octoacme.shiplog.site.feed;

import java.time.format.DateTimeFormatter;

/** A feed as Atom (RFC 4287). */
final class AtomWriter {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private AtomWriter() {}

  static byte[] write(Feed feed) {
    return XmlText.write(
        xml -> {
          xml.open("feed").attribute("xmlns", NAMESPACE);
          xml.element("title", feed.title());
          xml.element("id", feed.address(".atom"));
          xml.element("updated", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(feed.updated()));
          link(xml, "self", "application/atom+xml", feed.address(".atom"));
          link(xml, "alternate", "text/html", feed.site());
          xml.open("author").element("name", feed.title()).close();
          feed.entries().forEach(entry -> write(entry, feed.site(), xml));
          xml.close();
        });
  }

  private static void write(FeedEntry entry, String site, XmlText xml) {
    xml.open("entry");
    xml.element("title", entry.title());
    xml.element("id", site + entry.url());
    xml.element("published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.published()));
    xml.element("updated", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.updated()));
    link(xml, "alternate", "text/html", site + entry.url());
    entry.categories().forEach(word -> xml.open("category").attribute("term", word).close());
    xml.element("summary", entry.summary());
    xml.close();
  }

  private static void link(XmlText xml, String relation, String type, String address) {
    xml.open("link")
        .attribute("rel", relation)
        .attribute("type", type)
        .attribute("href", address)
        .close();
  }
}
