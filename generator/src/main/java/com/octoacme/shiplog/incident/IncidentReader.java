package com.octoacme.shiplog.incident;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.action.ActionReader;
import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.postmortem.ActionTerms;
import com.octoacme.shiplog.postmortem.IncidentTitle;
import com.octoacme.shiplog.postmortem.Milestone;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.PostmortemReader;
import com.octoacme.shiplog.postmortem.ReviewClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the incidents of a logbook. */
public final class IncidentReader {
  private static final Comparator<Incident> NEWEST_FIRST =
      Comparator.comparing(
              (Incident incident) -> incident.day().orElse(null),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Incident::id, Comparator.reverseOrder())
          .thenComparing(Incident::path);

  private final Logbook logbook;
  private final AsOf asOf;
  private final Function<String, String> urls;

  /**
   * A reader of one logbook.
   *
   * @param asOf the day that decides what is overdue
   * @param urls the address of a document's page by its path
   */
  public IncidentReader(Logbook logbook, AsOf asOf, Function<String, String> urls) {
    this.logbook = logbook;
    this.asOf = asOf;
    this.urls = urls;
  }

  /** All incidents, newest first. */
  public List<Incident> read() {
    return logbook
        .ofKind(DocumentKind.INCIDENT)
        .parallel()
        .map(this::incident)
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private Incident incident(LogbookEntry entry) {
    Configuration configuration = logbook.configuration();
    EntryText text = new EntryText(entry);
    String url = urls.apply(entry.key());
    Postmortem facts = PostmortemReader.read(entry, configuration);
    ReviewClock clock = ReviewClock.of(facts, entry.history(), configuration.policies());
    Optional<LocalDate> date = facts.date().or(() -> startDay(facts));
    ActionTerms terms = ActionTerms.of(facts, clock, configuration.policies());
    List<ActionItem> actions = new ActionReader(asOf).read(entry, terms, url);
    StoryReader story = new StoryReader(entry, facts.statements());
    return new Incident(
        entry.id(),
        IncidentTitle.of(entry),
        date,
        facts,
        story.story(),
        story.links(),
        new ReviewReader(facts, clock, asOf).read(actions, story.isExplained()),
        text.summary(),
        actions,
        entry.shippedIn(),
        entry.path(),
        url,
        entry.history());
  }

  private static Optional<LocalDate> startDay(Postmortem facts) {
    return facts.at(Milestone.STARTED).map(start -> start.local().toLocalDate());
  }
}
