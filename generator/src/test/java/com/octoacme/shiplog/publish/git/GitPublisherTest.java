package com.octoacme.shiplog.publish.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.PublishSettings.History;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.publish.PublishOutcome;
import com.octoacme.shiplog.publish.PublishOutcome.Result;
import com.octoacme.shiplog.publish.Removal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the branch, on a remote within this machine. */
class GitPublisherTest {
  @TempDir Path folder;
  private BareRemote remote;
  private PublishStory team;

  @BeforeEach
  void begin() {
    remote = BareRemote.create(folder.resolve("remote.git"));
    team = PublishStory.in(folder, remote.folder().toString());
  }

  @AfterEach
  void end() {
    team.close();
    remote.close();
  }

  @Test
  void makesTheBranchWithTheSite() {
    PublishOutcome outcome = team.publish("index.html=one", "a/b.html=two");

    assertThat(outcome.result()).isEqualTo(Result.PUBLISHED);
    assertThat(remote.files()).containsKeys(".nojekyll", "_publish.json");
    assertThat(remote.files()).containsEntry("index.html", "one").containsEntry("a/b.html", "two");
    assertThat(remote.tip().orElseThrow().getParentCount()).isZero();
    assertThat(outcome.commit()).contains(remote.tip().orElseThrow().name());
    assertThat(remote.fsck()).isEmpty();
  }

  @Test
  void datesTheCommitAsTheSourcesAndNamesThem() {
    String source = team.write();

    team.publish("index.html=one");

    assertThat(remote.tip().orElseThrow().getCommitterIdent().getWhenAsInstant())
        .isEqualTo(Instant.parse("2026-01-02T12:00:00Z"));
    assertThat(remote.tip().orElseThrow().getFullMessage())
        .contains("Shiplog-Source: " + source, "Shiplog-Target: /");
  }

  @Test
  void makesTheSameCommitFromTheSameSources() {
    team.publish("index.html=one");
    String first = remote.tip().orElseThrow().name();
    remote.deleteBranch();

    team.fromElsewhere().publish("index.html=one");

    assertThat(remote.tip().orElseThrow().name()).isEqualTo(first);
  }

  @Test
  void addsACommitAndRemovesOnlyWhatItPublished() {
    team.publish("index.html=one", "old.html=old");
    remote.addByHand("by-hand.txt", "mine");
    team.write();

    PublishOutcome outcome = team.publish("index.html=two");

    assertThat(remote.files()).containsEntry("index.html", "two").containsKey("by-hand.txt");
    assertThat(remote.files()).doesNotContainKey("old.html");
    assertThat(remote.commits()).isEqualTo(3);
    assertThat(outcome.lines()).contains("change index.html", "remove old.html", "stay  2 files");
  }

  @Test
  void makesNoCommitIfNothingChanged() {
    team.publish("index.html=one");

    PublishOutcome outcome = team.publish("index.html=one");

    assertThat(outcome.result()).isEqualTo(Result.UNCHANGED);
    assertThat(remote.commits()).isEqualTo(1);
  }

  @Test
  void keepsWhatItIsToldToKeepAndTheHostName() {
    team.publish("index.html=one", "archive/1.html=old", "CNAME=log.example");
    team.write();

    team.keeping("archive/**").publish("index.html=two");

    assertThat(remote.files())
        .containsEntry("archive/1.html", "old")
        .containsEntry("CNAME", "log.example");
  }

  @Test
  void leavesOtherFoldersAlone() {
    team.publish("index.html=one");
    team.at("preview/pr-1").fromElsewhere().publish("index.html=preview");
    team.write();

    team.at("").publish("start.html=two");

    assertThat(remote.files())
        .containsEntry("preview/pr-1/index.html", "preview")
        .containsEntry("start.html", "two")
        .doesNotContainKey("index.html");
  }

  @Test
  void keepsOneCommitInAll() {
    team.with(History.SINGLE).publish("index.html=one");
    remote.addByHand("by-hand.txt", "mine");
    team.write();

    team.publish("index.html=two");

    assertThat(remote.commits()).isEqualTo(1);
    assertThat(remote.files())
        .containsEntry("by-hand.txt", "mine")
        .containsEntry("index.html", "two");
    assertThat(remote.fsck()).isEmpty();
  }

  @Test
  void squashesPublicationsOfTheSameFolderOnly() {
    remote.addByHand("by-hand.txt", "mine");
    team.with(History.SQUASH).publish("index.html=one");
    team.write();
    team.publish("index.html=two");
    team.write();

    team.fromElsewhere().publish("index.html=three");

    assertThat(remote.commits()).isEqualTo(2);
    assertThat(remote.tip().orElseThrow().getParentCount()).isEqualTo(1);
    assertThat(remote.files()).containsEntry("index.html", "three").containsKey("by-hand.txt");
    assertThat(remote.fsck()).isEmpty();
  }

  @Test
  void publishesOntoALongHistoryFromAMachineThatKnowsNothing() {
    for (int i = 0; i < 5; i++) {
      remote.addByHand("file-" + i, "text");
    }

    team.publish("index.html=one");
    team.write();
    team.publish("index.html=two");

    assertThat(remote.commits()).isEqualTo(7);
    assertThat(remote.fsck()).isEmpty();
  }

