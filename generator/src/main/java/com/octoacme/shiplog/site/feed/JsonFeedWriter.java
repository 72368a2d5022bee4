package com.octoacme.shiplog.site.feed;

import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeedWriter {
  private JsonFeedWriter() {}

  static byte[] write(Feed feed) {
    JsonValue json =
        JsonValue.object()
            .with("version", "https://jsonfeed.org/version/1.1")
            .with("title", feed.title())
            .with("home_page_url", feed.site())
            .with("feed_url", feed.address(".json"))
            .with("items", JsonValue.array(feed.entries(), entry -> item(entry, feed.site())))
            .build();
    return JsonWriter.write(json).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonValue item(FeedEntry entry, String site) {
    return JsonValue.object()
        .with("id", site + entry.url())
        .with("url", site + entry.url())
        .with("title", entry.title())
        .with("content_text", entry.summary())
        .with("date_published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.published()))
        .with("date_modified", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.updated()))
        .with("tags", JsonValue.array(entry.categories(), JsonValue::of))
        .build();
  }
}
