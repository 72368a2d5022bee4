package com.octoacme.shiplog.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Compares the scan with {@code git log --raw} on the same repositories, in turns, so that a busy
 * machine is busy for both; prints medians, the peak memory of a cold process, and how the cost of
 * both grows.
 */
public final class ScanComparison {
  private static final int MOST_WARM_UPS = 6;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final List<String> GIT_LOG =
      List.of("git", "log", "--raw", "--no-renames", "--format=%H", "--", "content");

  private ScanComparison() {}

  /** Takes a folder for samples, the number of rounds, and samples or repositories. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    System.out.println(
        "documents  git log  warm scan  ratio  cold process  ratio  peak MiB  growth of git, scan");
    Row before = new Row(0, 0, 0, 0, 0);
    for (int i = 2; i < arguments.length; i++) {
      Row row = measure(SampleRepository.of(folder, arguments[i]), rounds);
      System.out.println(row.line(before));
      before = row;
    }
  }

  private static Row measure(Path place, int rounds) throws IOException, InterruptedException {
    int documents = OneScan.scan(place).documents().size();
    long end = System.nanoTime() + WARM_UP.toNanos();
    for (int i = 1; i < MOST_WARM_UPS && System.nanoTime() < end; i++) {
      OneScan.scan(place);
    }
    Measure git = new Measure();
    Measure warm = new Measure();
    Measure cold = new Measure();
    Measure peak = new Measure();
    for (int i = 0; i < rounds; i++) {
      git.time(() -> Measure.output(place, GIT_LOG));
      warm.time(() -> OneScan.scan(place));
      cold.time(() -> peak.add(Measure.ownProcess(place, OneScan.class, place.toString())));
    }
    return new Row(documents, git.median(), warm.median(), cold.median(), peak.median());
  }

  /** Medians: milliseconds, and MiB. */
  private record Row(int documents, long git, long warm, long cold, long peak) {
    String line(Row before) {
      return String.format(
          Locale.ROOT,
          "%9d %8d %10d %6.2f %13d %6.2f %9d  %s",
          documents,
          git,
          warm,
          (double) warm / git,
          cold,
          (double) cold / git,
          peak,
          before.documents() == 0
              ? ""
              : growth(before, git, before.git()) + ", " + growth(before, warm, before.warm()));
    }

    private String growth(Row before, long now, long then) {
      double exponent =
          Math.log((double) now / then) / Math.log((double) documents / before.documents());
      return String.format(Locale.ROOT, "n^%.2f", exponent);
    }
  }
}
