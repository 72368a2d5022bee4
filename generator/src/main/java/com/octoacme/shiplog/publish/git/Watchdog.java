package com.octoacme.shiplog.publish.git;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ProgressMonitor;

/**
 * Ends an exchange with a remote in which nothing moves any more. A transport's own time-out is not
 * enough: a push within this machine can wait for itself without ever reading.
 */
final class Watchdog {
  private final Duration limit;

  Watchdog(Duration limit) {
    this.limit = limit;
  }

  /** An exchange with a remote. */
  interface Exchange<T> {
    /** Runs it, telling the monitor of everything that moves. */
    T run(ProgressMonitor monitor) throws IOException;
  }

  /**
   * Runs an exchange in a thread of its own.
   *
   * @throws StalledException if nothing moved for the limit; the thread is told to end, and left
   *     alone
   */
  <T> T watch(Exchange<T> exchange) throws IOException {
    Pulse pulse = new Pulse();
    FutureTask<T> task = new FutureTask<>((Callable<T>) () -> exchange.run(pulse));
    Thread thread = new Thread(task, "shiplog-publish");
    thread.setDaemon(true);
    thread.start();
    try {
      return await(task, pulse);
    } catch (InterruptedException e) {
      pulse.cancel();
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the run was interrupted");
    }
  }

  private <T> T await(FutureTask<T> task, Pulse pulse) throws IOException, InterruptedException {
    for (long left = limit.toNanos(); left > 0; left = limit.toNanos() - pulse.silence()) {
      try {
        return task.get(left, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        // Look at how long nothing has moved.
      } catch (ExecutionException e) {
        throw rethrown(e);
      }
    }
    pulse.cancel();
    task.cancel(true);
    throw new StalledException(limit);
  }

  private static IOException rethrown(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException io ? io : new IOException(failure);
  }

  /** Nothing moved for too long. */
  static final class StalledException extends IOException {
    private static final long serialVersionUID = 1L;

    StalledException(Duration limit) {
      super("nothing has moved for " + limit.toSeconds() + " s");
    }
  }

  /** Remembers when something moved last. */
  private static final class Pulse extends EmptyProgressMonitor {
    private final AtomicLong last = new AtomicLong(System.nanoTime());
    private volatile boolean cancelled;

    long silence() {
      return System.nanoTime() - last.get();
    }

    void cancel() {
      cancelled = true;
    }

    private void beat() {
      last.set(System.nanoTime());
    }

    @Override
    public void start(int totalTasks) {
      beat();
    }

    @Override
    public void beginTask(String title, int totalWork) {
      beat();
    }

    @Override
    public void update(int completed) {
      beat();
    }

    @Override
    public void endTask() {
      beat();
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }
  }
}
