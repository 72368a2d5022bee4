package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.postmortem.TimePoint;
import com.octoacme.shiplog.postmortem.TimeWindow;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.ReleasePage;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Writes an iCalendar (RFC 5545) of what is due: open action items and planned follow-ups, each as
 * a whole day, and deployment windows. A window without a time zone is at that time wherever one
 * is.
 *
 * <p>An event keeps its identity while the text of the action stays, whatever happens around it;
 * its sequence is the number of revisions of the document, so that a changed date replaces the old
 * one.
 */
public final class CalendarWriter {
  /** A line may have 75 octets, its ending not counted. */
  private static final int LINE = 75;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private static final DateTimeFormatter FLOATING =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  private final SitePlan plan;
  private final StringBuilder text = new StringBuilder();

  private CalendarWriter(SitePlan plan) {
    this.plan = plan;
  }

  /** The calendar, UTF-8. */
  public static byte[] write(SitePlan plan) {
    CalendarWriter writer = new CalendarWriter(plan);
    writer.calendar();
    return writer.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void calendar() {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//OctoAcme//Shiplog " + escape(plan.site().version()) + "//EN");
    line("CALSCALE:GREGORIAN");
    line("X-WR-CALNAME:" + escape(plan.site().title()));
    for (Incident incident : plan.incidents()) {
      incident.actions().stream()
          .filter(ActionItem::isOpen)
          .forEach(
              action ->
                  action
                      .dueDay()
                      .filter(CalendarWriter::isUsual)
                      .ifPresent(day -> action(incident, action, day)));
      Optional<LocalDate> planned =
          incident
              .review()
              .planned()
              .filter(day -> incident.review().held().isEmpty())
              .filter(CalendarWriter::isUsual);
      planned.ifPresent(day -> followUp(incident, day));
    }
    plan.pages().stream()
        .filter(ReleasePage.ReleaseDetail.class::isInstance)
        .map(ReleasePage.ReleaseDetail.class::cast)
        .forEach(this::window);
    line("END:VCALENDAR");
  }

  /** A calendar has years of four digits, also on the day after. */
  private static boolean isUsual(LocalDate day) {
    return day.getYear() < 9999;
  }

  private void action(Incident incident, ActionItem action, LocalDate day) {
    String owner = action.owner().map(name -> " (" + name + ")").orElse("");
    String policy = action.due().isEmpty() ? "Due by policy. " : "";
    event(
        new Event(
            "action " + incident.id() + " " + Names.normalize(action.text()),
            day,
            action.text() + owner,
            policy + "Agreed in " + incident.title()),
        incident);
  }

  private void followUp(Incident incident, LocalDate day) {
    event(
        new Event(
            "follow-up " + incident.id(),
            day,
            "Follow-up: " + incident.title(),
            incident.openActions() + " action items are open."),
        incident);
  }

  /** An event of a whole day. */
  private record Event(String key, LocalDate day, String summary, String description) {}

  private void event(Event event, Incident incident) {
    begin(event.key(), incident.history());
    line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(event.day()));
    line("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(event.day().plusDays(1)));
    line("SUMMARY:" + escape(event.summary()));
    line("DESCRIPTION:" + escape(event.description()));
    plan.site().url().ifPresent(url -> line("URL:" + url + incident.url()));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  private void begin(String key, DocumentHistory history) {
    line("BEGIN:VEVENT");
    line("UID:" + digest(key) + "@shiplog");
    line("DTSTAMP:" + stamp(history));
    line("SEQUENCE:" + sequence(history));
  }

  private void window(ReleasePage.ReleaseDetail page) {
    Release release = page.release();
    TimeWindow.find(page.source(), "deployment window", release.date())
        .ifPresent(
            window -> {
              begin("window " + release.id(), release.history());
              line("DTSTART:" + time(window.start()));
              line("DTEND:" + time(window.end()));
              line("SUMMARY:" + escape("Deployment: " + release.title()));
              line("DESCRIPTION:" + escape(release.summary()));
              plan.site().url().ifPresent(url -> line("URL:" + url + release.url()));
              line("END:VEVENT");
            });
  }

  private static String time(TimePoint point) {
    return point
        .instant()
        .map(at -> STAMP.format(at.withOffsetSameInstant(ZoneOffset.UTC)))
        .orElseGet(() -> FLOATING.format(point.local()));
  }

  /** When the document was last changed; without history the day of the run. */
  private String stamp(DocumentHistory history) {
    OffsetDateTime changed =
        history
            .updated()
            .orElseGet(
                () -> LocalDate.parse(plan.site().asOf()).atStartOfDay().atOffset(ZoneOffset.UTC));
    return STAMP.format(changed.withOffsetSameInstant(ZoneOffset.UTC));
  }

  private static long sequence(DocumentHistory history) {
    return Math.max(0, history.revisions().stream().filter(Revision::substantive).count() - 1);
  }

  private static String digest(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String escape(String value) {
    return VisibleText.of(value)
        .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\n", "\\n");
  }

  /** A long line goes on in the next one after a space; no character is torn apart. */
  private void line(String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); ) {
      int c = content.codePointAt(i);
      int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (octets + size > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(c);
      octets += size;
      i += Character.charCount(c);
    }
    text.append("\r\n");
  }
}
