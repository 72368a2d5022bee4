package com.octoacme.shiplog.site;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.document.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An item of the checklists of two releases.
 *
 * @param older how it stands in the older one: {@code done}, {@code open}, {@code n/a} or {@code
 *     absent}
 * @param newer the same of the newer one
 */
public record ComparedItem(String text, String older, String newer) {
  /** The most items that a page compares. */
  private static final int MOST = 100;

  /** The items of both, those of the newer one first. */
  static List<ComparedItem> of(List<Checklist.Item> older, List<Checklist.Item> newer) {
    Map<String, String> before = states(older);
    Map<String, String> after = states(newer);
    Map<String, String> texts = new LinkedHashMap<>();
    newer.forEach(item -> texts.putIfAbsent(key(item), item.text()));
    older.forEach(item -> texts.putIfAbsent(key(item), item.text()));
    List<ComparedItem> items = new ArrayList<>();
    texts.forEach(
        (key, text) ->
            items.add(
                new ComparedItem(
                    text, before.getOrDefault(key, ABSENT), after.getOrDefault(key, ABSENT))));
    return items.subList(0, Math.min(items.size(), MOST));
  }

  /** What stands for an item that a checklist does not have. */
  static final String ABSENT = "absent";

  /** How the items of a checklist stand, by {@link #key}. */
  public static Map<String, String> states(List<Checklist.Item> items) {
    Map<String, String> states = new LinkedHashMap<>();
    items.forEach(item -> states.putIfAbsent(key(item), state(item)));
    return states;
  }

  /** What makes two items the same. */
  public static String key(Checklist.Item item) {
    return Names.normalizeTask(item.text());
  }

  private static String state(Checklist.Item item) {
    if (item.notApplicable().isPresent()) {
      return "n/a";
    }
    return item.done() ? "done" : "open";
  }
}
