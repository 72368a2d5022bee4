package com.octoacme.shiplog.benchmark;

import com.octoacme.shiplog.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Makes whole sites, history pages included, each in a process of its own with 512 MiB for its
 * objects; prints medians of the time and of the peak memory.
 */
public final class WholeRun {
  private static final List<String> FILE_NAMES =
      List.of("git", "ls-tree", "-r", "--name-only", "HEAD", "--", "content");

  private WholeRun() {}

  /** Takes a folder for samples and sites, the number of rounds, and samples or repositories. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    System.out.println("documents  generate  peak MiB");
    for (int i = 2; i < arguments.length; i++) {
      Path place = SampleRepository.of(folder, arguments[i]);
      Path output = folder.resolve("site-of-" + place.getFileName()).toAbsolutePath();
      Measure time = new Measure();
      Measure peak = new Measure();
      for (int round = 0; round < rounds; round++) {
        time.time(() -> peak.add(Measure.ownProcess(place, One.class, output.toString())));
      }
      long documents = Measure.output(place, FILE_NAMES).lines().count();
      System.out.println(
          String.format(Locale.ROOT, "%9d %9d %9d", documents, time.median(), peak.median()));
    }
  }

  /** One run in the working directory; prints the peak memory when it ends. */
  public static final class One {
    private One() {}

    /** Takes the folder below which the site is made. */
    public static void main(String[] arguments) {
      Runtime.getRuntime().addShutdownHook(new Thread(One::tell));
      Main.main(new String[] {"generate", "--outputDirectory", arguments[0]});
    }

    private static void tell() {
      try {
        System.out.println(Measure.peak());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
