package com.octoacme.shiplog.publish.git;

import java.util.concurrent.ThreadLocalRandom;

/** The wait between two tries, longer each time, and never the same for two publishers. */
@FunctionalInterface
interface Pause {
  /** Waits before a try. */
  void before(int attempt);

  /** A pause of 100 ms and more, doubled each time, plus as much again by chance. */
  static Pause growing() {
    return attempt -> {
      long base = 100L << Math.min(attempt, 6);
      try {
        Thread.sleep(base + ThreadLocalRandom.current().nextLong(base));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
