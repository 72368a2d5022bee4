package com.octoacme.shiplog.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Compares the scan with {@code git log --raw} on the same repositories, in turns, so that a busy
 * machine is busy for both; prints medians, the peak memory of a cold process, and how the cost
 * grows.
 */
public final class ScanComparison {
  private static final int WARM_UP = 6;

  private ScanComparison() {}

  /** Takes a folder for the repositories, the number of rounds, and numbers of documents. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    System.out.println("documents  git log  warm scan  ratio  cold process  ratio  peak MiB  growth");
    Row before = new Row(0, 0, 0, 0, 0);
    for (int i = 2; i < arguments.length; i++) {
      int documents = Integer.parseInt(arguments[i]);
      Row row = measure(SampleRepository.in(folder, documents), documents, rounds);
      System.out.println(row.line(before));
      before = row;
    }
  }

  private static Row measure(Path place, int documents, int rounds)
      throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      OneScan.scan(place);
    }
    List<Long> git = new ArrayList<>();
    List<Long> warm = new ArrayList<>();
    List<Long> cold = new ArrayList<>();
    List<Long> peak = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      git.add(
          time(
              () ->
                  output(
                      place, "git", "log", "--raw", "--no-renames", "--format=%H", "--",
                      "content")));
      warm.add(time(() -> OneScan.scan(place)));
      cold.add(time(() -> peak.add(Long.parseLong(oneScan(place).strip()))));
    }
    return new Row(documents, median(git), median(warm), median(cold), median(peak));
  }

  private static String oneScan(Path place) throws IOException, InterruptedException {
    return output(
        place,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-cp",
        System.getProperty("java.class.path"),
        OneScan.class.getName(),
        place.toString());
  }

  private static String output(Path folder, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    byte[] output = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return new String(output, StandardCharsets.UTF_8);
  }

  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private static long time(Step step) throws IOException, InterruptedException {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long median(List<Long> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
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
          before.documents() == 0 ? "" : String.format(Locale.ROOT, "n^%.2f", growth(before)));
    }

    private double growth(Row before) {
      return Math.log((double) warm / before.warm())
          / Math.log((double) documents / before.documents());
    }
  }
}
