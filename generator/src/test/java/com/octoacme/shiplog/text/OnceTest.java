package com.octoacme.shiplog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnceTest {
  @Test
  void isMadeWhenItIsAskedForAndNotBefore() {
    AtomicInteger made = new AtomicInteger();
    Once<Integer> once = Once.of(made::incrementAndGet);

    assertThat(made).hasValue(0);
    assertThat(once.get()).isEqualTo(1);
  }

  @Test
  void isTheSameForAllThreads() {
    AtomicInteger made = new AtomicInteger();
    Once<Integer> once = Once.of(made::incrementAndGet);

    Set<Integer> seen =
        IntStream.range(0, 10_000).parallel().mapToObj(i -> once.get()).collect(Collectors.toSet());

    assertThat(seen).containsExactly(1);
  }

  @Test
  void whatIsKnownNeedNotBeMade() {
    assertThat(Once.known("here").get()).isEqualTo("here");
  }
}
