package com.octoacme.shiplog.publish.git;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
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
 * enough: a push within this machine can wait for itself without ever reading. There the remote's
 * side is a thread of this process as well; if it dies, the exchange is over at once.
 */
final class Watchdog {
  private static final Duration LOOK = Duration.ofMillis(200);

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
   * @throws OtherSideException if the remote's side died on this machine
   */
  <T> T watch(Exchange<T> exchange) throws IOException {
    Pulse pulse = new Pulse();
    FutureTask<T> task = new FutureTask<>((Callable<T>) () -> exchange.run(pulse));
    Crew crew = new Crew();
    Thread thread = new Thread(crew, task, "shiplog-publish");
    thread.setDaemon(true);
    thread.start();
    try {
      return await(task, pulse, crew);
    } catch (InterruptedException e) {
      pulse.cancel();
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the run was interrupted");
    }
  }

  private <T> T await(FutureTask<T> task, Pulse pulse, Crew crew)
      throws IOException, InterruptedException {
    long left = limit.toNanos();
    while (left > 0 && crew.failure.isEmpty()) {
      try {
        return task.get(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        left = limit.toNanos() - pulse.silence();
      } catch (ExecutionException e) {
        throw crew.failure.<IOException>map(OtherSideException::new).orElseGet(() -> rethrown(e));
      }
    }
    pulse.cancel();
    task.cancel(true);
    throw crew.failure
        .<IOException>map(OtherSideException::new)
        .orElseGet(() -> new StalledException(limit));
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

  /** The threads of an exchange; those that a transport starts belong to it by themselves. */
  private static final class Crew extends ThreadGroup {
    private volatile Optional<Throwable> failure = Optional.empty();

    Crew() {
      super("shiplog-publish");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable cause) {
      failure = Optional.of(cause);
    }
  }

  /** The remote's side of an exchange, a thread of this process, died. */
  static final class OtherSideException extends IOException {
    private static final long serialVersionUID = 1L;

    OtherSideException(Throwable cause) {
      super("the remote's side of the exchange failed", cause);
    }
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
