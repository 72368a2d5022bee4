package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.postmortem.Postmortem.LabelledDuration;
import com.octoacme.shiplog.template.MomentRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a document states about its incident. */
public final class PostmortemReader {
  private static final Pattern NOTE_BEHIND = Pattern.compile("\\s*\\([^()]*\\)\\.?$");
  private static final Pattern DAY_IN_NAME = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  private final LogbookEntry entry;
  private final Configuration configuration;
  private final Statements statements;

  private PostmortemReader(LogbookEntry entry, Configuration configuration) {
    this.entry = entry;
    this.configuration = configuration;
    this.statements = Statements.of(entry);
  }

  /** The facts that a document states. */
  public static Postmortem read(LogbookEntry entry, Configuration configuration) {
    return new PostmortemReader(entry, configuration).read();
  }

  private Postmortem read() {
    Optional<StatedZone> zone = StatedZone.find(entry.document());
    Clock clock = new Clock(zone.isPresent() ? zone.flatMap(StatedZone::zone) : fallback());
    Optional<LocalDate> date = date();
    Optional<Field> spanField = statements.find(List.of("duration"));
    Optional<IncidentSpan> bare = spanField.flatMap(field -> span(field, clock, date));
    Timeline timeline = timeline(clock, date.or(() -> startDay(bare)));
    Optional<IncidentSpan> span =
        bare.map(known -> known.with(timeline, mayCross(spanField.orElseThrow())));
    Instants instants = Instants.of(statements, timeline, span, clock, date);
    Optional<String> severity = statements.text("severity");
    List<LabelledDuration> unreadable = new ArrayList<>();
    Map<Measure, LabelledDuration> durations = durations(unreadable);
    return new Postmortem(
        statements,
        date,
        zone,
        isZoneKnown(zone),
        severity.map(SeverityReader::last),
        severity.map(SeverityReader::last).flatMap(configuration.policies()::level),
        SeverityReader.changes(severity, timeline),
        timeline,
        span,
        instants.counting(),
        instants.contradictions(),
        durations,
        unreadable,
        ActionSections.items(entry),
        statements.text("status").orElse("").toLowerCase(Locale.ROOT));
  }

  private Optional<ZoneId> fallback() {
    return entry.source().zone().or(() -> Optional.of(configuration.site().zone()));
  }

  private boolean isZoneKnown(Optional<StatedZone> stated) {
    return stated
        .map(zone -> zone.zone().isPresent())
        .orElseGet(() -> entry.source().zone().isPresent() || configuration.site().zoneStated());
  }

  private Optional<LocalDate> date() {
    return statements.text("date").flatMap(EntryText::findDate).or(this::dayInName);
  }

  private Optional<LocalDate> dayInName() {
    String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
    Matcher matcher = DAY_IN_NAME.matcher(name);
    return matcher.find() ? EntryText.findDate(matcher.group()) : Optional.empty();
  }

  private static Optional<IncidentSpan> span(Field field, Clock clock, Optional<LocalDate> date) {
    return MomentRange.read(withoutNote(field.value()))
        .map(range -> IncidentSpan.of(field, range, clock, date));
  }

  /** {@code 14:05 → 15:10 (65 minutes)} without what is in parentheses. */
  private static String withoutNote(String value) {
    String text = value.strip();
    return text.indexOf('(') < 0 ? text : NOTE_BEHIND.matcher(text).replaceFirst("");
  }

  private static boolean mayCross(Field field) {
    return MomentRange.read(withoutNote(field.value()))
        .filter(MomentRange::mayCrossMidnight)
        .isPresent();
  }

  private static Optional<LocalDate> startDay(Optional<IncidentSpan> span) {
    return span.flatMap(IncidentSpan::start).map(start -> start.local().toLocalDate());
  }

  private Timeline timeline(Clock clock, Optional<LocalDate> day) {
    return TimelineReader.read(entry, clock, day);
  }

  private Map<Measure, LabelledDuration> durations(List<LabelledDuration> unreadable) {
    Map<Measure, LabelledDuration> durations = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      Optional<Field> field = statements.find(measure.labels());
      if (field.isPresent() && !isSpan(field.get())) {
        add(measure, field.get(), durations, unreadable);
      }
    }
    return durations;
  }

  private static boolean isSpan(Field field) {
    return MomentRange.read(withoutNote(field.value())).isPresent();
  }

  private static void add(
      Measure measure,
      Field field,
      Map<Measure, LabelledDuration> durations,
      List<LabelledDuration> unreadable) {
    if (StatedDuration.isUnknown(field.value())) {
      return;
    }
    Optional<Duration> value = StatedDuration.read(field.value());
    LabelledDuration labelled =
        new LabelledDuration(
            measure,
            field.name(),
            field.value().strip(),
            value.orElse(Duration.ZERO),
            field.valueSpan());
    if (value.isPresent()) {
      durations.put(measure, labelled);
    } else {
      unreadable.add(labelled);
    }
  }
}
