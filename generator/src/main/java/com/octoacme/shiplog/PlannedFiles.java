package com.octoacme.shiplog;

import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.site.data.CalendarWriter;
import com.octoacme.shiplog.site.data.DataFileWriter;
import com.octoacme.shiplog.site.feed.FeedFiles;
import com.octoacme.shiplog.site.search.SearchFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The files of a plan that are no pages, made when the first of them is asked for. */
final class PlannedFiles {
  private final SitePlan plan;
  private final Map<String, byte[]> made = new HashMap<>();

  PlannedFiles(SitePlan plan) {
    this.plan = plan;
  }

  /** All of them by their address. */
  static Map<String, byte[]> of(SitePlan plan) {
    List<Supplier<Map<String, byte[]>>> writers =
        List.of(
            () -> SearchFiles.write(plan),
            () -> DataFileWriter.write(plan),
            () -> FeedFiles.write(plan),
            () -> Map.of(CalendarWriter.URL, CalendarWriter.write(plan)));
    Map<String, byte[]> files = new HashMap<>();
    writers.parallelStream().map(Supplier::get).toList().forEach(files::putAll);
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
