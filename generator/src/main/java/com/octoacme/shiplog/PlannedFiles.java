package com.octoacme.shiplog;

import com.octoacme.shiplog.site.DataFile;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.site.data.CalendarWriter;
import com.octoacme.shiplog.site.data.ComparisonFiles;
import com.octoacme.shiplog.site.data.DataFileWriter;
import com.octoacme.shiplog.site.feed.FeedFiles;
import com.octoacme.shiplog.site.render.SiteFiles;
import com.octoacme.shiplog.site.search.SearchFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The files of a plan that are no pages, made when the first of them is asked for. */
final class PlannedFiles {
  private final SitePlan plan;
  private final Map<String, byte[]> made = new ConcurrentHashMap<>();

  PlannedFiles(SitePlan plan) {
    this.plan = plan;
  }

  /**
   * Hands all of them over, from several threads. Each kind is made by itself and dropped, so that
   * no more of them stand in memory than there are threads.
   */
  static void write(SitePlan plan, SiteFiles files) {
    List<Supplier<Map<String, byte[]>>> kinds =
        List.of(
            () -> DataFileWriter.write(plan),
            () -> ComparisonFiles.write(plan),
            () -> SearchFiles.write(plan),
            () -> FeedFiles.write(plan),
            () -> Map.of(DataFile.CALENDAR, CalendarWriter.write(plan)));
    kinds.parallelStream().forEach(kind -> kind.get().forEach(files::write));
  }

  /** The file at an address. */
  synchronized Optional<byte[]> find(String url) {
    if (made.isEmpty()) {
      write(plan, made::put);
    }
    return Optional.ofNullable(made.get(url));
  }
}
