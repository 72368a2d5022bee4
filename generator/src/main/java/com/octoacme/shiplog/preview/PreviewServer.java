package com.octoacme.shiplog.preview;

import com.octoacme.shiplog.config.SetupException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Serves a site to browsers on this machine, and tells them when it changes.
 *
 * <p>Only this machine can connect, only under the names of this machine, and only what {@link
 * PreviewSite} knows is answered: nothing is read from disk by the path of a request. Each request
 * has a thread, so that a browser that is slow to ask or to read holds up no other.
 */
public final class PreviewServer implements AutoCloseable {
  /** Where pages listen for changes. */
  static final String EVENTS = "-/events";

  private static final int MOST_THREADS = 512;
  private static final String SECONDS_FOR_REQUEST = "30";

  private final HttpServer http;
  private final ThreadPoolExecutor threads;
  private final EventStreams events;
  private final PreviewSite site;
  private final Gate gate;

  private PreviewServer(HttpServer http, ThreadPoolExecutor threads, PreviewSite site) {
    this.http = http;
    this.threads = threads;
    this.events = new EventStreams();
    this.site = site;
    this.gate = new Gate(http.getAddress().getPort());
  }

  /**
   * Begins to serve.
   *
   * @param port 0 for any that is free
   * @throws SetupException if the port is taken
   */
  public static PreviewServer start(int port, PreviewSite site) {
    setUp();
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
      PreviewServer server = new PreviewServer(http, pool(), site);
      http.createContext("/", server::handle);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (BindException e) {
      throw new SetupException(
          "port " + port + " is taken: " + e.getMessage(),
          "shiplog.port",
          "Give another one, or 0 for any that is free.");
    } catch (IOException e) {
      throw new SetupException(
          "the preview cannot listen: " + e.getMessage(),
          "shiplog.port",
          "Check that this machine lets programs listen on its loopback address.");
    }
  }

  /**
   * The JDK's server has no other way to end requests that never get finished, or never end; nor to
   * send a page at once, where it would wait 40 ms for the browser to confirm the headers.
   */
  private static void setUp() {
    for (String limit :
        new String[] {
          "maxReqTime=" + SECONDS_FOR_REQUEST,
          "maxReqHeaders=100",
          "maxReqHeaderSize=32768",
          "nodelay=true"
        }) {
      String name = "sun.net.httpserver." + limit.substring(0, limit.indexOf('='));
      if (System.getProperty(name) == null) {
        System.setProperty(name, limit.substring(limit.indexOf('=') + 1));
      }
    }
  }

  private static ThreadPoolExecutor pool() {
    return new ThreadPoolExecutor(
        0,
        MOST_THREADS,
        10,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          Thread thread = new Thread(work, "shiplog-preview");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** The address of the first page. */
  public URI address() {
    return URI.create("http://localhost:" + port() + "/");
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** Tells open pages that something changed; they load themselves again. */
  public void reload() {
    events.tell("reload");
  }

  private void handle(HttpExchange exchange) throws IOException {
    protect(exchange);
    Optional<Integer> refusal =
        gate.refusal(
            exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders());
    if (refusal.isPresent()) {
      answer(exchange, refusal.get());
      return;
    }
    Optional<String> path = Gate.path(exchange.getRequestURI());
    if (path.filter(EVENTS::equals).isPresent()) {
      events.add(exchange);
      return;
    }
    Optional<PreviewAnswer> found = path.map(PreviewServer::file).flatMap(this::find);
    if (found.isPresent()) {
      send(exchange, 200, found.get());
    } else {
      answer(exchange, 404);
    }
  }

  private Optional<PreviewAnswer> find(String path) {
    try {
      return site.find(path);
    } catch (SetupException e) {
      return Optional.of(PreviewAnswer.html(Overlay.failurePage(e)));
    }
  }

  private static String file(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private static void protect(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, PreviewAnswer answer)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    boolean isEmpty = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
    exchange.sendResponseHeaders(status, isEmpty ? -1 : answer.body().length);
    if (!isEmpty) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    }
    exchange.close();
  }

  /** Stops at once; open pages are let go. */
  @Override
  public void close() {
    events.closeAll();
    http.stop(0);
    threads.shutdownNow();
  }
}
