package com.octoacme.shiplog.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.Commit;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.task.TaskEvent.Kind;
import com.octoacme.shiplog.task.TaskTracker.Step;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lists below hold one task a word; {@code *} in front is a tick, {@code -} a dismissal. */
class TaskTrackerTest {
  private final TaskTracker tracker = new TaskTracker();

  @Test
  void tellsWhenATaskCameWasTickedAndOpenedAgain() {
    take("a1", List.of(), "deploy");
    take("b2", List.of("a1"), "*deploy", "announce");
    take("c3", List.of("b2"), "deploy", "announce");
    take("d4", List.of("c3"), "*deploy", "announce");

    assertThat(events("d4", "deploy"))
        .containsExactly("SEEN a1", "TICKED b2", "REOPENED c3", "TICKED d4");
    assertThat(events("d4", "announce")).containsExactly("SEEN b2");
    TaskHistory deploy = find("d4", "deploy");
    assertThat(deploy.closed().map(Revision::content)).contains("d4");
    assertThat(deploy.reopenings()).isEqualTo(1);
  }

  @Test
  void tellsThatATaskCameTicked() {
    take("a1", List.of(), "*deploy");

    assertThat(events("a1", "deploy")).containsExactly("SEEN a1", "TICKED a1");
  }

  @Test
  void tellsWhoRemovedATask() {
    take("a1", List.of(), "deploy", "announce");
    take("b2", List.of("a1"), "deploy");

    TaskHistory announce = tracker.log("b2", Optional.empty()).removed().get(0);

    assertThat(announce.text()).isEqualTo("announce");
    assertThat(announce.mark()).isEqualTo(TaskMark.OPEN);
    assertThat(announce.removal().flatMap(TaskEvent::revision).map(Revision::content))
        .contains("b2");
  }

  @Test
  void keepsTheHistoryOfATaskThatIsThereAgain() {
    take("a1", List.of(), "*deploy", "announce");
    take("b2", List.of("a1"), "announce");
    take("c3", List.of("b2"), "*deploy", "announce");

    assertThat(events("c3", "deploy"))
        .containsExactly("SEEN a1", "TICKED a1", "REMOVED b2", "SEEN c3", "TICKED c3");
    assertThat(tracker.log("c3", Optional.empty()).removed()).isEmpty();
  }

  @Test
  void doesNotTakeAParallelBranchForAnUndoneTick() {
    take("base", List.of(), "deploy");
    take("branch", List.of("base"), "*deploy");
    take("main", List.of("base"), "deploy", "announce");
    take("merge", List.of("main", "branch"), "*deploy", "announce");

    assertThat(events("merge", "deploy")).containsExactly("SEEN base", "TICKED branch");
    assertThat(events("merge", "announce")).containsExactly("SEEN main");
  }

  @Test
  void tellsWhatAMergeItselfChanged() {
    take("base", List.of(), "deploy", "announce");
    take("branch", List.of("base"), "deploy", "announce", "verify");
    take("merge", List.of("base", "branch"), "*deploy", "announce", "verify");

    assertThat(events("merge", "deploy")).containsExactly("SEEN base", "TICKED merge");
    assertThat(events("merge", "verify")).containsExactly("SEEN branch");
  }

  @Test
  void tellsHowFarATaskWasAtTheTag() {
    take("a1", List.of(), "*deploy", "announce");
    take("b2", List.of("a1"), "*deploy", "*announce", "verify");

    TaskLog log = tracker.log("b2", Optional.of("a1"));

    assertThat(log.tagged()).isTrue();
    assertThat(history(log, "deploy").atTag()).contains(TaskMark.DONE);
    assertThat(history(log, "announce").atTag()).contains(TaskMark.OPEN);
    assertThat(history(log, "verify").atTag()).isEmpty();
    assertThat(tracker.log("b2", Optional.of("unknown")).tagged()).isFalse();
  }

  @Test
  void tellsWhatIsNotCommittedWithoutARevision() {
    take("a1", List.of(), "deploy");
    tracker.take(new Step(Optional.empty(), "", List.of("a1"), tasks("*deploy")));

    TaskHistory deploy = find("", "deploy");

    assertThat(deploy.mark()).isEqualTo(TaskMark.DONE);
    assertThat(deploy.closed()).isEmpty();
    assertThat(deploy.events().get(1)).isEqualTo(new TaskEvent(Kind.TICKED, Optional.empty()));
  }

  private void take(String content, List<String> replaced, String... tasks) {
    tracker.take(new Step(Optional.of(revision(content)), content, replaced, tasks(tasks)));
  }

  private static List<TaskText> tasks(String... words) {
    List<TaskText> tasks = new ArrayList<>();
    for (String word : words) {
      TaskMark mark =
          word.startsWith("*")
              ? TaskMark.DONE
              : word.startsWith("-") ? TaskMark.NOT_NEEDED : TaskMark.OPEN;
      tasks.add(new TaskText(word.replaceFirst("^[*-]", ""), mark, true, tasks.size()));
    }
    return tasks;
  }

  private List<String> events(String content, String task) {
    return find(content, task).events().stream()
        .map(event -> event.kind() + " " + event.revision().orElseThrow().content())
        .toList();
  }

  private TaskHistory find(String content, String task) {
    return history(tracker.log(content, Optional.empty()), task);
  }

  private static TaskHistory history(TaskLog log, String task) {
    return log.present().values().stream()
        .filter(one -> one.text().equals(task))
        .findFirst()
        .orElseThrow();
  }

  private static Revision revision(String content) {
    OffsetDateTime at = OffsetDateTime.parse("2026-11-02T14:03Z");
    Commit commit =
        new Commit(
            "commit-" + content,
            "Ada",
            at,
            "Ada",
            at,
            "Change it",
            List.of(),
            List.of(),
            Commit.Signature.NONE,
            false,
            Optional.empty(),
            Optional.empty());
    return new Revision(commit, "a.md", content, List.of(), true, Optional.of(commit));
  }
}
