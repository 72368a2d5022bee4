package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.text.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zone that a document states for all its times: "All times in UTC.", a table's "Time (CET)".
 *
 * @param words as written
 * @param zone empty if nobody can tell which zone the words mean
 * @param span the words in the document
 */
public record StatedZone(String words, Optional<ZoneId> zone, Span span) {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?i)\\ball times (?:are |given |shown |below |local to |are given )?(?:in )?"
              + "([A-Za-z][A-Za-z/_+: 0-9-]{0,40})");

  /** Less plain words count only with a zone that is known: "three times in production". */
  private static final Pattern IN_PASSING =
      Pattern.compile(
          "(?i)\\b(?:times? in|time ?zone:|time \\()\\s{0,3}(?:\\*\\*\\s?)?"
              + "([A-Za-z][A-Za-z/_+:0-9-]{1,40}(?: time)?)");

  /** What clocks show on a day, where these words are what they show in another season. */
  public Optional<String> findOtherOn(LocalDate day) {
    return ZoneNames.findOther(words, day);
  }

  static Optional<StatedZone> find(Document document) {
    Matcher plain = STATEMENT.matcher(document.text());
    if (plain.find()) {
      return Optional.of(of(plain));
    }
    return IN_PASSING
        .matcher(document.text())
        .results()
        .map(result -> of(result.group(1), new Span(result.start(1), result.end(1))))
        .filter(zone -> zone.zone().isPresent())
        .findFirst();
  }

  private static StatedZone of(Matcher matcher) {
    return of(matcher.group(1), new Span(matcher.start(1), matcher.end(1)));
  }

  private static StatedZone of(String text, Span span) {
    String words = text.strip().replaceFirst("(?i)^the ", "").replaceFirst("[:-]+$", "");
    return new StatedZone(words, ZoneNames.find(words), span);
  }
}
