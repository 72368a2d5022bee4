package com.octoacme.shiplog.metrics;

import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.postmortem.TimeBox;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * All figures of a run.
 *
 * @param asOf the day that decides what is due
 * @param changeFail failed releases of all releases, at least
 * @param unattributed incidents that name no release as their cause
 * @param leadTime from commit to tag, in minutes
 * @param recoveryTime in minutes, of incidents that a release caused
 * @param rework patches that an incident names as its fix
 * @param times how long detection, ... took, in minutes
 * @param boxes phases within their limit, of those that are recorded
 * @param boxesNotRecorded phases without an instant
 * @param reviews in time, of those that can be told
 * @param followUps in time, of those that are due
 * @param actions how many action items are in which state
 * @param closedInTime action items closed by their due day, of those of which both days are known
 * @param recurrence incidents that resemble one of the 90 days before
 * @param recurredWithOpenActions those of them that came while an action of the earlier was open
 */
public record Metrics(
    LocalDate asOf,
    Figure<Share> changeFail,
    long unattributed,
    Figure<Rate> deployments,
    Figure<Spread> leadTime,
    Figure<Spread> recoveryTime,
    Figure<Share> rework,
    Map<Measure, Figure<Spread>> times,
    Map<TimeBox, Figure<Share>> boxes,
    Map<TimeBox, Long> boxesNotRecorded,
    Figure<Share> reviews,
    Figure<Share> followUps,
    Actions actions,
    Figure<Share> closedInTime,
    Figure<Share> recurrence,
    long recurredWithOpenActions) {

  /** How long it took, in minutes. */
  public Figure<Spread> time(Measure measure) {
    return Objects.requireNonNull(times.get(measure), measure::id);
  }

  /** How often a phase was within its limit. */
  public Figure<Share> box(TimeBox box) {
    return Objects.requireNonNull(boxes.get(box), box::id);
  }

  /** How many incidents do not tell how long a phase took. */
  public long notRecorded(TimeBox box) {
    return boxesNotRecorded.getOrDefault(box, 0L);
  }

  /** Action items by their state. */
  public record Actions(long open, long overdue, long done, long wontDo) {
    public long total() {
      return open + done + wontDo;
    }
  }
}
