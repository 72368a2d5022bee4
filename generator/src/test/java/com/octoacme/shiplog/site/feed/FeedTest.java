package com.octoacme.shiplog.site.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feeds as a feed reader reads them. */
class FeedTest {
  private static final FeedEntry ENTRY =
      new FeedEntry(
          "Cache <b>stampede</b> & \"more\" ]]> \u0001",
          "incidents/inc-7.html",
          OffsetDateTime.parse("2026-05-20T10:00:00+02:00"),
          OffsetDateTime.parse("2026-06-01T10:00:00Z"),
          "Old prices <!-- shown -->",
          List.of("incident", "High"));

  private static final Feed FEED =
      new Feed("incidents", "Example log: incidents", "https://log.example/", List.of(ENTRY));

  @Test
  void aFeedReaderUnderstandsTheAtomFeed() throws IOException, FeedException {
    SyndFeed read =
        new SyndFeedInput()
            .build(new XmlReader(new ByteArrayInputStream(AtomWriter.write(FEED)), true));
    assertThat(read.getFeedType()).isEqualTo("atom_1.0");
    assertThat(read.getTitle()).isEqualTo("Example log: incidents");
    assertThat(read.getPublishedDate()).isEqualTo("2026-06-01T10:00:00Z");
    SyndEntry entry = read.getEntries().get(0);
    assertThat(entry.getTitle()).isEqualTo("Cache <b>stampede</b> & \"more\" ]]> \uFFFD");
    assertThat(entry.getUri()).isEqualTo("https://log.example/incidents/inc-7.html");
    assertThat(entry.getPublishedDate()).isEqualTo("2026-05-20T08:00:00Z");
    assertThat(entry.getDescription().getValue()).isEqualTo("Old prices <!-- shown -->");
  }

  @Test
  void theJsonFeedSaysTheSame() {
    assertThat(new String(JsonFeedWriter.write(FEED), StandardCharsets.UTF_8))
        .contains("\"version\": \"https://jsonfeed.org/version/1.1\"")
        .contains("\"feed_url\": \"https://log.example/feeds/incidents.json\"")
        .contains("\"id\": \"https://log.example/incidents/inc-7.html\"")
        .contains("\"date_published\": \"2026-05-20T10:00:00+02:00\"")
        .contains("\"content_text\": \"Old prices <!-- shown -->\"");
  }

  @Test
  void aFeedIsAsNewAsItsNewestChange() {
    FeedEntry later =
        new FeedEntry(
            "Another",
            "a.html",
            OffsetDateTime.parse("2026-01-01T00:00:00Z"),
            OffsetDateTime.parse("2026-06-01T13:00:00+02:00"),
            "",
            List.of());
    Feed feed = new Feed("all", "Log", "https://log.example/", List.of(ENTRY, later));
    assertThat(feed.updated()).isEqualTo("2026-06-01T13:00:00+02:00");
  }

  @Test
  void anEmptyFeedIsNone() {
    assertThatThrownBy(() -> new Feed("x", "X", "https://log.example/", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
