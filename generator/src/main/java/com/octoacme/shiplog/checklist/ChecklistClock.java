package com.octoacme.shiplog.checklist;

import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.task.TaskMark;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * When the items of a checklist are due: those before the tag at the tag, or two days after it for
 * an emergency; those after the tag within seven days.
 *
 * @param tag name of the release's tag
 * @param taggedAt its date
 * @param emergency whether the release is marked as one
 * @param contained whether the tag's tree holds the document, so that it tells how items stood
 * @param zone of stated days
 */
public record ChecklistClock(
    String tag, OffsetDateTime taggedAt, boolean emergency, boolean contained, ZoneId zone) {
  private static final int EMERGENCY_DAYS = 2;
  private static final int GRACE_DAYS = 7;
  private static final String BEFORE = "before-tag";
  private static final String AFTER = "after-tag";
  private static final Set<String> NO = Set.of("no", "false", "off", "none", "n/a");

  /** The clock of a release's or a checklist's document, if it has a tag. */
  public static Optional<ChecklistClock> of(LogbookEntry entry) {
    return entry
        .shippedIn()
        .map(
            shipment ->
                new ChecklistClock(
                    shipment.tag().name(),
                    shipment.tag().at(),
                    isEmergency(entry),
                    entry.tasks().tagged(),
                    entry.source().zone().orElseGet(() -> shipment.tag().at().getOffset())));
  }

  /** Whether a document says that its release is an emergency. */
  public static boolean isEmergency(LogbookEntry entry) {
    return new EntryText(entry)
        .find("emergency", "hotfix")
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> !NO.contains(value))
        .isPresent();
  }

  /** Until when an emergency may bring what belongs before the tag. */
  public OffsetDateTime lastForEmergency() {
    return taggedAt.plusDays(EMERGENCY_DAYS);
  }

  /** When an item has to be answered; empty for an item without a phase. */
  public Optional<OffsetDateTime> due(Checklist.Item item) {
    return item.phase()
        .flatMap(
            phase ->
                switch (phase) {
                  case BEFORE -> Optional.of(emergency ? lastForEmergency() : taggedAt);
                  case AFTER -> Optional.of(taggedAt.plusDays(GRACE_DAYS));
                  default -> Optional.empty();
                });
  }

  /** Whether an item is still open after it was due. */
  public boolean isOverdue(Checklist.Item item, OffsetDateTime now) {
    return !item.answered() && due(item).filter(now::isAfter).isPresent();
  }

  /**
   * Whether an item that belongs before the tag was ticked later. What is stated counts; without a
   * stated time, what the tag's tree holds and git recorded.
   */
  public boolean isLate(Checklist.Item item) {
    if (!item.done()
        || item.notApplicable().isPresent()
        || !item.phase().equals(Optional.of(BEFORE))) {
      return false;
    }
    OffsetDateTime end = due(item).orElse(taggedAt);
    Evidence evidence = item.evidence();
    if (evidence.statedAt().isPresent()) {
      return evidence.statedAt().get().isAfter(end);
    }
    if (evidence.statedDay().isPresent()) {
      return evidence.statedDay().get().isAfter(end.atZoneSameInstant(zone).toLocalDate());
    }
    boolean standsInTag = item.history().atTag().filter(mark -> mark != TaskMark.OPEN).isPresent();
    return contained
        && !standsInTag
        && evidence.recorded().filter(tick -> tick.authoredAt().isAfter(end)).isPresent();
  }
}
