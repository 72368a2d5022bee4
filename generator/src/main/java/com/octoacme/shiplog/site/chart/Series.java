package com.octoacme.shiplog.site.chart;

import java.util.List;

/**
 * Numbers of one sort.
 *
 * @param style the class that colours them
 * @param values one for each place on the axis, never negative
 */
public record Series(String name, String style, List<Long> values) {
  public Series {
    values = List.copyOf(values);
  }

  long greatest() {
    return values.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
