package com.octoacme.shiplog.preview;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which files of some folders changed; many events in a row are told once, at their end. */
public final class FolderWatch implements AutoCloseable {
  /** What editors write beside the file that is edited. */
  private static final Pattern TEMPORARY =
      Pattern.compile("\\..*|.*~|4913|#.*#|.*\\.(?:sw[a-z]|tmp|bak|part|crdownload)");

  private static final Duration QUIET = Duration.ofMillis(25);
  private static final Duration LONGEST = Duration.ofMillis(250);

  private final WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();

  private FolderWatch(WatchService service) {
    this.service = service;
  }

  /** A watch that looks at nothing yet. */
  public static FolderWatch start(Path root) {
    try {
      return new FolderWatch(root.getFileSystem().newWatchService());
    } catch (IOException e) {
      throw unwatchable(root, e);
    }
  }

  /** Looks at these folders, and no longer at others; another thread may wait meanwhile. */
  public synchronized void watch(Collection<Path> wanted) {
    keys.entrySet().removeIf(entry -> !wanted.contains(entry.getKey()) && cancelled(entry));
    for (Path folder : wanted) {
      if (!isWatched(folder) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        register(folder);
      }
    }
  }

  /** A folder that was removed and made again needs to be watched anew. */
  private boolean isWatched(Path folder) {
    WatchKey key = keys.get(folder);
    return key != null && key.isValid();
  }

  private static boolean cancelled(Map.Entry<Path, WatchKey> entry) {
    entry.getValue().cancel();
    return true;
  }

  private void register(Path folder) {
    try {
      keys.put(
          folder,
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_DELETE,
              StandardWatchEventKinds.ENTRY_MODIFY));
    } catch (NoSuchFileException e) {
      keys.remove(folder); // it was there a moment ago; its parent tells that it is gone
    } catch (IOException e) {
      throw unwatchable(folder, e);
    }
  }

  private static SetupException unwatchable(Path folder, IOException e) {
    return new SetupException(
        "changes of a folder cannot be watched: " + e.getMessage(),
        folder.toString(),
        "Raise the limit of watched folders (on Linux fs.inotify.max_user_watches).");
  }

  /**
   * Waits for changes.
   *
   * @param limit the longest wait
   * @return the files that changed; empty if none did
   */
  public Set<Path> next(Duration limit) throws InterruptedException {
    Set<Path> changed = new TreeSet<>();
    try {
      take(service.poll(limit.toMillis(), TimeUnit.MILLISECONDS), changed);
      long end = System.nanoTime() + LONGEST.toNanos();
      while (!changed.isEmpty() && System.nanoTime() < end) {
        WatchKey key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
        if (key == null) {
          break;
        }
        take(key, changed);
      }
    } catch (ClosedWatchServiceException e) {
      throw new InterruptedException("the watch was ended");
    }
    return changed;
  }

  private void take(@Nullable WatchKey key, Set<Path> changed) {
    if (key == null || !(key.watchable() instanceof Path folder)) {
      return;
    }
    for (WatchEvent<?> event : key.pollEvents()) {
      if (!(event.context() instanceof Path name)) {
        changed.add(folder); // events were lost: look at all of it
      } else if (!TEMPORARY.matcher(name.toString()).matches()) {
        changed.add(folder.resolve(name));
      }
    }
    key.reset();
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
