package com.octoacme.shiplog.publish.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.octoacme.shiplog.config.PublishSettings.History;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.publish.PublishOutcome;
import com.octoacme.shiplog.publish.PublishOutcome.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.transport.PreReceiveHook;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of publishing to a server, in all its moods. */
class PublishOverHttpTest {
  @TempDir Path folder;
  private BareRemote remote;
  private GitServer server;
  private PublishStory team;

  @BeforeEach
  void begin() {
    remote = BareRemote.create(folder.resolve("remote.git"));
    server = GitServer.of(remote);
    team = PublishStory.in(folder, server.url());
  }

  @AfterEach
  void end() {
    team.close();
    server.close();
    remote.close();
  }

  private SetupException failureOf(String... files) {
    SetupException failure = catchThrowableOfType(SetupException.class, () -> team.publish(files));
    assertThat(failure).isNotNull();
    return failure;
  }

  @Test
  void makesTheBranchAndMovesItOn() {
    assertThat(team.publish("index.html=one").result()).isEqualTo(Result.PUBLISHED);
    team.write();
    assertThat(team.publish("index.html=two").result()).isEqualTo(Result.PUBLISHED);
    assertThat(team.fromElsewhere().publish("index.html=two").result()).isEqualTo(Result.UNCHANGED);

    assertThat(remote.files()).containsEntry("index.html", "two");
    assertThat(remote.commits()).isEqualTo(2);
    assertThat(remote.fsck()).isEmpty();
  }

  @Test
  void replacesTheHistoryByOneCommit() {
    remote.addByHand("by-hand.txt", "mine");
    remote.addByHand("more.txt", "mine");

    team.with(History.SINGLE).publish("index.html=one");

    assertThat(remote.commits()).isEqualTo(1);
    assertThat(remote.files()).containsKeys("by-hand.txt", "more.txt", "index.html");
  }

  @Test
  void logsInWhereTheServerAsks() {
    server.askingFor("ada", "secret");

    assertThat(team.loggedIn("ada", "secret").publish("index.html=one").result())
        .isEqualTo(Result.PUBLISHED);
  }

  @Test
  void takesALoginOutOfTheAddress() {
    server.askingFor("x-access-token", "t0ken");

    PublishOutcome outcome = team.to(server.urlWith("t0ken")).publish("index.html=one");

    assertThat(outcome.result()).isEqualTo(Result.PUBLISHED);
    assertThat(outcome.summary()).doesNotContain("t0ken");
    assertThat(remote.tip().orElseThrow().getFullMessage()).doesNotContain("t0ken");
  }

  @Test
  void asksForALoginWhereNoneIsGiven() {
    server.askingFor("ada", "secret");

    SetupException failure = failureOf("index.html=one");

    assertThat(failure.remedy()).contains("settings.xml", "GITHUB_TOKEN");
    assertThat(remote.tip()).isEmpty();
  }

  @Test
  void neverTellsAWrongLogin() {
    server.askingFor("ada", "secret");
    team.loggedIn("ada", "wr0ng");

    SetupException failure = failureOf("index.html=one");

    assertThat(failure.getMessage() + failure.place() + failure.remedy())
        .doesNotContain("wr0ng")
        .contains("settings.xml");
    assertThat(server.authorizations()).hasSizeLessThan(10);
  }

  @Test
  void failsAtOnceWhereALoginMayNotPush() {
    server.answeringPushes(403, 99);

    SetupException failure = failureOf("index.html=one");

    assertThat(failure.remedy()).contains("login that may push");
    assertThat(remote.tip()).isEmpty();
  }

  @Test
  void goesOnWhenTheServerWasBusy() {
    server.answeringPushes(429, 2);

    assertThat(team.publish("index.html=one").result()).isEqualTo(Result.PUBLISHED);
  }

  @Test
  void saysToWaitWhenTheServerStaysBusy() {
    server.answeringPushes(429, 99);

    assertThat(failureOf("index.html=one").remedy()).contains("wait some minutes");
  }

  @Test
  void goesOnWhenTheServerBrokeDown() {
    server.answeringPushes(500, 1);

    assertThat(team.publish("index.html=one").result()).isEqualTo(Result.PUBLISHED);
  }

  @Test
  void saysThatTheServerIsBroken() {
    server.answeringPushes(500, 99);

    SetupException failure = failureOf("index.html=one");

    assertThat(failure).hasMessageContaining("500");
    assertThat(failure.remedy()).contains("run again");
  }

  @Test
  void tellsTheWordsOfAHook() {
    server.receivingWith(refusing("pre-receive hook declined: no releases on Friday"));

    SetupException failure = failureOf("index.html=one");

    assertThat(failure).hasMessageContaining("no releases on Friday");
    assertThat(server.receives()).isEqualTo(1);
  }

  @Test
  void tellsThatTheBranchIsProtected() {
    server.receivingWith(refusing("protected branch hook declined"));

    SetupException failure = failureOf("index.html=one");

    assertThat(failure).hasMessageContaining("protected branch");
    assertThat(failure.remedy()).contains("allow this login");
    assertThat(server.receives()).isEqualTo(1);
  }

