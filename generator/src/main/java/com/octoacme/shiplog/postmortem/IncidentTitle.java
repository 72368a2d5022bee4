package com.octoacme.shiplog.postmortem;

import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.regex.Pattern;

/** What an incident is called: {@code Incident: Cache stampede} is shown as the latter part. */
public final class IncidentTitle {
  private static final Pattern LABEL = Pattern.compile("^(?i)incident\\s*:\\s*");

  private IncidentTitle() {}

  /** The title of a document, else its id. */
  public static String of(LogbookEntry entry) {
    String title = new EntryText(entry).title().orElse(entry.id());
    String plain = LABEL.matcher(title).replaceFirst("");
    return plain.isBlank() ? title : plain;
  }
}
