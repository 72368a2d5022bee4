package com.octoacme.shiplog.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.ConfigurationReader;
import com.octoacme.shiplog.source.EditedSnapshot;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that holds several releases, edited: each of them keeps what is known of it alone. */
class ChangedSplitFileTest {
  private static final AsOf AS_OF = AsOf.endOf(LocalDate.parse("2026-11-30"), ZoneOffset.UTC);
  private static final String FILE = "CHANGELOG.md";
  private static final String FIRST = "# Changelog\n\n## 1.0.0 - 2026-01-01\n\n- The first.\n";
  private static final String BOTH =
      FIRST.replace("## 1.0.0", "## 1.1.0 - 2026-02-02\n\n- The second.\n\n## 1.0.0");
  private static final String CONFIGURATION =
      "sources:\n  - { kind: release, include: [ CHANGELOG.md, \"docs/*.md\" ], split: heading }\n";

  @TempDir Path folder;
  private final Configuration configuration =
      new ConfigurationReader("shiplog.yaml", Set.of()).read(CONFIGURATION);
  private GitFixture git;
  private String addedFirst = "";
  private String addedSecond = "";

  @BeforeEach
  void twoReleasesInAFile() {
    git = GitFixture.create(folder);
    addedFirst = git.commit("Release 1.0.0").file(FILE, FIRST).done();
    git.tag("v1.0.0");
    addedSecond = git.commit("Release 1.1.0").file(FILE, BOTH).done();
    git.tag("v1.1.0");
  }

  @AfterEach
  void close() {
    git.close();
  }

  private static Logbook read(LogbookReader reader, Snapshot snapshot) {
    return reader.read(snapshot, snapshot.list(), AS_OF);
  }

  private Map<String, String> addedInBefore(String base) {
    try (Repository repository = git.open()) {
      LogbookReader reader = new LogbookReader(configuration, repository);
      Snapshot now = repository.snapshot("HEAD");
      Snapshot then = repository.snapshot(base);
      SchemaReader schemas = new SchemaReader(configuration, now, now.list());
      return new ChangedLogbookReader(reader, JudgingPolicy.all(schemas), read(reader, now))
          .read(then, then.list()).before().entries().stream()
              .collect(
                  Collectors.toMap(
                      LogbookEntry::key, entry -> entry.history().addedIn().orElse("unknown")));
    }
  }

  @Test
  void beforeAChangeEachReleaseHasItsOwnHistory() {
    git.commit("Say more").file(FILE, BOTH + "- More.\n").done();

    assertThat(addedInBefore("v1.1.0"))
        .containsOnly(
            Map.entry("CHANGELOG.md#1.0.0", addedFirst),
            Map.entry("CHANGELOG.md#1.1.0", addedSecond));
  }

  @Test
  void soItHasWhenTheFileMoves() {
    git.commit("Move it").rename(FILE, "docs/CHANGES.md").done();

    assertThat(addedInBefore("v1.1.0"))
        .containsOnly(
            Map.entry("CHANGELOG.md#1.0.0", addedFirst),
            Map.entry("CHANGELOG.md#1.1.0", addedSecond));
  }

  /** The logbook after a text was typed in place of the file. */
  private Logbook typed(String text) {
    try (Repository repository = git.open()) {
      LogbookReader reader = new LogbookReader(configuration, repository);
      Snapshot snapshot = repository.snapshot("HEAD");
      Logbook known = read(reader, snapshot);
      SourceEntry file = new SourceEntry(FILE, SourceEntry.Type.FILE, -1, Optional.empty(), true);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return reader.reread(known, new EditedSnapshot(snapshot, snapshot.list(), FILE, bytes), file);
    }
  }

  @Test
  void aReleaseThatIsEditedAfterItsTagGetsAnErratumAtOnce() {
    Logbook edited = typed(BOTH.replace("The first.", "The first of all."));

    assertThat(edited.errata()).containsOnlyKeys("CHANGELOG.md#1.0.0");
    assertThat(edited.entries())
        .extracting(entry -> entry.history().addedIn().orElse(""))
        .containsExactly(addedSecond, addedFirst);
  }

  @Test
  void anErratumIsGoneOnceTheTextIsAsItWasReleased() {
    git.commit("Edit it").file(FILE, BOTH.replace("The first.", "The first of all.")).done();

    assertThat(typed(BOTH).errata()).isEmpty();
    assertThat(typed(BOTH.replace("second", "2nd")).errata())
        .containsOnlyKeys("CHANGELOG.md#1.1.0");
  }

  @Test
  void aReleaseThatIsTypedInIsOneMore() {
    Logbook edited = typed(BOTH.replace("## 1.1.0", "## Unreleased\n\n- Next.\n\n## 1.1.0"));

    assertThat(edited.entries())
        .extracting(LogbookEntry::key)
        .containsExactly("CHANGELOG.md#unreleased", "CHANGELOG.md#1.1.0", "CHANGELOG.md#1.0.0");
  }
}
