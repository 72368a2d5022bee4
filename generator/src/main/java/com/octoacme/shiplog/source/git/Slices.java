package com.octoacme.shiplog.source.git;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on a long list in slices, on a few threads. Results come in the order of the list, and so
 * does the first failure: nothing tells how many threads there were.
 */
final class Slices {
  /** Large enough that neighbours share what was read, small enough to share the work evenly. */
  private static final int LENGTH = 512;

  /** More threads gain little, since inflating competes for memory, and each keeps its caches. */
  private static final int MOST_THREADS = 4;

  private Slices() {}

  /** The work on one slice. */
  interface Work<T, R> {
    R on(List<T> slice) throws IOException;
  }

  /** The result of each slice. */
  static <T, R> List<R> map(List<T> all, Work<T, R> work) throws IOException {
    List<Callable<R>> tasks = new ArrayList<>();
    for (int start = 0; start < all.size(); start += LENGTH) {
      List<T> slice = all.subList(start, Math.min(all.size(), start + LENGTH));
      tasks.add(() -> work.on(slice));
    }
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ExecutorService executor = Executors.newFixedThreadPool(threads, Slices::daemon);
    try {
      return results(executor.invokeAll(tasks));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the run was interrupted");
    } finally {
      executor.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "shiplog-history");
    thread.setDaemon(true);
    return thread;
  }

  private static <R> List<R> results(List<Future<R>> futures)
      throws IOException, InterruptedException {
    List<R> results = new ArrayList<>(futures.size());
    for (Future<R> future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        throw asIOException(Objects.requireNonNullElse(e.getCause(), e));
      }
    }
    return results;
  }

  private static IOException asIOException(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    return cause instanceof IOException failure ? failure : new IOException(cause);
  }
}
