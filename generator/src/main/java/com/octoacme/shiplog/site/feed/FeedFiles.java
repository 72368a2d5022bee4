package com.octoacme.shiplog.site.feed;

import com.octoacme.shiplog.site.FeedSource;
import com.octoacme.shiplog.site.SitePlan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the files for feed readers and crawlers. They need absolute addresses, so a site without
 * the setting {@code url} has none of them.
 */
public final class FeedFiles {
  private FeedFiles() {}

  /** The content of each file by its address. */
  public static Map<String, byte[]> write(SitePlan plan) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    plan.site()
        .url()
        .ifPresent(
            site -> {
              for (Feed feed : Feeds.of(plan, site)) {
                files.put(FeedSource.atom(feed.name()), AtomWriter.write(feed));
                files.put(FeedSource.json(feed.name()), JsonFeedWriter.write(feed));
              }
              files.putAll(Sitemap.write(plan, site));
              files.put("robots.txt", robots(site).getBytes(StandardCharsets.UTF_8));
            });
    return files;
  }

  private static String robots(String site) {
    return "User-agent: *\nAllow: /\nSitemap: " + site + "sitemap.xml\n";
  }
}
