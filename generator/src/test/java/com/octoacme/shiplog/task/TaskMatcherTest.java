package com.octoacme.shiplog.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskMatcherTest {
  @Test
  void followsATaskThatMoved() {
    assertThat(
            origins(List.of("Warm the cache", "Alert on hits"), "Alert on hits", "Warm the cache"))
        .containsExactly(1, 0);
  }

  @Test
  void followsAnEditedText() {
    assertThat(
            origins(
                List.of("Alert on the cache hit rate", "Write a runbook"),
                "Alert on the cache hit rates",
                "Draw a picture"))
        .containsExactly(0, -1);
  }

  @Test
  void followsATextThatGotAnExplanation() {
    assertThat(
            origins(
                List.of("Implement priority classes for critical workloads"),
                "Implement priority classes for critical workloads: what is needed on every node"
                    + " cannot be scheduled where a node is full"))
        .containsExactly(0);
    assertThat(origins(List.of("Implement priority"), "Implement priorityless scheduling for all"))
        .containsExactly(-1);
  }

  @Test
  void followsATicketThroughAnyText() {
    assertThat(origins(List.of("Tune the pool (OPS-12)"), "OPS-12: replace it by something else"))
        .containsExactly(0);
    assertThat(origins(List.of("Tune the pool, see #12"), "Something quite different (#12)"))
        .containsExactly(0);
  }

  @Test
  void doesNotTrustATicketThatStandsTwice() {
    assertThat(
            origins(
                List.of("Tune the pool (OPS-12)", "Add a dashboard (OPS-12)"),
                "Write a letter (OPS-12)"))
        .containsExactly(-1);
  }

  @Test
  void seesThroughNotesBehindATask() {
    assertThat(
            origins(
                List.of("Deploy to production (automated pipeline preferred)"),
                "Deploy to production - 2026-11-02 14:03 @anna, run https://ci.octoacme.test/1"))
        .containsExactly(0);
  }

  @Test
  void prefersTheSameTextToTheSameName() {
    assertThat(origins(List.of("Deploy - Europe", "Deploy - Asia"), "Deploy - Asia"))
        .containsExactly(1);
  }

  @Test
  void pairsTasksOfTheSameTextInTheirOrder() {
    assertThat(origins(List.of("Deploy", "Deploy", "Deploy"), "Deploy", "Deploy"))
        .containsExactly(0, 1);
  }

  @Test
  void takesTheMostSimilarOfSeveral() {
    assertThat(
            origins(
                List.of("Alert when shard 1 is slower than usual", "Alert when shard 12 is slow"),
                "Alert when shard 12 is slower than usual"))
        .containsExactly(0);
  }

  @Test
  void endsSoonForManyTasksThatAllChanged() {
    List<String> before = IntStream.range(0, 20_000).mapToObj(i -> "Before this " + i).toList();
    String[] now =
        IntStream.range(0, 20_000).mapToObj(i -> "After that " + i).toArray(String[]::new);

    assertThat(origins(before, now)).hasSize(20_000).containsOnly(-1);
  }

  private static int[] origins(List<String> before, String... now) {
    return TaskMatcher.origins(tasks(before.stream()), tasks(Stream.of(now)));
  }

  private static List<TaskText> tasks(Stream<String> texts) {
    return texts
        .map(text -> new TaskText(text, TaskMark.OPEN, true, 0))
        .collect(Collectors.toList());
  }
}