  private static PreReceiveHook refusing(String words) {
    return (receive, commands) ->
        commands.forEach(
            command -> command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, words));
  }

  @Test
  void buildsOnWhatSomebodyElsePushedMeanwhile() {
    team.publish("index.html=one");
    server.receivingWith(once(() -> remote.addByHand("meanwhile.txt", "theirs")));
    team.write();

    assertThat(team.publish("index.html=two").result()).isEqualTo(Result.PUBLISHED);

    assertThat(remote.files())
        .containsEntry("meanwhile.txt", "theirs")
        .containsEntry("index.html", "two");
    assertThat(remote.commits()).isEqualTo(3);
    assertThat(remote.fsck()).isEmpty();
  }

  @Test
  void buildsOnABranchThatSomebodyElseMadeMeanwhile() {
    server.meanwhile(() -> remote.addByHand("meanwhile.txt", "theirs"));

    assertThat(team.publish("index.html=one").result()).isEqualTo(Result.PUBLISHED);

    assertThat(remote.files())
        .containsEntry("meanwhile.txt", "theirs")
        .containsEntry("index.html", "one");
    assertThat(remote.commits()).isEqualTo(2);
  }

  @Test
  void losesNothingOfOthersWhenItRewritesHistory() {
    team.with(History.SINGLE).publish("index.html=one");
    server.receivingWith(once(() -> remote.addByHand("meanwhile.txt", "theirs")));
    team.write();

    team.publish("index.html=two");

    assertThat(remote.files())
        .containsEntry("meanwhile.txt", "theirs")
        .containsEntry("index.html", "two");
    assertThat(remote.commits()).isEqualTo(1);
  }

  @Test
  void makesTheBranchAgainIfItIsDeletedMeanwhile() {
    team.publish("index.html=one");
    server.receivingWith(once(() -> remote.deleteBranch()));
    team.write();

    assertThat(team.publish("index.html=two").result()).isEqualTo(Result.PUBLISHED);

    assertThat(remote.files()).containsEntry("index.html", "two");
    assertThat(remote.commits()).isEqualTo(1);
  }

  @Test
  void makesTheBranchAgainIfItIsDeletedBeforeThePushArrives() {
    team.publish("index.html=one");
    team.write();
    server.meanwhile(() -> remote.deleteBranch());

    assertThat(team.publish("index.html=two").result()).isEqualTo(Result.PUBLISHED);

    assertThat(remote.files()).containsEntry("index.html", "two");
    assertThat(server.receives()).isEqualTo(3);
  }

  @Test
  void buildsOnWhatSomebodyElsePushedBeforeThePushArrives() {
    team.publish("index.html=one");
    team.write();
    server.meanwhile(() -> remote.addByHand("meanwhile.txt", "theirs"));

    assertThat(team.publish("index.html=two").result()).isEqualTo(Result.PUBLISHED);

    assertThat(remote.files())
        .containsEntry("meanwhile.txt", "theirs")
        .containsEntry("index.html", "two");
    assertThat(server.receives()).isEqualTo(3);
  }

  @Test
  void waitsForTheLockOfSomebodyElse() {
    team.publish("index.html=one");
    team.write();
    Path lock = remote.folder().resolve("refs/heads/gh-pages.lock");
    AtomicInteger calls = new AtomicInteger();
    server.receivingWith(
        (receive, commands) -> {
          if (calls.getAndIncrement() == 0) {
            assertThat(lock.toFile().mkdir()).isTrue();
          } else {
            assertThat(lock.toFile().delete()).isTrue();
          }
        });

    assertThat(team.publish("index.html=two").result()).isEqualTo(Result.PUBLISHED);

    assertThat(calls).hasValue(2);
    assertThat(remote.files()).containsEntry("index.html", "two");
  }

  @Test
  void givesUpWhenOthersAreAlwaysFaster() {
    AtomicInteger number = new AtomicInteger();
    server.receivingWith(
        (receive, commands) -> remote.addByHand("f" + number.incrementAndGet(), "theirs"));

    SetupException failure = failureOf("index.html=one");

    assertThat(failure).hasMessageContaining("at each of 6 tries");
    assertThat(remote.files()).doesNotContainKey("index.html").hasSize(6);
  }

  private static PreReceiveHook once(Runnable event) {
    AtomicInteger calls = new AtomicInteger();
    return (receive, commands) -> {
      if (calls.getAndIncrement() == 0) {
        event.run();
      }
    };
  }

  @Test
  void findsOutThatACutPushHadArrived() {
    server.cuttingTheNextAnswer();

    PublishOutcome outcome = team.publish("index.html=one");

    assertThat(outcome.result()).isEqualTo(Result.PUBLISHED);
    assertThat(outcome.commit()).contains(remote.tip().orElseThrow().name());
    assertThat(remote.commits()).isEqualTo(1);
  }

  @Test
  void endsAPushThatStandsStill() {
    server.stallingPushes();
    team.patientFor(Duration.ofSeconds(2));

    SetupException failure = failureOf("index.html=one");

    assertThat(failure).hasMessageContaining("nothing has moved for 2 s");
    assertThat(failure.remedy()).contains("run again");
    assertThat(remote.tip()).isEmpty();
  }

  @Test
  void saysThatNobodyAnswers() {
    String gone = server.url();
    server.close();

    SetupException failure = failureOf("index.html=one");

    assertThat(failure.place()).isEqualTo(gone);
    assertThat(failure.remedy()).contains("run again");
  }
}
