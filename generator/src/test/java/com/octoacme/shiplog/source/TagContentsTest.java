package com.octoacme.shiplog.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What tags hold, told by differences only. */
class TagContentsTest {
  @Test
  void aPathHoldsWhatTheLastDifferenceGaveIt() {
    TagContents.Builder builder = new TagContents.Builder();
    builder.hold(2, "a.md", "first");
    builder.hold(5, "a.md", "second");
    builder.remove(7, "a.md");
    builder.hold(9, "a.md", "third");
    TagContents contents = builder.build();

    assertThat(contents.find("a.md", 1)).isEmpty();
    assertThat(contents.find("a.md", 2)).contains("first");
    assertThat(contents.find("a.md", 4)).contains("first");
    assertThat(contents.find("a.md", 6)).contains("second");
    assertThat(contents.find("a.md", 7)).isEmpty();
    assertThat(contents.find("a.md", 8)).isEmpty();
    assertThat(contents.find("a.md", 100)).contains("third");
    assertThat(contents.find("b.md", 100)).isEmpty();
  }
}
