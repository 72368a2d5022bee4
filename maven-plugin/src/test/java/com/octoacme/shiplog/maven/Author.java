package com.octoacme.shiplog.maven;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a preview in a browser, writes, looks again, and ends the preview as Ctrl-C does; in the
 * place of a person, for the project in {@code src/it} whose scripts call it.
 */
public final class Author {
  private static final String DOCUMENT = "content/releases/1.0.0.md";
  private static final String PAGE = "releases/1.0.0.html";
  private static final int TRIES = 400;

  private final Path folder;
  private final int port;
  private final HttpClient browser = HttpClient.newHttpClient();
  private final CompletableFuture<Seen> seen = new CompletableFuture<>();

  private Author(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * What the author saw.
   *
   * @param first page of the document
   * @param later the same page after a change
   * @param foreign the answer to a page of another site
   * @param secondsToEnd from the wish to end until no process was left
   */
  public record Seen(String first, String later, String foreign, long secondsToEnd) {}

  /** Waits for a preview of the folder, on a port written to {@code preview.properties}. */
  public static Author at(Path folder) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      Author author = new Author(folder, free.getLocalPort());
      Files.writeString(
          folder.resolve("preview.properties"), "shiplog.port = " + author.port + "\n");
      Thread thread = new Thread(author::work, "author");
      thread.setDaemon(true);
      thread.start();
      return author;
    }
  }

  /** What was seen, once all is over. */
  public Seen seen() throws Exception {
    return seen.get(60, TimeUnit.SECONDS);
  }

  private void work() {
    try {
      String first = getUntil("The first one.");
      Files.writeString(folder.resolve(DOCUMENT), "# 1.0.0\n\nWritten while it is looked at.\n");
      String later = getUntil("Written while it is looked at.");
      seen.complete(new Seen(first, later, getAs("evil.example"), end()));
    } catch (Exception e) {
      seen.completeExceptionally(e);
      processes().forEach(ProcessHandle::destroyForcibly);
    }
  }

  private String getUntil(String wanted) throws InterruptedException {
    URI address = URI.create("http://localhost:" + port + "/" + PAGE);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
    String page = "";
    for (int i = 0; i < TRIES && !page.contains(wanted); i++) {
      Thread.sleep(100);
      try {
        page = browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
      } catch (IOException e) {
        page = "not there yet: " + e.getMessage();
      }
    }
    return page;
  }

  private String getAs(String host) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      String request = "GET /" + PAGE + " HTTP/1.0\r\nHost: " + host + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Asks Maven to end; the JVM does the same as when a terminal sends Ctrl-C. */
  private static long end() throws Exception {
    long begin = System.nanoTime();
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : all) {
      process.onExit().get(30, TimeUnit.SECONDS);
    }
    return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
  }

  private static List<ProcessHandle> processes() {
    return ProcessHandle.current()
        .descendants()
        .filter(
            process -> process.info().command().filter(name -> name.endsWith("java")).isPresent())
        .toList();
  }
}
