package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The timeline of a post-mortem.
 *
 * @param rows in the order of the text
 * @param unreadable the text of rows that have no time, or one that cannot be read
 * @param place the heading of the section; empty if there is no timeline
 */
public record Timeline(List<TimelineRow> rows, List<Span> unreadable, Optional<Span> place) {
  public Timeline {
    rows = List.copyOf(rows);
    unreadable = List.copyOf(unreadable);
  }
}
