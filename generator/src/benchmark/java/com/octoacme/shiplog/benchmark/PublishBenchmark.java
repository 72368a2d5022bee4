package com.octoacme.shiplog.benchmark;

import com.octoacme.shiplog.PublishRequest;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.config.PublishSettingsReader.Parameters;
import com.octoacme.shiplog.publish.Logins;
import com.octoacme.shiplog.publish.PublishOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures {@code publish} of a finished site of many pages to a bare repository on this machine:
 * the first time, with one page changed, and with nothing changed; then of a log whose pages are
 * generated. Each publication is a process of its own, as in a build, and its time holds the start
 * of the JVM.
 */
public final class PublishBenchmark {
  private static final int ROUNDS = 3;

  private final Path folder;
  private final int pages;

  private PublishBenchmark(Path folder, int pages) {
    this.folder = folder;
    this.pages = pages;
  }

  /**
   * Takes a folder to work in, the number of pages, and a number of documents or a repository; with
   * the folder alone, publishes once.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    if (arguments.length == 1) {
      System.out.println(publish(folder).result());
    } else {
      PublishBenchmark benchmark = new PublishBenchmark(folder, Integer.parseInt(arguments[1]));
      benchmark.measure();
      benchmark.measure(SampleRepository.of(folder, arguments[2]));
    }
  }

  private static PublishOutcome publish(Path folder) {
    Parameters to =
        new Parameters(
            Optional.of(folder.resolve("remote.git").toString()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    try (Shiplog shiplog = Samples.open(folder.resolve("sources"))) {
      return shiplog.publish(
          new PublishRequest(
              to,
              folder.resolve("out"),
              Logins.NONE,
              Optional.of(folder.resolve("site")).filter(Files::isDirectory),
              Optional.empty(),
              false,
              false));
    }
  }

  private void measure() throws IOException, InterruptedException {
    List<Long> first = new ArrayList<>();
    List<Long> one = new ArrayList<>();
    List<Long> nothing = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Path place = folder.resolve("round-" + round);
      prepare(place);
      first.add(time(place, "PUBLISHED"));
      write(place, pages / 2, "changed");
      one.add(time(place, "PUBLISHED"));
      nothing.add(time(place, "UNCHANGED"));
    }
    System.out.println(Samples.line(pages + " pages, first publication", first));
    System.out.println(Samples.line("one page changed", one));
    System.out.println(Samples.line("nothing changed, no commit", nothing));
  }

  private void measure(Path repository) throws IOException, InterruptedException {
    Path place = Files.createDirectories(folder.resolve("generated"));
    Samples.run(place, "git", "clone", "--quiet", repository.toString(), "sources");
    Samples.run(place, "git", "init", "--quiet", "--bare", "remote.git");
    List<Long> first = List.of(time(place, "PUBLISHED"));
    List<Long> nothing = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      nothing.add(time(place, "UNCHANGED"));
    }
    System.out.println(Samples.line("a whole log, generated and published", first));
    System.out.println(Samples.line("the log again, nothing generated, no commit", nothing));
  }

  private void prepare(Path round) throws IOException, InterruptedException {
    Path sources = Files.createDirectories(round.resolve("sources/content/releases"));
    Files.writeString(sources.resolve("1.0.0.md"), "# Release 1.0.0\n");
    Path repository = round.resolve("sources");
    Samples.run(repository, "git", "init", "--quiet");
    Samples.run(repository, "git", "add", ".");
    Samples.run(
        repository,
        "git",
        "-c",
        "user.name=Ada",
        "-c",
        "user.email=ada@octoacme.test",
        "commit",
        "--quiet",
        "--message=Begin");
    Samples.run(round, "git", "init", "--quiet", "--bare", "remote.git");
    for (int page = 0; page < pages; page++) {
      write(round, page, "first");
    }
  }

  /** About 10 KB, as a page of a release has. */
  private static void write(Path round, int page, String word) throws IOException {
    Path file = round.resolve("site/releases/" + page / 100 + "/" + page + ".html");
    Files.createDirectories(file.getParent());
    StringBuilder text = new StringBuilder("<!doctype html><html><body><h1>" + word + "</h1>\n");
    for (int line = 0; line < 250; line++) {
      text.append("<p>Line ")
          .append(line)
          .append(" of ")
          .append(page * 7919L + line)
          .append("</p>\n");
    }
    Files.writeString(file, text.append("</body></html>\n"));
  }

  private static long time(Path place, String wanted) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                PublishBenchmark.class.getName(),
                place.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0 || !said.equals(wanted)) {
      throw new IOException("the publication ended with " + said + ", not with " + wanted);
    }
    return (System.nanoTime() - begin) / 1_000_000;
  }
}
