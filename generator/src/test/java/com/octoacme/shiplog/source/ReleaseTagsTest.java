package com.octoacme.shiplog.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.version.ReleaseVersion;
import com.octoacme.shiplog.version.TagNameReader;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tags in the order of releases, which is not that of their names or dates. */
class ReleaseTagsTest {
  private final List<Tag> tags = new ArrayList<>();

  private void tag(String name, String day) {
    tags.add(new Tag(name, "c".repeat(40), OffsetDateTime.parse(day + "T12:00:00Z")));
  }

  private ReleaseTags read() {
    return ReleaseTags.of(tags, new TagNameReader(Configuration.DEFAULT_TAG_PATTERN));
  }

  private List<String> inOrder() {
    return read().inOrder().stream().map(ReleaseTag::name).toList();
  }

  @Test
  void onALineTheVersionOrdersWhateverTheDate() {
    tag("v1.10.0", "2026-03-01");
    tag("v1.9.0", "2026-01-01");
    tag("v2.0.0", "2026-02-01");
    tag("v1.9.1", "2026-04-01");

    assertThat(inOrder()).containsExactly("v1.9.0", "v1.9.1", "v1.10.0", "v2.0.0");
  }

  @Test
  void betweenLinesTheDateOrders() {
    tag("client-1.0", "2026-01-02");
    tag("client-1.1", "2026-03-02");
    tag("server-7.0", "2026-01-01");
    tag("server-7.1", "2026-02-01");

    assertThat(inOrder()).containsExactly("server-7.0", "client-1.0", "server-7.1", "client-1.1");
  }

  @Test
  void aLateFixOfAnOldVersionStaysBeforeTheHigherVersionsOfItsLineOnly() {
    tag("client-1.0", "2026-01-01");
    tag("client-2.0", "2026-02-01");
    tag("client-1.1", "2026-05-01");
    tag("server-3.0", "2026-03-01");

    assertThat(inOrder()).containsExactly("client-1.0", "client-1.1", "client-2.0", "server-3.0");
  }

  @Test
  void whatIsNoVersionIsCountedAndLeftOut() {
    tag("latest", "2026-01-01");
    tag("v1.0.0", "2026-01-01");

    assertThat(inOrder()).containsExactly("v1.0.0");
    assertThat(read().total()).isEqualTo(2);
  }

  @Test
  void aVersionIsFoundOnEachLineHoweverManyZerosItHas() {
    tag("client-1.0", "2026-01-01");
    tag("server-1.0.0", "2026-01-01");
    tag("server-1.1", "2026-01-01");

    assertThat(read().of(ReleaseVersion.find("1.0.0").orElseThrow()))
        .extracting(ReleaseTag::name)
        .containsExactly("client-1.0", "server-1.0.0");
  }

  @Test
  void theMainLineIsTheUnnamedOneElseTheLongest() {
    tag("client-1.0", "2026-01-01");
    tag("server-1.0", "2026-01-01");
    tag("server-1.1", "2026-01-01");
    assertThat(read().mainLine()).isEqualTo("server");

    tag("v1", "2026-01-01");
    assertThat(read().mainLine()).isEmpty();
  }
}
