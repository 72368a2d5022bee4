package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.config.PublishSettings;
import com.octoacme.shiplog.config.PublishSettings.History;
import com.octoacme.shiplog.publish.BranchChange;
import com.octoacme.shiplog.publish.Login;
import com.octoacme.shiplog.publish.Logins;
import com.octoacme.shiplog.publish.PublishOutcome;
import com.octoacme.shiplog.publish.PublishPlace;
import com.octoacme.shiplog.publish.PublishedSource;
import com.octoacme.shiplog.publish.SiteFolder;
import com.octoacme.shiplog.publish.SitePublication;
import com.octoacme.shiplog.source.git.GitFixture;
import com.octoacme.shiplog.text.PathPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A team that writes sources, makes a site of them, and publishes it. */
final class PublishStory implements AutoCloseable {
  private final Path folder;
  private final GitFixture sources;
  private final List<PathPattern> keep = new ArrayList<>();
  private String remote;
  private String target = "";
  private History history = History.APPEND;
  private Logins logins = Logins.NONE;
  private Duration patience = Duration.ofSeconds(20);
  private Pause pause = attempt -> {};
  private boolean dry;
  private boolean olderAllowed;
  private String cache = "cache";
  private int day = 1;
  private int site;

  private PublishStory(Path folder, String remote) {
    this.folder = folder;
    this.remote = remote;
    this.sources = GitFixture.create(folder.resolve("sources"));
  }

  static PublishStory in(Path folder, String remote) {
    PublishStory story = new PublishStory(folder, remote);
    story.write();
    return story;
  }

  GitFixture sources() {
    return sources;
  }

  /** The team commits something; returns the commit's id. */
  String write() {
    return sources
        .commit("Write")
        .at("2026-01-" + String.format(Locale.ROOT, "%02d", day++) + "T12:00:00Z")
        .file("note.md", "# " + day)
        .done();
  }

  PublishStory to(String address) {
    remote = address;
    return this;
  }

  PublishStory at(String folderOfBranch) {
    target = folderOfBranch;
    return this;
  }

  PublishStory with(History kind) {
    history = kind;
    return this;
  }

  PublishStory keeping(String pattern) {
    keep.add(PathPattern.of(pattern));
    return this;
  }

  PublishStory loggedIn(String user, String secret) {
    logins = host -> Optional.of(new Login(user, secret));
    return this;
  }

  PublishStory patientFor(Duration time) {
    patience = time;
    return this;
  }

  /** Waits between tries, as outside of tests. */
  PublishStory waiting() {
    pause = Pause.growing();
    return this;
  }

  PublishStory dry() {
    dry = true;
    return this;
  }

  PublishStory allowingOlder() {
    olderAllowed = true;
    return this;
  }

  /** As from a machine that has published nothing yet. */
  PublishStory fromElsewhere() {
    cache = "cache-" + target.replace('/', '-') + site;
    return this;
  }

  /** Publishes a site of these files, each as {@code path=text}, made from the sources' head. */
  PublishOutcome publish(String... files) {
    return publishFrom(sources.head(), files);
  }

  PublishOutcome publishFrom(String commit, String... files) {
    try (GitSourceOrder order = GitSourceOrder.of(sources.folder())) {
      PublishSettings settings = settings();
      PublishedSource source =
          new PublishedSource(commit, order.timeOf(commit), "0.1.0", "0".repeat(64));
      return change(
          new SitePublication(
              settings,
              source,
              SiteFolder.read(site(files)),
              order,
              new SitePublication.Options(olderAllowed, target.startsWith("preview/"))));
    }
  }

  PublishOutcome change(BranchChange change) {
    PublishPlace place =
        new PublishPlace(sources.folder(), folder.resolve(cache), settings(), logins);
    try (GitPublisher publisher = GitPublisher.open(place, patience, pause)) {
      return publisher.change(change, dry);
    }
  }

  private PublishSettings settings() {
    return new PublishSettings(remote, "gh-pages", target, history, keep);
  }

  private Path site(String... files) {
    Path root = folder.resolve("site" + site++);
    try {
      Files.createDirectories(root);
      for (String file : files) {
        int cut = file.indexOf('=');
        Path path = root.resolve(file.substring(0, cut));
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.substring(cut + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return root;
  }

  @Override
  public void close() {
    sources.close();
  }
}
