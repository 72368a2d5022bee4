package com.octoacme.shiplog.incident;

import com.octoacme.shiplog.document.Document;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The zone that a document states for all its times: "All times in UTC." */
final class StatedZone {
  private static final Pattern STATEMENT =
      Pattern.compile("(?i)\\ball times (?:are )?in ([A-Za-z]+(?:/[A-Za-z_]+)?)");

  private StatedZone() {}

  static Optional<ZoneId> find(Document document) {
    Matcher matcher = STATEMENT.matcher(document.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(matcher.group(1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
