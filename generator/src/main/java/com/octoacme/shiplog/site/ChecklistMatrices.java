package com.octoacme.shiplog.site;

import com.octoacme.shiplog.checklist.Checklist;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays all checklists out as a table: those of releases, and those that are documents alone. */
final class ChecklistMatrices {
  /** Columns beyond these would not be readable; the checklist's own page has all its items. */
  private static final int MOST_COLUMNS = 12;

  private ChecklistMatrices() {}

  /**
   * A checklist with the page that shows it.
   *
   * @param url of the page of the document that holds it
   */
  record Listed(String title, String url, Checklist checklist) {}

  /** The pages of the matrix, checklists in the order given. */
  static List<Page> of(List<Listed> checklists) {
    List<Page> pages = new ArrayList<>();
    for (Lists.Slice<Listed> slice : Lists.slices("checklists", checklists)) {
      Map<String, String> columns = columns(slice.entries());
      pages.add(
          new ReleasePage.ChecklistMatrix(
              slice.url(),
              slice.titled("Deployment checklists"),
              "Every release and what was done for it.",
              List.copyOf(columns.values()),
              slice.entries().stream().map(listed -> row(listed, columns)).toList(),
              slice.pages()));
    }
    return pages;
  }

  private static Map<String, String> columns(List<Listed> checklists) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Listed listed : checklists) {
      for (Checklist.Item item : listed.checklist().items()) {
        if (columns.size() < MOST_COLUMNS) {
          columns.putIfAbsent(ComparedItem.key(item), item.text());
        }
      }
    }
    return columns;
  }

  private static ReleasePage.ChecklistRow row(Listed listed, Map<String, String> columns) {
    Checklist checklist = listed.checklist();
    Map<String, String> states = ComparedItem.states(checklist.items());
    return new ReleasePage.ChecklistRow(
        listed.title(),
        listed.url(),
        checklist.done(),
        checklist.total(),
        columns.keySet().stream()
            .map(key -> states.getOrDefault(key, ComparedItem.ABSENT))
            .toList());
  }
}
