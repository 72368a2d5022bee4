package com.octoacme.shiplog;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.preview.FolderWatch;
import com.octoacme.shiplog.preview.PreviewServer;
import com.octoacme.shiplog.text.Console;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A site that is served while its documents are written.
 *
 * <p>All of it is planned once and kept in memory; a page is rendered when a browser asks for it.
 * When a document is saved, that document alone is read, judged and planned, and its page is shown
 * at once; lists, counts and all else follow from a whole plan, made behind it. When anything else
 * changes (a template, the theme, the configuration, a commit) everything is read anew. If the
 * set-up breaks meanwhile, the last site stays, with the failure over it.
 */
public final class Preview implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private final PreviewReader reader;
  private final FolderWatch watch;
  private final LiveSite site;
  private final PreviewServer server;
  private final Thread follower;
  private Optional<String> head;

  private Preview(PreviewReader reader, FolderWatch watch, LiveSite site, PreviewServer server) {
    this.reader = reader;
    this.watch = watch;
    this.site = site;
    this.server = server;
    this.head = site.state().opened().snapshot().commit();
    this.follower = new Thread(this::follow, "shiplog-follow");
    follower.setDaemon(true);
    follower.start();
  }

  /**
   * Begins to serve.
   *
   * @param reading reads the documents of what was opened; files are watched from before that
   * @param port 0 for any that is free
   * @throws SetupException if the set-up is broken, or the port is taken
   */
  static Preview start(
      PreviewReader reader,
      Console console,
      Opened opened,
      Function<Opened, Logbook> reading,
      int port) {
    FolderWatch watch = FolderWatch.start(reader.root());
    try {
      watch.watch(reader.folders(opened));
      PreviewState first = reader.planned(opened, reading.apply(opened));
      LiveSite site = new LiveSite(reader, watch, console, first);
      PreviewServer server = PreviewServer.start(port, site);
      site.tell(server::reload);
      return new Preview(reader, watch, site, server);
    } catch (RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  /** The address of the first page. */
  public URI address() {
    return server.address();
  }

  private void follow() {
    try {
      while (true) {
        Set<Path> changed = watch.next(HEARTBEAT);
        if (!changed.isEmpty()) {
          step(changed);
        } else if (!reader.findHead().equals(head)) {
          head = reader.findHead();
          site.renew();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the preview was closed
    }
  }

  private void step(Set<Path> changed) {
    Set<String> documents = new HashSet<>();
    for (Path file : changed) {
      reader.findDocument(site.state(), file).ifPresent(documents::add);
    }
    if (!documents.isEmpty()) {
      site.edit(documents);
    }
    if (documents.size() < changed.size()) {
      site.renew();
    }
  }

  /** Stops serving and watching. */
  @Override
  public void close() {
    server.close();
    watch.close();
    follower.interrupt();
    try {
      follower.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    site.close();
  }
}
