package com.octoacme.shiplog.site.chart;

import java.util.List;

/**
 * A picture of numbers, with the numbers.
 *
 * @param id of the picture on its page
 * @param description what it shows, in a sentence
 * @param columns of the table
 * @param rows a cell for each column; the first is the row's heading
 */
public record Chart(
    String id,
    String title,
    String description,
    Drawing drawing,
    List<String> columns,
    List<List<String>> rows) {
  public Chart {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * What is said about a picture.
   *
   * @param subject the heading of the first column of its table
   */
  public record Caption(String id, String title, String description, String subject) {}
}
