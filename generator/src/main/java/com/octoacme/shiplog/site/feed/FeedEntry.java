package com.octoacme.shiplog.site.feed;

import com.octoacme.shiplog.text.VisibleText;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One entry of a feed.
 *
 * @param url relative to the site's root; with the site's address it is also the entry's id
 * @param published when it is listed under
 * @param updated the last commit that changed its text, else {@code published}
 * @param summary first words, plain text
 * @param categories kind, and severity where there is one
 */
record FeedEntry(
    String title,
    String url,
    OffsetDateTime published,
    OffsetDateTime updated,
    String summary,
    List<String> categories) {
  FeedEntry {
    title = VisibleText.of(title);
    summary = VisibleText.of(summary);
    categories = List.copyOf(categories);
  }
}
