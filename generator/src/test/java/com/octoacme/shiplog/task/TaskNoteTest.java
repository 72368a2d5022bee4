package com.octoacme.shiplog.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskNoteTest {
  private static final Optional<ZoneId> BERLIN = Optional.of(ZoneId.of("Europe/Berlin"));

  @Test
  void readsDayTimeAndName() {
    TaskNote note = note("Deploy to production - 2026-11-02 14:03 @anna, run");

    assertThat(note.day()).contains(LocalDate.of(2026, 11, 2));
    assertThat(note.at(BERLIN)).contains(OffsetDateTime.parse("2026-11-02T14:03+01:00"));
    assertThat(note.by()).contains("anna");
  }

  @Test
  void doesNotGuessAZone() {
    assertThat(note("Deploy - 2026-11-02 14:03").at(Optional.empty())).isEmpty();
  }

  @Test
  void takesAStatedZoneForMoreThanTheSourcesZone() {
    assertThat(note("Deploy - 2026-11-02 14:03 UTC").at(BERLIN))
        .contains(OffsetDateTime.parse("2026-11-02T14:03Z"));
    assertThat(note("Deploy - 2026-11-02T14:03+02:00").at(BERLIN))
        .contains(OffsetDateTime.parse("2026-11-02T14:03+02:00"));
  }

  @Test
  void readsADayWithoutATime() {
    TaskNote note = note("Announce - 2026-11-03");

    assertThat(note.day()).contains(LocalDate.of(2026, 11, 3));
    assertThat(note.at(BERLIN)).isEmpty();
  }

  @Test
  void leavesOutWhatIsNoDate() {
    assertThat(note("Migrate 2026-13-45 99:99").day()).isEmpty();
    assertThat(note("Update to 12026-11-02").day()).isEmpty();
    assertThat(note("Deploy - 2026-11-02 25:00").time()).isEmpty();
    assertThat(note("Deploy - 2026-11-02 14:03 +99:00").offset()).isEmpty();
  }

  @Test
  void readsAReason() {
    assertThat(note("Backup or snapshot n/a: nothing is stored").notApplicable())
        .contains("nothing is stored");
    assertThat(note("Backup or snapshot (N/A)").notApplicable()).contains("");
    assertThat(note("Backup or snapshot - n/a: nothing is stored").task())
        .isEqualTo("Backup or snapshot");
    assertThat(note("Check the alpha/n/action paths").notApplicable()).isEmpty();
  }

  private static TaskNote note(String text) {
    return TaskNote.of(text);
  }
}
