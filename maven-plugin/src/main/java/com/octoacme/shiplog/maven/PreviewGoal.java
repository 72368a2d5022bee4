package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.Preview;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Serves the site on this machine while documents are written: a page loads itself again when its
 * document is saved, with the findings over it. Reads the working tree unless {@code shiplog.ref}
 * is set. Ends with Ctrl-C.
 */
@Mojo(name = "preview", requiresProject = false, threadSafe = true)
public final class PreviewGoal extends RepositoryGoal {
  /** The port; 0 for any that is free. Only this machine can connect to it. */
  @Parameter(property = "shiplog.port", defaultValue = "8080")
  int port;

  /** Skips this goal. */
  @Parameter(property = "shiplog.preview.skip", defaultValue = "false")
  boolean skipPreview;

  @Override
  boolean skipsThisGoal() {
    return skipPreview;
  }

  @Override
  void run(Shiplog shiplog) {
    try (Preview preview = shiplog.preview(port)) {
      console().info(Printable.of("Preview at %s - stop it with Ctrl-C.", preview.address()));
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
