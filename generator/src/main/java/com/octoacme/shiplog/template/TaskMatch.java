package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.template.ContentSchema.TaskSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the items that answer the tasks of a template, whatever notes stand behind them. */
public final class TaskMatch {
  private TaskMatch() {}

  /** The item that answers a task, with a check box or not; also one nested in another. */
  public static Optional<Block.Item> find(TaskSchema task, List<Block> blocks) {
    String wanted = Names.normalizeTask(task.text());
    List<Block.Item> items = items(blocks);
    return items.stream()
        .filter(item -> isSame(wanted, item))
        .filter(item -> item.task().isPresent())
        .findFirst()
        .or(() -> items.stream().filter(item -> isSame(wanted, item)).findFirst());
  }

  private static boolean isSame(String wanted, Block.Item item) {
    String text = item.text().plain();
    if (Names.normalizeTask(text).equals(wanted)) {
      return true;
    }
    String whole = Names.normalize(text);
    return whole.startsWith(wanted)
        && (whole.length() == wanted.length()
            || !Character.isLetterOrDigit(whole.charAt(wanted.length())));
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
