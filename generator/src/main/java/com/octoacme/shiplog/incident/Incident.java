package com.octoacme.shiplog.incident;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.logbook.Shipment;
import com.octoacme.shiplog.postmortem.Measure;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.postmortem.Minutes;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.TimePoint;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.text.Lengths;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An incident as its post-mortem tells it. What is not stated is empty, never guessed.
 *
 * @param id from front matter or file name, else the path
 * @param date as stated, else the day of {@code started}
 * @param facts times, durations and severity
 * @param story what happened, in words
 * @param links the releases it has to do with
 * @param review how far its review is
 * @param summary first words, plain text
 * @param shippedIn the first tag with its post-mortem
 * @param path of the document
 * @param url of its page, relative to the site's root
 */
public record Incident(
    String id,
    String title,
    Optional<LocalDate> date,
    Postmortem facts,
    Story story,
    ReleaseLinks links,
    Review review,
    String summary,
    List<ActionItem> actions,
    Optional<Shipment> shippedIn,
    String path,
    String url,
    DocumentHistory history) {
  public Incident {
    actions = List.copyOf(actions);
  }

  /**
   * What happened, in words, as written.
   *
   * @param components what was affected
   * @param detectedBy an alert, a user, ...
   */
  public record Story(
      Optional<String> impact,
      Optional<String> affectedUsers,
      List<String> components,
      Optional<String> rootCause,
      Factors factors,
      Optional<String> detectedBy,
      Decision decision) {
    public Story {
      components = List.copyOf(components);
    }
  }

  /** Contributing factors by kind. */
  public record Factors(List<String> technical, List<String> process, List<String> communication) {
    public Factors {
      technical = List.copyOf(technical);
      process = List.copyOf(process);
      communication = List.copyOf(communication);
    }
  }

  /** Whether to roll back: what was decided, by which criterion, and why. */
  public record Decision(
      Optional<String> decision, Optional<String> criterion, Optional<String> rationale) {
    public boolean isStated() {
      return decision.isPresent() || criterion.isPresent() || rationale.isPresent();
    }
  }

  /** Releases that an incident names: a version if one can be read, else the words. */
  public record ReleaseLinks(
      Optional<String> causedBy,
      Optional<String> fixedIn,
      Optional<String> rolledBack,
      Optional<String> yanked) {}

  public Optional<String> severity() {
    return facts.severity();
  }

  /** When a milestone was, if its zone is known. */
  public Optional<OffsetDateTime> at(Milestone milestone) {
    return facts.at(milestone).flatMap(TimePoint::instant);
  }

  public Optional<OffsetDateTime> started() {
    return at(Milestone.STARTED);
  }

  public Optional<OffsetDateTime> resolved() {
    return at(Milestone.RESOLVED);
  }

  public Optional<Minutes> minutes(Measure measure) {
    return facts.minutes(measure);
  }

  /** The duration as written, where it is not two instants. */
  public Optional<String> duration() {
    return started().isPresent() ? Optional.empty() : facts.statements().text("duration");
  }

  /** How long it took until it was resolved: by two instants, else as stated. */
  public Optional<String> lasted() {
    return minutes(Measure.RESOLVE).map(Minutes::value).map(Lengths::words).or(this::duration);
  }

  public Optional<String> impact() {
    return story.impact();
  }

  public boolean ongoing() {
    return facts.isOngoing();
  }

  /** The day it is listed under: as stated, else when its post-mortem was created. */
  public Optional<LocalDate> day() {
    return date.or(() -> history.created().map(OffsetDateTime::toLocalDate));
  }

  public long openActions() {
    return actions.stream().filter(ActionItem::isOpen).count();
  }
}
