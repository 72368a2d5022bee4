package com.octoacme.shiplog;

import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.site.data.CalendarWriter;
import com.octoacme.shiplog.site.data.DataFileWriter;
import com.octoacme.shiplog.site.feed.FeedFiles;
import com.octoacme.shiplog.site.search.SearchFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of a plan that are no pages, made when the first of them is asked for. */
final class PlannedFiles {
  private final SitePlan plan;
  private final Map<String, byte[]> made = new HashMap<>();

  PlannedFiles(SitePlan plan) {
    this.plan = plan;
  }

  /** All of them by their address. */
  static Map<String, byte[]> of(SitePlan plan) {
    Map<String, byte[]> files = new HashMap<>(DataFileWriter.write(plan));
    files.put(CalendarWriter.URL, CalendarWriter.write(plan));
    files.putAll(SearchFiles.write(plan));
    files.putAll(FeedFiles.write(plan));
    return files;
  }

  /** The file at an address. */
  synchronized Optional<byte[]> find(String url) {
    if (made.isEmpty()) {
      made.putAll(of(plan));
    }
    return Optional.ofNullable(made.get(url));
  }
}
