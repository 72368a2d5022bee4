package com.octoacme.shiplog.text;

import java.time.Duration;

/** Lengths of time in the words of the playbook: {@code 54 min}, {@code 19 h 43 min}. */
public final class Lengths {
  private Lengths() {}

  /** Whole minutes; from a day on, whole hours. The sign is left out. */
  public static String of(Duration time) {
    return words(time.abs().toMinutes());
  }

  /** The same of a count of minutes that is not negative: {@code 2 d 3 h}. */
  public static String words(long minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    long hours = minutes / 60;
    return hours < 24
        ? hours + " h" + rest(minutes % 60, "min")
        : hours / 24 + " d" + rest(hours % 24, "h");
  }

  private static String rest(long count, String unit) {
    return count == 0 ? "" : " " + count + " " + unit;
  }
}
