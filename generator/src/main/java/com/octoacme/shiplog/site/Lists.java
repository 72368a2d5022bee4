package com.octoacme.shiplog.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Long lists cut into pages. */
final class Lists {
  /** The most entries of one page. */
  static final int ENTRIES = 100;

  private Lists() {}

  /** One page of a list. */
  record Slice<T>(String url, List<T> entries, Page.Pagination pages) {
    /** The title of this page of the list. */
    String titled(String title) {
      return pages.number() == 1 ? title : title + ", page " + pages.number();
    }
  }

  /**
   * The pages of a list, at least one.
   *
   * @param folder first part of their addresses
   */
  static <T> List<Slice<T>> slices(String folder, List<T> entries) {
    int count = Math.max(1, (entries.size() + ENTRIES - 1) / ENTRIES);
    List<Slice<T>> slices = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      int from = (number - 1) * ENTRIES;
      List<T> some = entries.subList(from, Math.min(entries.size(), from + ENTRIES));
      Page.Pagination pages =
          new Page.Pagination(
              number,
              count,
              entries.size(),
              number == 1 ? Optional.empty() : Optional.of(Addresses.list(folder, number - 1)),
              number == count ? Optional.empty() : Optional.of(Addresses.list(folder, number + 1)));
      slices.add(new Slice<>(Addresses.list(folder, number), some, pages));
    }
    return slices;
  }

  /** The entry at an index, if there is one. */
  static <T> Optional<T> neighbour(List<T> list, int index) {
    return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }
}
