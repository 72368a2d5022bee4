package com.octoacme.shiplog.publish.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of servers mean; each as it was heard, or as it stands in the server's source. */
class PushVerdictTest {
  private static final RemoteAddress ADDRESS =
      RemoteAddress.find(Path.of("/"), "https://git.example/log.git");

  private final PushVerdict verdict =
      new PushVerdict(
          new RemoteBranch(
              ADDRESS,
              new RemoteLogin(ADDRESS, Optional.empty()),
              "gh-pages",
              Duration.ofSeconds(1)));

  private boolean isDone(String reason, String remarks) {
    return verdict.isDone(new PushAnswer(Status.REJECTED_OTHER_REASON, reason, remarks));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          # JGit: made meanwhile, moved or deleted meanwhile, being moved
          already exists | -
          invalid old id sent | -
          no such ref | -
          failed to lock | -
          lock error: refs/heads/gh-pages | -
          transaction aborted | -
          LOCK_FAILURE | -
          # C git 2.39: made, moved, deleted meanwhile, being moved
          failed to update ref | error: cannot lock ref 'refs/heads/gh-pages': reference already exists
          failed to update ref | error: cannot lock ref 'refs/heads/gh-pages': is at 639bee8a799d but expected b3e6a1a63178
          failed to update ref | error: cannot lock ref 'refs/heads/gh-pages': unable to resolve reference 'refs/heads/gh-pages'
          failed to update ref | error: cannot lock ref 'refs/heads/gh-pages': reference is missing but expected b3e6a1a63178
          failed to update ref | error: cannot lock ref 'refs/heads/gh-pages': Unable to create '/srv/log.git/refs/heads/gh-pages.lock': File exists.
          failed to update ref | -
          atomic transaction failed | -
          transaction failed to start | -
          # newer C git
          reference already exists | -
          reference does not exist | -
          incorrect old value provided | -
          # hosts that hand the words of C git on
          cannot lock ref 'refs/heads/gh-pages': is at 639bee8a799d but expected b3e6a1a63178 | -
          cannot lock ref 'refs/heads/gh-pages': reference already exists | -
          # as C git's client says it
          fetch first | -
          stale info | -
          """,
      delimiter = '|')
  void triesAgainWhenSomebodyElseWasFaster(String reason, String remarks) {
    assertThat(isDone(reason, remarks)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          # C git: hooks and settings of the server
          pre-receive hook declined | no releases on Friday
          hook declined | error: hook declined to update refs/heads/gh-pages
          non-fast-forward | error: denying non-fast-forward refs/heads/gh-pages (you should pull first)
          branch is currently checked out | error: refusing to update checked out branch
          deletion prohibited | -
          funny refname | -
          shallow update not allowed | -
          missing necessary objects | -
          # C git: what looks like a race and stays
          failed to update ref | error: cannot lock ref 'refs/heads/gh-pages': 'refs/heads/gh-pages/x' exists; cannot create 'refs/heads/gh-pages'
          failed to update ref | error: cannot lock ref 'refs/heads/gh-pages': Unable to create '/srv/log.git/refs/heads/gh-pages.lock': Permission denied
          failed to update ref | error: cannot lock ref 'refs/heads/gh-pages': there is a non-empty directory 'refs/heads/gh-pages' blocking reference 'refs/heads/gh-pages'
          failed to update ref | error: could not write to 'refs/heads/gh-pages.lock': No space left on device
          refname conflict | -
          # JGit
          non-fast forward | -
          creation prohibited | -
          missing object(s) | -
          # GitHub and GitLab: protection, rules, secrets; none of these words is about a lock
          protected branch hook declined | error: GH006: Protected branch update failed for refs/heads/gh-pages.
          push declined due to repository rule violations | error: GH013: Repository rule violations found
          pre-receive hook declined | GitLab: You are not allowed to push code to protected branches on this project.
          push blocked by secret scanning | -
          this repository is locked for migration | -
          this branch is locked | -
          a file of this name already exists in the mirror | -
          """,
      delimiter = '|')
  void failsAtOnceWhenTheServerRefuses(String reason, String remarks) {
    assertThatThrownBy(() -> isDone(reason, remarks))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining(remarks);
  }

  @ParameterizedTest
  @CsvSource({"NOT_ATTEMPTED", "AWAITING_REPORT", "REJECTED_REMOTE_CHANGED"})
  void looksAgainWhenTheServerSaidNothing(Status status) {
    assertThat(verdict.isDone(new PushAnswer(status, "no reason given", ""))).isFalse();
  }

  @Test
  void saysHowToGoOnWhereHistoryMayNotBeRewritten() {
    assertThatThrownBy(() -> isDone("non-fast-forward", ""))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> assertThat(failure.remedy()).contains("publish.history", "append"));
  }

  @Test
  void tellsTheServersLastWordsAfterTheLastTry() {
    isDone("failed to update ref", "error: cannot lock ref 'refs/heads/gh-pages'");

    assertThat(verdict.exhausted(6))
        .hasMessageContaining("at each of 6 tries")
        .hasMessageContaining("cannot lock ref");
  }
}
