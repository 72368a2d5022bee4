package com.octoacme.shiplog.task;

import com.octoacme.shiplog.source.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the tasks of one document through its texts, each compared with the texts it replaced, so
 * that branches that went side by side are not taken for each other's changes.
 */
final class TaskTracker {
  private final Map<String, Map<TaskThread, TaskText>> standings = new HashMap<>();
  private final Map<String, TaskThread> gone = new HashMap<>();
  private final Set<TaskThread> all = new LinkedHashSet<>();
  private Map<TaskThread, TaskText> latest = Map.of();

  /**
   * A text of the document.
   *
   * @param content its object id; empty for a text that is not committed
   * @param replaced the object ids of the texts it was made from, none for the first
   */
  record Step(
      Optional<Revision> revision, String content, List<String> replaced, List<TaskText> tasks) {
    Step {
      replaced = List.copyOf(replaced);
      tasks = List.copyOf(tasks);
    }
  }

  /** Takes the next text; those it replaced have been taken before. */
  void take(Step step) {
    List<Map<TaskThread, TaskText>> known =
        step.replaced().stream().map(standings::get).filter(Objects::nonNull).toList();
    List<Map<TaskThread, TaskText>> parents = known.isEmpty() ? List.of(latest) : known;
    List<Optional<TaskThread>> found = follow(parents, step.tasks());
    Map<TaskThread, TaskText> standing = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      TaskText task = step.tasks().get(i);
      TaskThread thread = found.get(i).orElseGet(() -> begin(task));
      note(thread, task, step.revision(), parents);
      standing.put(thread, task);
    }
    noteRemoved(step.revision(), parents, standing.keySet());
    latest = standing;
    standings.put(step.content(), standing);
  }

  /** The thread of each task, as far as one of the replaced texts has it. */
  private static List<Optional<TaskThread>> follow(
      List<Map<TaskThread, TaskText>> parents, List<TaskText> tasks) {
    Map<Integer, TaskThread> found = new HashMap<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      open.add(i);
    }
    for (Map<TaskThread, TaskText> parent : parents) {
      Map<TaskThread, TaskText> free = new LinkedHashMap<>(parent);
      free.keySet().removeAll(Set.copyOf(found.values()));
      List<TaskThread> threads = List.copyOf(free.keySet());
      int[] origins =
          TaskMatcher.origins(List.copyOf(free.values()), open.stream().map(tasks::get).toList());
      for (int i = 0; i < origins.length; i++) {
        if (origins[i] >= 0) {
          found.put(open.get(i), threads.get(origins[i]));
        }
      }
      open.removeIf(found::containsKey);
    }
    List<Optional<TaskThread>> inOrder = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      inOrder.add(Optional.ofNullable(found.get(i)));
    }
    return inOrder;
  }

  /** A new thread, or one that was removed and is there again. */
  private TaskThread begin(TaskText task) {
    TaskThread known = gone.isEmpty() ? null : gone.remove(TaskMatcher.name(task));
    TaskThread thread = known == null ? new TaskThread(task) : known;
    all.add(thread);
    return thread;
  }

  private static void note(
      TaskThread thread,
      TaskText task,
      Optional<Revision> revision,
      List<Map<TaskThread, TaskText>> parents) {
    List<TaskText> before =
        parents.stream().map(parent -> parent.get(thread)).filter(Objects::nonNull).toList();
    thread.found(task);
    if (before.isEmpty()) {
      thread.seen(revision);
    } else if (before.stream().noneMatch(old -> old.mark() == task.mark())) {
      thread.marked(revision);
    }
  }

  /** A task is removed by a text if all those that the text replaced had it. */
  private void noteRemoved(
      Optional<Revision> revision,
      List<Map<TaskThread, TaskText>> parents,
      Set<TaskThread> present) {
    for (TaskThread thread : parents.get(0).keySet()) {
      if (!present.contains(thread)
          && parents.stream().allMatch(parent -> parent.containsKey(thread))) {
        thread.removed(revision);
        gone.putIfAbsent(TaskMatcher.name(thread.text()), thread);
      }
    }
  }

  /**
   * Takes a text that need not be one of those that led to the present one, such as a tag's.
   *
   * @param beside the text that its tasks are compared with, if it is not known yet
   */
  void compare(String content, List<TaskText> tasks, String beside) {
    if (standings.containsKey(content)) {
      return;
    }
    Map<TaskThread, TaskText> standing = new LinkedHashMap<>();
    List<Optional<TaskThread>> found =
        follow(List.of(standings.getOrDefault(beside, latest)), tasks);
    for (int i = 0; i < found.size(); i++) {
      TaskText task = tasks.get(i);
      found.get(i).ifPresent(thread -> standing.put(thread, task));
    }
    standings.put(content, standing);
  }

  /**
   * The histories of all tasks.
   *
   * @param content of the text that counts as the present one
   * @param tagged the text that a tag holds, if there is one
   */
  TaskLog log(String content, Optional<String> tagged) {
    Map<TaskThread, TaskText> now = standings.getOrDefault(content, latest);
    Optional<Map<TaskThread, TaskText>> then = tagged.map(standings::get);
    Map<Integer, TaskHistory> present = new HashMap<>();
    now.forEach(
        (thread, task) -> present.put(task.offset(), thread.history(task, atTag(thread, then))));
    List<TaskHistory> removed =
        all.stream()
            .filter(thread -> !now.containsKey(thread))
            .map(thread -> thread.history(thread.text(), atTag(thread, then)))
            .toList();
    return new TaskLog(present, removed, then.isPresent(), Optional.empty());
  }

  private static Optional<TaskMark> atTag(
      TaskThread thread, Optional<Map<TaskThread, TaskText>> then) {
    return then.flatMap(standing -> Optional.ofNullable(standing.get(thread))).map(TaskText::mark);
  }
}
