package com.octoacme.shiplog.config;

import com.octoacme.shiplog.config.Policies.ActionRequirement;
import com.octoacme.shiplog.config.Policies.TimeBoxes;
import com.octoacme.shiplog.config.Policies.Window;
import com.octoacme.shiplog.yaml.YamlNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code policies} of a configuration. */
final class PoliciesReader {
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,5})\\s*(m|min|h|d|w)");
  private static final Set<String> LEVELS = Set.of("critical", "high", "medium", "low");
  private static final String REVIEW = "review-within";
  private static final String FOLLOW_UP = "follow-up";
  private static final String ACTION_ITEMS = "action-items";

  private PoliciesReader() {}

  static Policies read(Settings policies) {
    policies.allow(
        Set.of(REVIEW, FOLLOW_UP, ACTION_ITEMS, "severities", "requirements", "time-boxes"));
    boolean reviewByLevel = policies.isMapping(REVIEW);
    Map<SeverityLevel, Duration> reviews =
        reviewByLevel ? levels(policies.child(REVIEW).orElseThrow(), "other") : Map.of();
    return new Policies(
        policies.child("severities").map(PoliciesReader::severities).orElse(Map.of()),
        (reviewByLevel
                ? policies.child(REVIEW).flatMap(own -> own.value("other", PoliciesReader::amount))
                : policies.value(REVIEW, PoliciesReader::amount))
            .orElse(Policies.DEFAULT.reviewWithin()),
        reviews,
        policies.value(FOLLOW_UP, PoliciesReader::window).orElse(Policies.DEFAULT.followUp()),
        Policies.actionItemsWith(
            policies.child(ACTION_ITEMS).map(PoliciesReader::levels).orElse(Map.of())),
        policies.children("requirements").stream().map(PoliciesReader::requirement).toList(),
        policies.child("time-boxes").map(PoliciesReader::boxes).orElse(TimeBoxes.DEFAULT));
  }

  private static Map<String, SeverityLevel> severities(Settings settings) {
    Map<String, SeverityLevel> severities = new HashMap<>();
    for (YamlNode.Entry entry : settings.entries()) {
      String word = entry.key().value();
      settings
          .value(word, PoliciesReader::level)
          .ifPresent(level -> severities.put(SeverityLevel.key(word), level));
    }
    return severities;
  }

  private static SeverityLevel level(String text) {
    return SeverityLevel.find(text)
        .orElseThrow(
            () -> new IllegalArgumentException("it must be critical, high, medium or low"));
  }

  private static Map<SeverityLevel, Duration> levels(Settings settings, String... others) {
    Set<String> allowed = new LinkedHashSet<>(LEVELS);
    allowed.addAll(List.of(others));
    settings.allow(allowed);
    Map<SeverityLevel, Duration> amounts = new EnumMap<>(SeverityLevel.class);
    for (SeverityLevel level : SeverityLevel.values()) {
      settings
          .value(level.id(), PoliciesReader::amount)
          .ifPresent(amount -> amounts.put(level, amount));
    }
    return amounts;
  }

  private static ActionRequirement requirement(Settings settings) {
    settings.allow(Set.of("severity", "label", "require", "done-within", "grace"));
    Set<String> wanted = Set.copyOf(settings.texts("require"));
    if (!Set.of("owner", "due", "ticket").containsAll(wanted)) {
      throw settings.failure(
          "\"require\" names something that an action item cannot have",
          "Write some of owner, due and ticket.");
    }
    return new ActionRequirement(
        settings.value("severity", PoliciesReader::level),
        settings.text("label"),
        wanted.contains("owner"),
        wanted.contains("due"),
        wanted.contains("ticket"),
        settings.value("done-within", PoliciesReader::amount),
        settings.value("grace", PoliciesReader::amount).orElse(Duration.ZERO));
  }

  private static TimeBoxes boxes(Settings settings) {
    settings.allow(Set.of("detect", "communicate", "decide", "execute"));
    TimeBoxes standard = TimeBoxes.DEFAULT;
    return new TimeBoxes(
        settings.value("detect", PoliciesReader::amount).orElse(standard.detect()),
        settings.value("communicate", PoliciesReader::amount).orElse(standard.communicate()),
        settings.value("decide", PoliciesReader::amount).orElse(standard.decide()),
        settings.value("execute", PoliciesReader::amount).orElse(standard.execute()));
  }

  private static Window window(String text) {
    String[] ends = text.split("\\.\\.", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("it must be a span such as 2w..4w");
    }
    Window window = new Window(amount(ends[0]), amount(ends[1]));
    if (window.to().compareTo(window.from()) < 0) {
      throw new IllegalArgumentException("it ends before it begins");
    }
    return window;
  }

  private static Duration amount(String text) {
    Matcher matcher = AMOUNT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("it must be an amount of time such as 30m, 48h, 15d, 2w");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      case "w" -> Duration.ofDays(Math.multiplyExact(7, count));
      default -> Duration.ofMinutes(count);
    };
  }
}
