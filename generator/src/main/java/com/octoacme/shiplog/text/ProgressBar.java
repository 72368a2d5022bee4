package com.octoacme.shiplog.text;

import java.io.PrintStream;
import java.util.Locale;

/**
 * The last line of a terminal, which tells how far a long run is and goes before anything else is
 * told. Only for terminals: it writes over itself. Many threads may report at once.
 */
public final class ProgressBar {
  private static final int WIDTH = 30;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private boolean shown;
  private int furthest;

  /** A bar that is not shown yet. */
  public ProgressBar(PrintStream out) {
    this.out = out;
  }

  /**
   * Shows how much is done; what comes too late, from a slower thread, is not shown.
   *
   * @param what is counted, in the plural
   */
  public synchronized void show(int done, int total, String what) {
    if (shown && done < furthest) {
      return;
    }
    int filled = total <= 0 ? 0 : (int) Math.min(WIDTH, (long) done * WIDTH / total);
    String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
    out.print(CLEAR + String.format(Locale.ROOT, "[%s] %d of %d %s", bar, done, total, what));
    out.flush();
    shown = true;
    furthest = done;
  }

  /** Takes the bar away, if there is one. */
  public synchronized void clear() {
    if (shown) {
      out.print(CLEAR);
      out.flush();
      shown = false;
    }
  }
}
