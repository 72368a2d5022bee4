package com.octoacme.shiplog.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long lists are cut into pages. */
class ListsTest {
  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static List<Integer> sizes(List<Lists.Slice<Integer>> slices) {
    return slices.stream().map(slice -> slice.entries().size()).toList();
  }

  @Test
  void aPageHasAHundredEntries() {
    assertThat(sizes(Lists.slices("a", numbers(250)))).containsExactly(100, 100, 50);
    assertThat(sizes(Lists.slices("a", numbers(100)))).containsExactly(100);
    assertThat(sizes(Lists.slices("a", numbers(0)))).containsExactly(0);
  }

  @Test
  void longEntriesFillAPageEarlier() {
    assertThat(sizes(Lists.slices("a", numbers(5), entry -> 40))).containsExactly(2, 2, 1);
    assertThat(sizes(Lists.slices("a", numbers(3), entry -> 500))).containsExactly(1, 1, 1);
  }

  @Test
  void pagesFollowEachOtherAndHoldEveryEntryOnce() {
    List<Lists.Slice<Integer>> slices = Lists.slices("a", numbers(250), entry -> entry % 7);
    assertThat(slices.stream().flatMap(slice -> slice.entries().stream()).toList())
        .isEqualTo(numbers(250));
    for (int i = 0; i + 1 < slices.size(); i++) {
      assertThat(slices.get(i).pages().nextUrl()).contains(slices.get(i + 1).url());
      assertThat(slices.get(i + 1).pages().previousUrl()).contains(slices.get(i).url());
    }
  }
}
