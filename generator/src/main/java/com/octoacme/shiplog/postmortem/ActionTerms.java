package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.config.Policies;
import com.octoacme.shiplog.config.SeverityLevel;
import com.octoacme.shiplog.template.ActionItemText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked of the action items of one incident.
 *
 * @param level of the incident
 * @param agreed the day on which the items were agreed, as far as it is known
 */
public record ActionTerms(
    Policies policies, Optional<SeverityLevel> level, Optional<LocalDate> agreed) {
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)^(?:we (?:should|need to|could) )?(?:investigate|consider|look (?:in)?(?:to|at)|explore"
              + "|think about|reflect (?:on|if)|figure out|try to|discuss)\\b");
  private static final Pattern OUTCOME =
      Pattern.compile(
          "(?i)\\b(?:and|then|to) (?:decide|document|report|write|fix|create|agree|publish|add|set)\\b");
  private static final Pattern TICKET =
      Pattern.compile(
          "https?://[^\\s<>()\\[\\]]{1,200}/(?:issues|browse|pull|merge_requests|work_items|-/issues)/"
              + "[\\w-]{1,40}|\\b[A-Z][A-Z0-9]{1,9}-\\d{1,7}\\b|(?<![\\w&/])#\\d{1,7}\\b");

  /** The key before the number; one that ends in a year numbers documents, not tickets. */
  private static final Pattern KEY = Pattern.compile("^([A-Z][A-Z0-9]*?)(?:\\d{4})?-");

  /** Words that look like the key of a ticket and are none. */
  private static final Set<String> NO_TRACKER =
      Set.of("UTF", "SHA", "CVE", "CWE", "HTTP", "ISO", "RFC", "AES", "TLS", "PM", "MD", "EC");

  /** The terms of an incident: its items were agreed in its review, or on its day. */
  public static ActionTerms of(Postmortem facts, ReviewClock clock, Policies policies) {
    Optional<LocalDate> agreed =
        clock
            .reviewedOn()
            .or(facts::date)
            .or(() -> facts.at(Milestone.STARTED).map(start -> start.local().toLocalDate()));
    return new ActionTerms(policies, facts.level(), agreed);
  }

  /** The day by which an item is due that states none. */
  public Optional<LocalDate> dueByPolicy() {
    return agreed.flatMap(
        day -> policies.actionItems(level).map(time -> day.plusDays(time.toDays())));
  }

  /** The day after which an item is overdue: as stated, else by policy. */
  public Optional<LocalDate> due(ActionItemText item) {
    return item.due().flatMap(ActionItemText.Due::date).or(this::dueByPolicy);
  }

  /** Whether an item only says that somebody will think: nobody could tell when that is done. */
  public static boolean isVague(ActionItemText item) {
    return VAGUE.matcher(item.text().strip()).find()
        && !OUTCOME.matcher(item.text()).find()
        && tickets(item).isEmpty();
  }

  /** The tickets that an item names: {@code ABC-12}, {@code #34}, addresses of issues. */
  public static List<String> tickets(ActionItemText item) {
    return TICKET
        .matcher(item.source().plain())
        .results()
        .map(MatchResult::group)
        .filter(ActionTerms::isTicket)
        .distinct()
        .toList();
  }

  private static boolean isTicket(String word) {
    Matcher key = KEY.matcher(word);
    return !key.find() || !NO_TRACKER.contains(key.group(1));
  }

  /** What a requirement asks for and an item lacks, in words. */
  public List<String> lacking(ActionItemText item, LocalDate today) {
    return policies.requirements().stream()
        .filter(wanted -> concerns(wanted, item))
        .filter(wanted -> !isInGrace(wanted, today))
        .flatMap(wanted -> lacking(wanted, item, today).stream())
        .distinct()
        .toList();
  }

  private boolean concerns(Policies.ActionRequirement wanted, ActionItemText item) {
    return (wanted.level().isEmpty() || wanted.level().equals(level))
        && wanted.label().map(label -> item.source().plain().contains("#" + label)).orElse(true);
  }

  private boolean isInGrace(Policies.ActionRequirement wanted, LocalDate today) {
    return agreed.filter(day -> day.plusDays(wanted.grace().toDays()).isAfter(today)).isPresent();
  }

  private List<String> lacking(
      Policies.ActionRequirement wanted, ActionItemText item, LocalDate today) {
    List<String> lacking = new ArrayList<>();
    if (wanted.owner() && item.owner().isEmpty()) {
      lacking.add("an owner");
    }
    if (wanted.due() && item.due().isEmpty()) {
      lacking.add("a due date");
    }
    if (wanted.ticket() && tickets(item).isEmpty()) {
      lacking.add("a ticket");
    }
    wanted
        .within()
        .filter(time -> isLate(time.toDays(), item, today))
        .ifPresent(time -> lacking.add("an end: it may be open for " + time.toDays() + " days"));
    return lacking;
  }

  private boolean isLate(long days, ActionItemText item, LocalDate today) {
    return !item.isDone()
        && !item.isDropped()
        && agreed.filter(day -> ChronoUnit.DAYS.between(day, today) > days).isPresent();
  }
}
