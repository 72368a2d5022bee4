package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.config.PublishSettingsReader.Parameters;
import com.octoacme.shiplog.publish.Logins;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** A goal that changes the branch on which sites are published. */
abstract class BranchGoal extends RepositoryGoal {
  /**
   * The remote to publish to: a name that the repository knows, or an address with https, ssh or
   * file. The configuration's {@code publish.remote} unless set, else {@code origin}.
   */
  @Parameter(property = "shiplog.remote")
  @Nullable String remote;

  /** The branch; the configuration's {@code publish.branch} unless set, else {@code gh-pages}. */
  @Parameter(property = "shiplog.branch")
  @Nullable String branch;

  /**
   * The folder of the branch; {@code .} is its root. The configuration's {@code
   * publish.target-directory} unless set, else the root.
   */
  @Parameter(property = "shiplog.targetDirectory")
  @Nullable String targetDirectory;

  /**
   * What becomes of the branch's history: {@code append} a commit each time, a {@code single}
   * commit in all, or {@code squash} publications of the same folder that follow each other. The
   * configuration's {@code publish.history} unless set, else {@code append}.
   */
  @Parameter(property = "shiplog.history")
  @Nullable String history;

  /**
   * The id of the server in {@code settings.xml} that has the login; the name of the remote's host
   * unless set.
   */
  @Parameter(property = "shiplog.server")
  @Nullable String server;

  /** Whether only to tell what would be changed; nothing is sent. */
  @Parameter(property = "shiplog.dryRun", defaultValue = "false")
  boolean dryRun;

  /**
   * The folder below which the site is generated, as {@code site}, and fetched pages are kept.
   * Unless set, {@code target/shiplog}, and without a POM {@code .shiplog} in the working
   * directory, which git ignores.
   */
  @Parameter(property = "shiplog.outputDirectory")
  @Nullable File outputDirectory;

  @Inject SettingsDecrypter decrypter;

  final Parameters place() {
    return new Parameters(
        Optional.ofNullable(remote),
        Optional.ofNullable(branch),
        Optional.ofNullable(targetDirectory),
        Optional.ofNullable(history));
  }

  final Path outputFolder() {
    return invocation().outputFolder(outputDirectory);
  }

  final Logins logins() {
    return new MavenLogins(
        session.getSettings(), decrypter, Optional.ofNullable(server), System::getenv);
  }
}
