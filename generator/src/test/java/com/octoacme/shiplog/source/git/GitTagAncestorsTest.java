package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.version.TagNameReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which lower version of its line led to a tag. */
class GitTagAncestorsTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void createRepository() {
    git = GitFixture.create(folder);
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  private GitFixture commit() {
    git.commit("Go on").done();
    return git;
  }

  private Map<String, String> previous() {
    try (Repository repository = git.open()) {
      History history =
          repository.scan(
              new HistoryRequest(git.head(), path -> false, Set.of(), path -> Optional.empty()));
      ReleaseTags tags =
          ReleaseTags.of(history.tags(), new TagNameReader(Configuration.DEFAULT_TAG_PATTERN));
      Map<String, String> names = new TreeMap<>();
      repository.previous(tags).forEach((name, tag) -> names.put(name, tag.name()));
      return names;
    }
  }

  @Test
  void onOneBranchItIsTheVersionBefore() {
    commit().tag("v1.0.0");
    commit().tag("v1.1.0");
    commit().tag("v1.2.0");

    assertThat(previous()).isEqualTo(Map.of("v1.1.0", "v1.0.0", "v1.2.0", "v1.1.0"));
  }

  @Test
  void aLateFixOfAnOldVersionLedToNoHigherOne() {
    commit().tag("v1.0.0");
    git.branch("1.x");
    git.checkout("main");
    commit().tag("v2.0.0");
    git.checkout("1.x");
    commit().tag("v1.0.1");
    git.checkout("main");

    assertThat(previous()).isEqualTo(Map.of("v2.0.0", "v1.0.0", "v1.0.1", "v1.0.0"));
  }

  @Test
  void afterAMergeTheHigherSideCounts() {
    commit().tag("v1.0.0");
    git.branch("side");
    commit().tag("v1.5.0");
    git.checkout("main");
    commit().tag("v1.1.0");
    git.commit("Merge").merging("side").done();
    git.tag("v2.0.0");

    assertThat(previous())
        .isEqualTo(Map.of("v1.1.0", "v1.0.0", "v1.5.0", "v1.0.0", "v2.0.0", "v1.5.0"));
  }

  @Test
  void aVersionAfterAHigherOneSkipsIt() {
    commit().tag("v1.0.0");
    commit().tag("v3.0.0");
    commit().tag("v2.0.0");
    commit().tag("v4.0.0");

    assertThat(previous())
        .isEqualTo(Map.of("v3.0.0", "v1.0.0", "v2.0.0", "v1.0.0", "v4.0.0", "v3.0.0"));
  }

  @Test
  void tagsOfOneCommitFollowEachOther() {
    commit().tag("v1.0.0-rc.1").tag("v1.0.0").tag("client-1.0").tag("client-1.1");

    assertThat(previous()).isEqualTo(Map.of("v1.0.0", "v1.0.0-rc.1", "client-1.1", "client-1.0"));
  }

  @Test
  void aTagOfAnotherHistoryHasNone() {
    commit().tag("v1.0.0");
    git.orphan("other");
    commit().tag("v1.1.0");
    git.checkout("main");

    assertThat(previous()).isEmpty();
  }
}
