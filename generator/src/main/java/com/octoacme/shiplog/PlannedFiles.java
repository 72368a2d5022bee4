package com.octoacme.shiplog;

import com.octoacme.shiplog.site.DataFile;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.site.data.CalendarWriter;
import com.octoacme.shiplog.site.data.ComparisonFiles;
import com.octoacme.shiplog.site.data.DataFileWriter;
import com.octoacme.shiplog.site.feed.FeedFiles;
import com.octoacme.shiplog.site.render.SiteFiles;
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

  /** Hands all of them over, one kind after the other: so only one stands in memory. */
  static void write(SitePlan plan, SiteFiles files) {
    SearchFiles.write(plan).forEach(files::write);
    ComparisonFiles.write(plan).forEach(files::write);
    DataFileWriter.write(plan).forEach(files::write);
    FeedFiles.write(plan).forEach(files::write);
    files.write(DataFile.CALENDAR, CalendarWriter.write(plan));
  }

  /** The file at an address. */
  synchronized Optional<byte[]> find(String url) {
    if (made.isEmpty()) {
      write(plan, made::put);
    }
    return Optional.ofNullable(made.get(url));
  }
}
