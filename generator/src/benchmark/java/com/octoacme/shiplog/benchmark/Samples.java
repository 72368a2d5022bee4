package com.octoacme.shiplog.benchmark;

import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.ShiplogRequest;
import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.Overrides;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the measurements have in common: a quiet front door, and how numbers are shown. */
final class Samples {
  private Samples() {}

  static Shiplog open(Path directory) {
    return Shiplog.open(
        new ShiplogRequest(
            directory,
            Overrides.NONE,
            (goal, parameters) -> goal,
            Optional.empty(),
            Optional.empty(),
            new Environment(Map.of())),
        new Quiet());
  }

  /** Says nothing. */
  private record Quiet() implements Console {
    @Override
    public void info(Printable line) {}

    @Override
    public void warn(Printable line) {}

    @Override
    public void error(Printable line) {}
  }

  static void run(Path folder, String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  /** Median and longest of some times in milliseconds. */
  static String line(String what, List<Long> milliseconds) {
    List<Long> sorted = new ArrayList<>(milliseconds);
    sorted.sort(null);
    return String.format(
        Locale.ROOT,
        "%-44s median %6d ms, longest %6d ms, of %d",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() - 1),
        sorted.size());
  }
}
