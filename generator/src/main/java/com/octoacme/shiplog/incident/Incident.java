package com.octoacme.shiplog.incident;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.logbook.Shipment;
import com.octoacme.shiplog.source.DocumentHistory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An incident as its post-mortem tells it. What is not stated is empty, never guessed.
 *
 * @param id from front matter or file name, else the path
 * @param date as stated, else the day of {@code started}
 * @param severity as written
 * @param started when it began
 * @param resolved when it was over
 * @param duration as written, where it is not two instants
 * @param impact as written
 * @param ongoing whether the end is stated to be still to come
 * @param summary first words, plain text
 * @param shippedIn the first tag with its post-mortem
 * @param path of the document
 * @param url of its page, relative to the site's root
 */
public record Incident(
    String id,
    String title,
    Optional<LocalDate> date,
    Optional<String> severity,
    Optional<OffsetDateTime> started,
    Optional<OffsetDateTime> resolved,
    Optional<String> duration,
    Optional<String> impact,
    boolean ongoing,
    String summary,
    List<TimelineEntry> timeline,
    List<ActionItem> actions,
    Optional<Shipment> shippedIn,
    String path,
    String url,
    DocumentHistory history) {
  public Incident {
    timeline = List.copyOf(timeline);
    actions = List.copyOf(actions);
  }

  /**
   * A row of the timeline.
   *
   * @param at the time as written
   * @param text what happened, plain
   * @param line 1-based, in the document
   */
  public record TimelineEntry(String at, String text, int line) {}

  /** The day it is listed under: as stated, else when its post-mortem was created. */
  public Optional<LocalDate> day() {
    return date.or(() -> history.created().map(OffsetDateTime::toLocalDate));
  }

  public long openActions() {
    return actions.stream().filter(action -> action.state() == ActionItem.State.OPEN).count();
  }
}
