package com.octoacme.shiplog.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The open pages of browsers, each waiting for a word that the site has changed. */
final class EventStreams {
  /** More than any author opens; beyond it new ones are refused. */
  private static final int MOST = 2_000;

  private static final int THREADS = 8;

  private final Set<HttpExchange> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "shiplog-events");
            thread.setDaemon(true);
            return thread;
          });

  /** Keeps an exchange open; no thread waits for it. */
  void add(HttpExchange exchange) throws IOException {
    if (open.size() >= MOST) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    open.add(exchange);
    write(exchange, "retry: 1000\n\n");
  }

  /** Tells all pages; some threads share the work, so that one that does not read holds up none. */
  void tell(String event) {
    for (HttpExchange exchange : snapshot()) {
      threads.execute(
          () -> {
            try {
              write(exchange, "data: " + event + "\n\n");
            } catch (IOException e) {
              close(exchange);
            }
          });
    }
  }

  private List<HttpExchange> snapshot() {
    return new ArrayList<>(open);
  }

  private static void write(HttpExchange exchange, String text) throws IOException {
    OutputStream out = exchange.getResponseBody();
    synchronized (exchange) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private void close(HttpExchange exchange) {
    open.remove(exchange);
    exchange.close();
  }

  void closeAll() {
    threads.shutdownNow();
    snapshot().forEach(this::close);
  }
}