  @Test
  void sendsNothingOnADryRun() {
    PublishOutcome outcome = team.dry().publish("index.html=one", "a.html=two");

    assertThat(outcome.result()).isEqualTo(Result.PLANNED);
    assertThat(outcome.lines()).contains("add index.html", "add a.html", "add .nojekyll");
    assertThat(remote.tip()).isEmpty();
  }

  @Test
  void doesNotGoBackToOlderSourcesUnlessTold() {
    String older = team.sources().head();
    team.write();
    team.publish("index.html=new");

    PublishOutcome late = team.publishFrom(older, "index.html=old");
    assertThat(late.result()).isEqualTo(Result.OLDER);
    assertThat(late.summary()).contains("-Dshiplog.allowOlder");
    assertThat(remote.files()).containsEntry("index.html", "new");

    assertThat(team.allowingOlder().publishFrom(older, "index.html=old").result())
        .isEqualTo(Result.PUBLISHED);
    assertThat(remote.files()).containsEntry("index.html", "old");
  }

  @Test
  void refusesTheBranchOfTheSources() {
    team.publish("index.html=one");
    String site = remote.tip().orElseThrow().name();
    try (PublishStory careless =
        PublishStory.in(folder.resolve("other"), team.sources().folder().toString())) {
      team.sources().branch("gh-pages");
      assertThatThrownBy(() -> team.to(team.sources().folder().toString()).publish("index.html=x"))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("holds the sources");
      assertThat(careless.sources().head()).isNotEqualTo(site);
    }
  }

  @Test
  void refusesToOverwriteAnotherPublication() {
    team.at("preview/pr-1").publish("index.html=preview");

    assertThatThrownBy(() -> team.at("preview").publish("pr-1/index.html=mine"))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("/preview/pr-1");
    assertThat(remote.commits()).isEqualTo(1);
  }

  @Test
  void removesAPublicationAndNothingElse() {
    team.publish("index.html=one");
    team.at("preview/pr-1").publish("index.html=preview");

    PublishOutcome outcome = team.change(Removal.of("preview/pr-1"));

    assertThat(outcome.result()).isEqualTo(Result.PUBLISHED);
    assertThat(outcome.summary()).startsWith("Removed from ");
    assertThat(remote.files().keySet()).containsExactly(".nojekyll", "_publish.json", "index.html");
    assertThat(team.change(Removal.of("preview/pr-1")).result()).isEqualTo(Result.UNCHANGED);
  }

  @Test
  void prunesByTheAgeOfTheSources() {
    team.at("preview/pr-1").publish("index.html=old");
    team.write();
    team.at("preview/pr-2").publish("index.html=new");

    team.change(Removal.below("preview", Instant.parse("2026-01-02T00:00:00Z")));

    assertThat(remote.files()).containsKey("preview/pr-2/index.html");
    assertThat(remote.files()).doesNotContainKey("preview/pr-1/index.html");
  }

  @Test
  void touchesNothingOfTheSourcesRepository() throws IOException {
    team.sources().checkOutFiles();
    String before = fingerprint(team.sources().folder());

    team.publish("index.html=one");

    assertThat(fingerprint(team.sources().folder())).isEqualTo(before);
  }

  private static String fingerprint(Path root) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted().toList()) {
        all.append(file).append(' ').append(Files.getLastModifiedTime(file)).append('\n');
      }
    }
    return all.toString();
  }

  @Test
  void runsNoHookOfTheRemoteNameInTheSources() throws IOException {
    Path hook = team.sources().gitFolder().resolve("hooks/pre-push");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\ntouch " + folder.resolve("ran") + "\nexit 1\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();

    assertThat(team.publish("index.html=one").result()).isEqualTo(Result.PUBLISHED);
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void namesALeftLockWithItsRemedy() throws IOException {
    team.publish("index.html=one");
    Path lock = remote.folder().resolve("refs/heads/gh-pages.lock");
    Files.createFile(lock);
    team.write();

    assertThatThrownBy(() -> team.publish("index.html=two"))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> {
              assertThat(failure).hasMessageContaining("locked by another git");
              assertThat(failure.place()).isEqualTo(lock.toString());
              assertThat(failure.remedy()).contains("delete the file");
            });
    assertThat(lock).exists();
    Files.delete(lock);
    assertThat(team.publish("index.html=two").result()).isEqualTo(Result.PUBLISHED);
  }

  @Test
  void mendsItsCacheByItself() throws IOException {
    team.publish("index.html=one");
    try (var files = Files.walk(folder.resolve("cache/objects"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.writeString(file, "broken");
      }
    }
    team.write();

    assertThat(team.publish("index.html=two").result()).isEqualTo(Result.PUBLISHED);
    assertThat(remote.fsck()).isEmpty();
  }

  @Test
  void namesARemoteThatIsNotThere() {
    assertThatThrownBy(() -> team.to("upstream").publish("index.html=one"))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("no remote \"upstream\"");
    assertThatThrownBy(() -> team.to(folder.resolve("nowhere.git").toString()).publish("a.html=b"))
        .isInstanceOf(SetupException.class);
  }

  @Test
  void refusesAddressesThatWouldRunCommands() {
    for (String address :
        new String[] {"ext::sh -c touch", "ssh://-oProxyCommand=x/y.git", "-oProxyCommand=x:y"}) {
      assertThatThrownBy(() -> team.to(address).publish("index.html=one"))
          .as(address)
          .isInstanceOf(SetupException.class);
    }
  }
}
