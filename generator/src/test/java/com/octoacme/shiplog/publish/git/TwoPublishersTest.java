package com.octoacme.shiplog.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two jobs that publish different folders of one branch, again and again, at the same time. */
class TwoPublishersTest {
  private static final int ROUNDS = 50;

  /** How long one job waits for the other. */
  private static final int PATIENCE_SECONDS = 120;

  /** What ended a job; the other one then waits no longer. */
  private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

  private final CyclicBarrier start = new CyclicBarrier(2);

  @TempDir Path folder;

  @Test
  void loseNothingAndBreakNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (BareRemote remote = BareRemote.create(folder.resolve("remote.git"));
        GitServer server = GitServer.of(remote)) {
      List<Future<Integer>> jobs =
          threads.invokeAll(List.of(job("one", server.url()), job("two", server.url())));
      assertThat(failures).isEmpty();
      int published = jobs.get(0).get() + jobs.get(1).get();

      assertThat(published).isEqualTo(2 * ROUNDS);
      assertThat(remote.commits()).isEqualTo(2 * ROUNDS);
      assertThat(remote.files())
          .containsEntry("one/index.html", "round " + ROUNDS)
          .containsEntry("two/index.html", "round " + ROUNDS);
      assertThat(remote.fsck()).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Integer> job(String name, String remote) {
    return () -> {
      try (PublishStory team = PublishStory.in(folder.resolve(name), remote).at(name)) {
        return rounds(team.waiting());
      } catch (BrokenBarrierException e) {
        return 0;
      } catch (Exception e) {
        failures.add(e);
        start.reset();
        throw e;
      }
    };
  }

  private int rounds(PublishStory team) throws Exception {
    int published = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      published += team.publish("index.html=round " + round).commit().isPresent() ? 1 : 0;
    }
    return published;
  }
}
