package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.template.ContentSchema.TaskSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the items that answer the tasks of a template, whatever notes stand behind them. */
public final class TaskMatch {
  private final List<Named> items;

  private TaskMatch(List<Named> items) {
    this.items = items;
  }

  /** An item with its name as a task, and with all its words. */
  private record Named(Block.Item item, String name, String words) {
    static Named of(Block.Item item) {
      String text = item.text().plain();
      return new Named(item, Names.normalizeTask(text), Names.normalize(text));
    }

    boolean answers(String wanted) {
      return name.equals(wanted)
          || (words.startsWith(wanted)
              && (words.length() == wanted.length()
                  || !Character.isLetterOrDigit(words.charAt(wanted.length()))));
    }
  }

  /** The items among some blocks, ready to be searched for many tasks. */
  public static TaskMatch of(List<Block> blocks) {
    return new TaskMatch(items(blocks).stream().map(Named::of).toList());
  }

  /** The item that answers a task, with a check box or not; also one nested in another. */
  public Optional<Block.Item> find(TaskSchema task) {
    String wanted = Names.normalizeTask(task.text());
    List<Block.Item> found =
        items.stream().filter(named -> named.answers(wanted)).map(Named::item).toList();
    return found.stream()
        .filter(item -> item.task().isPresent())
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** All items of lists among some blocks, nested ones too, in the order of the text. */
  public static List<Block.Item> items(List<Block> blocks) {
    List<Block.Item> items = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.ItemList list) {
        for (Block.Item item : list.items()) {
          items.add(item);
          items.addAll(items(item.blocks()));
        }
      }
    }
    return items;
  }
}
