package com.octoacme.shiplog.checklist;

import com.octoacme.shiplog.source.Commit;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.task.TaskHistory;
import com.octoacme.shiplog.task.TaskNote;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a task's tick: what somebody wrote behind it, and what git recorded. Neither is
 * proof; where they differ, both are shown.
 *
 * @param stated day and time as written, ISO; empty if none is
 * @param statedAt the same as an instant, if its zone is known
 * @param statedDay the stated day
 * @param statedBy a stated name
 * @param link the first web address of the item
 * @param history of the task
 * @param wroteDocument who wrote the document first
 */
public record Evidence(
    Optional<String> stated,
    Optional<OffsetDateTime> statedAt,
    Optional<LocalDate> statedDay,
    Optional<String> statedBy,
    Optional<String> link,
    TaskHistory history,
    Optional<String> wroteDocument) {
  /** What a note says and a history tells. */
  static Evidence of(TaskNote note, Optional<ZoneId> zone, TaskHistory history) {
    Optional<String> words =
        note.day()
            .map(
                day ->
                    day
                        + note.time().map(time -> " " + time).orElse("")
                        + note.offset().map(Evidence::zoneName).orElse(""));
    return new Evidence(
        words, note.at(zone), note.day(), note.by(), Optional.empty(), history, Optional.empty());
  }

  private static String zoneName(ZoneOffset offset) {
    return offset.equals(ZoneOffset.UTC) ? " UTC" : " " + offset;
  }

  /** The same with what the document tells beside the note. */
  Evidence with(Optional<String> address, Optional<String> author) {
    return new Evidence(stated, statedAt, statedDay, statedBy, address, history, author);
  }

  /** The revision that ticked the task, or said that it is not needed. */
  public Optional<Revision> recorded() {
    return history.closed();
  }

  /** Whether stated and recorded time lie more than a day apart. */
  public boolean timeDiffers() {
    return recorded().filter(revision -> isApart(revision.authoredAt())).isPresent();
  }

  private boolean isApart(OffsetDateTime recorded) {
    if (statedAt.isPresent()) {
      return Duration.between(statedAt.get(), recorded).abs().compareTo(Duration.ofDays(1)) > 0;
    }
    return statedDay
        .filter(day -> Math.abs(ChronoUnit.DAYS.between(day, recorded.toLocalDate())) > 1)
        .isPresent();
  }

  /** Whether the stated name is no part of the name of who ticked it, nor of a co-author. */
  public boolean nameDiffers() {
    return statedBy.isPresent()
        && recorded()
            .map(Revision::commit)
            .filter(commit -> !isNamed(commit, letters(statedBy.get())))
            .isPresent();
  }

  private static boolean isNamed(Commit commit, String name) {
    return letters(commit.author()).contains(name)
        || commit.coAuthors().stream().anyMatch(author -> letters(author).contains(name));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Whether one person wrote the document, ticked the task and merged the tick. */
  public boolean alone() {
    return recorded().filter(this::isAlone).isPresent();
  }

  private boolean isAlone(Revision tick) {
    return wroteDocument.filter(tick.author()::equals).isPresent()
        && tick.landing().map(Commit::author).filter(tick.author()::equals).isPresent();
  }
}
