package com.octoacme.shiplog.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

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
    return slices(folder, entries, entry -> 1);
  }

  /**
   * The pages of a list of which an entry can be as long as several.
   *
   * @param weight of an entry; a page holds so much as {@link #ENTRIES} short entries, or one entry
   */
  static <T> List<Slice<T>> slices(String folder, List<T> entries, ToIntFunction<T> weight) {
    return slices(folder, entries, parts(entries, weight));
  }

  /**
   * The pages of a list that leaves room for something else on each of them.
   *
   * @param size the most entries of a page
   */
  static <T> List<Slice<T>> slices(String folder, List<T> entries, int size) {
    int count = Math.max(1, (entries.size() + size - 1) / size);
    return slices(
        folder,
        entries,
        IntStream.range(0, count)
            .mapToObj(
                part -> entries.subList(part * size, Math.min(entries.size(), (part + 1) * size)))
            .toList());
  }

  private static <T> List<Slice<T>> slices(String folder, List<T> entries, List<List<T>> parts) {
    List<Slice<T>> slices = new ArrayList<>();
    for (int number = 1; number <= parts.size(); number++) {
      boolean last = number == parts.size();
      Page.Pagination pages =
          new Page.Pagination(
              number,
              parts.size(),
              entries.size(),
              number == 1 ? Optional.empty() : Optional.of(Addresses.list(folder, number - 1)),
              last ? Optional.empty() : Optional.of(Addresses.list(folder, number + 1)));
      slices.add(new Slice<>(Addresses.list(folder, number), parts.get(number - 1), pages));
    }
    return slices;
  }

  private static <T> List<List<T>> parts(List<T> entries, ToIntFunction<T> weight) {
    List<List<T>> parts = new ArrayList<>();
    int from = 0;
    int sum = 0;
    for (int i = 0; i < entries.size(); i++) {
      int more = weight.applyAsInt(entries.get(i));
      if (i > from && sum + more > ENTRIES) {
        parts.add(entries.subList(from, i));
        from = i;
        sum = 0;
      }
      sum += more;
    }
    parts.add(entries.subList(from, entries.size()));
    return parts;
  }

  /** The entry at an index, if there is one. */
  static <T> Optional<T> neighbour(List<T> list, int index) {
    return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }
}
