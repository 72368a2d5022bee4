package com.octoacme.shiplog.task;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.template.ActionItemReader;
import com.octoacme.shiplog.template.ActionItemText;
import com.octoacme.shiplog.template.TaskMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads all tasks of a document: its action items in any form, and every other check box. */
public final class TaskReader {
  private static final Set<String> ACTION_SECTIONS =
      Set.of(
          "action items",
          "actions",
          "action item",
          "action points",
          "corrective actions",
          "preventive actions",
          "preventative actions",
          "follow-ups",
          "follow-up actions",
          "follow-up items",
          "follow-up tasks",
          "remediation items");

  private final Document document;
  private final List<TaskText> tasks = new ArrayList<>();

  private TaskReader(Document document) {
    this.document = document;
  }

  /** The tasks in the order of the text. */
  public static List<TaskText> read(Document document) {
    TaskReader reader = new TaskReader(document);
    reader.readCheckBoxes(document.preamble());
    document.sections().forEach(section -> reader.read(section, false));
    return List.copyOf(reader.tasks);
  }

  /** Whether a section holds action items. */
  public static boolean isActionSection(Section section) {
    return ACTION_SECTIONS.contains(section.name());
  }

  private void read(Section section, boolean within) {
    boolean actions = within || isActionSection(section);
    if (actions) {
      ActionItemReader.read(document, section.blocks()).forEach(item -> tasks.add(task(item)));
    } else {
      readCheckBoxes(section.blocks());
    }
    section.sections().forEach(inner -> read(inner, actions));
  }

  private static TaskText task(ActionItemText item) {
    TaskMark mark =
        item.isDone() ? TaskMark.DONE : item.isDropped() ? TaskMark.NOT_NEEDED : TaskMark.OPEN;
    return new TaskText(TaskNote.withoutDismissal(item.text()), mark, true, item.span().start());
  }

  private void readCheckBoxes(List<Block> blocks) {
    TaskMatch.items(blocks).forEach(item -> checkBox(item).ifPresent(tasks::add));
  }

  private Optional<TaskText> checkBox(Block.Item item) {
    return item.task()
        .map(
            box -> {
              TaskNote note = TaskNote.of(item.text().plain().strip());
              return new TaskText(note.task(), mark(box, note), false, item.text().span().start());
            });
  }

  private static TaskMark mark(Block.TaskMark box, TaskNote note) {
    if (note.notApplicable().isPresent() || box.mark() == '-') {
      return TaskMark.NOT_NEEDED;
    }
    return box.mark() == ' ' ? TaskMark.OPEN : TaskMark.DONE;
  }
}
