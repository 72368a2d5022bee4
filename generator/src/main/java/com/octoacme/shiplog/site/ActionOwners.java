package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.site.IncidentPage.FigureTable;
import com.octoacme.shiplog.text.Spaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts action items by who agreed to do them. */
final class ActionOwners {
  /** The most owners that are told of; the list of all items has the others. */
  private static final int MOST = 20;

  private static final Comparator<List<ActionItem>> BUSIEST_FIRST =
      Comparator.comparingLong((List<ActionItem> items) -> -overdue(items))
          .thenComparingLong(items -> -open(items))
          .thenComparingInt(items -> -items.size());

  private ActionOwners() {}

  /** A row for each owner, those with overdue items first; none if nobody has an open one. */
  static Optional<FigureTable> table(List<ActionItem> actions) {
    List<List<ActionItem>> owners =
        byOwner(actions).stream().filter(items -> open(items) > 0).sorted(BUSIEST_FIRST).toList();
    if (owners.isEmpty()) {
      return Optional.empty();
    }
    String note =
        owners.size() > MOST ? "The " + MOST + " of " + owners.size() + " with most to do." : "";
    return Optional.of(
        new FigureTable(
            "By owner",
            note,
            List.of("Owner", "Open", "Overdue", "Settled"),
            owners.stream().limit(MOST).map(ActionOwners::row).toList()));
  }

  /** As written first; case and spaces do not matter. */
  private static List<List<ActionItem>> byOwner(List<ActionItem> actions) {
    Map<String, List<ActionItem>> owners = new LinkedHashMap<>();
    for (ActionItem action : actions) {
      String key = action.owner().map(ActionOwners::folded).orElse("");
      owners.computeIfAbsent(key, none -> new ArrayList<>()).add(action);
    }
    return List.copyOf(owners.values());
  }

  private static String folded(String owner) {
    return Spaces.single(owner.strip()).toLowerCase(Locale.ROOT);
  }

  private static List<String> row(List<ActionItem> items) {
    return List.of(
        items.get(0).owner().orElse("no owner"),
        Long.toString(open(items)),
        Long.toString(overdue(items)),
        Long.toString(items.size() - open(items)));
  }

  private static long open(List<ActionItem> items) {
    return items.stream().filter(ActionItem::isOpen).count();
  }

  private static long overdue(List<ActionItem> items) {
    return items.stream().filter(ActionItem::overdue).count();
  }
}
