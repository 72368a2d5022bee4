package com.octoacme.shiplog.benchmark;

import com.octoacme.shiplog.Preview;
import com.octoacme.shiplog.Shiplog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures the preview of a large log as a browser sees it: how long after a file was saved the
 * server's event has arrived and the page with the change is there, and how long any page takes
 * until its first byte. Saves come at any moment, also while the plan of an earlier save is made.
 */
public final class PreviewBenchmark {
  private static final int PAGES = 50;

  /** The plan of the last save before is made meanwhile. */
  private static final int QUIET_SECONDS = 25;

  private final Path repository;
  private final URI home;
  private final HttpClient browser = HttpClient.newHttpClient();
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final Random chance = new Random(7);

  private PreviewBenchmark(Path repository, URI home) {
    this.repository = repository;
    this.home = home;
  }

  /**
   * Takes a folder, a number of documents or a repository that is cloned, and a number of saves.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    Path source = SampleRepository.of(folder, arguments[1]);
    int saves = Integer.parseInt(arguments[2]);
    Path repository = folder.resolve("log");
    Samples.run(folder, "git", "clone", "--quiet", source.toString(), repository.toString());
    long begin = System.nanoTime();
    try (Shiplog shiplog = Samples.open(repository);
        Preview preview = shiplog.preview(0)) {
      System.out.println("started in " + since(begin) + " ms");
      new PreviewBenchmark(repository, preview.address()).measure(saves);
    }
  }

  private void measure(int saves) throws IOException, InterruptedException {
    listen();
    List<Path> documents = documents();
    for (int i = 0; i < 3; i++) {
      save(documents.get(i), "warm-up " + i);
    }
    TimeUnit.SECONDS.sleep(QUIET_SECONDS);
    List<Long> idle = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      idle.add(firstByte(address(documents.get(chance.nextInt(documents.size())))));
    }
    List<Long> shown = new ArrayList<>();
    List<Long> first = new ArrayList<>();
    for (int i = 0; i < saves; i++) {
      TimeUnit.MILLISECONDS.sleep(200 + chance.nextInt(2_000));
      shown.add(save(documents.get(chance.nextInt(documents.size())), "save " + i));
      first.add(firstByte(address(documents.get(chance.nextInt(documents.size())))));
    }
    System.out.println(Samples.line("first byte of a page", idle));
    System.out.println(Samples.line("from the save to the page that shows it", shown));
    System.out.println(Samples.line("first byte of a page while plans are made", first));
  }

  private List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(repository.resolve("content"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** The milliseconds until the changed page was there. */
  private long save(Path document, String word) throws IOException, InterruptedException {
    URI page = address(document);
    events.clear();
    long begin = System.nanoTime();
    Files.writeString(document, "\nWritten by " + word + ".\n", StandardOpenOption.APPEND);
    while (!get(page).contains("Written by " + word + ".")) {
      events.poll(20, TimeUnit.SECONDS);
    }
    return since(begin);
  }

  private long firstByte(URI page) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    HttpRequest request = HttpRequest.newBuilder(page).build();
    var answer = browser.send(request, HttpResponse.BodyHandlers.ofInputStream());
    answer.body().read();
    long taken = since(begin);
    answer.body().close();
    return taken;
  }

  private String get(URI page) throws IOException, InterruptedException {
    return browser
        .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Both kinds of sample documents have their id or version in their name. */
  private URI address(Path document) {
    String folder = document.toString().contains("incidents") ? "incidents/" : "releases/";
    String name = document.getFileName().toString().replace(".md", "");
    return home.resolve(folder + name.toLowerCase(Locale.ROOT) + ".html");
  }

  private void listen() {
    browser
        .sendAsync(
            HttpRequest.newBuilder(home.resolve("-/events")).build(),
            HttpResponse.BodyHandlers.ofInputStream())
        .thenAccept(
            answer ->
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.startsWith("data:"))
                    .forEach(events::add));
  }

  private static long since(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }
}
