package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.text.KeywordPattern;
import com.octoacme.shiplog.text.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * The zone that a document states for all its times: "All times in UTC.", a table's "Time (CET)".
 *
 * @param words as written
 * @param zone empty if nobody can tell which zone the words mean
 * @param span the words in the document
 */
public record StatedZone(String words, Optional<ZoneId> zone, Span span) {
  private static final KeywordPattern STATEMENT =
      KeywordPattern.of(
          List.of("all times"),
          "(?i)\\ball times (?:are |given |shown |below |local to |are given )?(?:in )?"
              + "([A-Za-z][A-Za-z/_+: 0-9-]{0,40})");

  /** Less plain words count only with a zone that is known: "three times in production". */
  private static final KeywordPattern IN_PASSING =
      KeywordPattern.of(
          List.of("time"),
          "(?i)\\b(?:times? in|time ?zone:|time \\()\\s{0,3}(?:\\*\\*\\s?)?"
              + "([A-Za-z][A-Za-z/_+:0-9-]{1,40}(?: time)?)");

  /** What clocks show on a day, where these words are what they show in another season. */
  public Optional<String> findOtherOn(LocalDate day) {
    return ZoneNames.findOther(words, day);
  }

  static Optional<StatedZone> find(Document document) {
    Optional<MatchResult> plain = STATEMENT.find(document.text());
    if (plain.isPresent()) {
      return plain.map(StatedZone::of);
    }
    return IN_PASSING.findAll(document.text()).stream()
        .map(StatedZone::of)
        .filter(zone -> zone.zone().isPresent())
        .findFirst();
  }

  private static StatedZone of(MatchResult result) {
    return of(result.group(1), new Span(result.start(1), result.end(1)));
  }

  private static StatedZone of(String text, Span span) {
    String words = text.strip().replaceFirst("(?i)^the ", "").replaceFirst("[:-]+$", "");
    return new StatedZone(words, ZoneNames.find(words), span);
  }
}
