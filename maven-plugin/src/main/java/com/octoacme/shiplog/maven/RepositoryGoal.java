package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.ShiplogRequest;
import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.Overrides;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that reads documents from a repository. */
abstract class RepositoryGoal extends ShiplogGoal {
  /**
   * The repository: its root or any folder in it. Patterns and paths are relative to the root in
   * any case.
   */
  @Parameter(property = "shiplog.directory", defaultValue = "${basedir}")
  File directory;

  /**
   * The configuration file, relative to the repository's root; {@code shiplog.yaml} unless set. A
   * file that is named here must exist.
   */
  @Parameter(property = "shiplog.config")
  @Nullable String config;

  /**
   * The kind of documents to look at: {@code release}, {@code incident}, {@code checklist} or
   * {@code guide}. All kinds unless set; needed with {@code shiplog.include}.
   */
  @Parameter(property = "shiplog.kind")
  @Nullable String kind;

  /**
   * Which files are documents, in place of the configuration's patterns: separated by commas, with
   * {@code \,} for a comma. {@code *} and {@code ?} stay within a folder, two stars before a slash
   * are any number of folders, and a pattern without a slash looks in the repository's root only.
   */
  @Parameter(property = "shiplog.include")
  @Nullable String include;

  /** Which of those files are none; written as {@code shiplog.include}. */
  @Parameter(property = "shiplog.exclude")
  @Nullable String exclude;

  /**
   * The Markdown template by which the documents are judged, relative to the repository's root; the
   * configuration's or the built-in one of the kind unless set. Of several, separated by commas, a
   * document is judged by the one whose headings it follows best.
   */
  @Parameter(property = "shiplog.template")
  @Nullable String template;

  /**
   * The state to read: a branch, a tag, a commit, or {@code worktree} for the files as they are on
   * disk. Unless set, {@code lint} and {@code preview} read the working tree (a bare repository's
   * HEAD), and all other goals HEAD.
   */
  @Parameter(property = "shiplog.ref")
  @Nullable String ref;

  /**
   * What "now" is: an ISO instant such as {@code 2026-11-02T14:03:00Z}, or a date, which means its
   * end in the site's time zone; today unless set. The same commit and {@code asOf} give the same
   * bytes.
   */
  @Parameter(property = "shiplog.asOf")
  @Nullable String asOf;

  /** Whether it is all right that no document matches. */
  @Parameter(property = "shiplog.allowEmpty", defaultValue = "false")
  boolean allowEmpty;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  @Override
  final void run() throws MojoFailureException {
    try (Shiplog shiplog = open()) {
      if (isFirstOn(shiplog.root())) {
        run(shiplog);
      }
    }
  }

  /**
   * Does the work on the opened repository.
   *
   * @throws MojoFailureException if the documents are to blame
   */
  abstract void run(Shiplog shiplog) throws MojoFailureException;

  /** The repository, opened; the caller closes it. */
  final Shiplog open() {
    return Shiplog.open(request(), console());
  }

  /**
   * Whether no other module of this build does the same: a goal that a parent POM hands down would
   * repeat the work on one and the same repository in every module.
   */
  final boolean isFirstOn(Path root) {
    String work = execution.getGoal() + " " + root.toAbsolutePath().normalize() + " " + overrides();
    Optional<String> other = invocation().findOtherDoing(work);
    other.ifPresent(
        id ->
            getLog()
                .info("Nothing to do here: project " + id + " did it for the whole repository."));
    return other.isEmpty();
  }

  final Invocation invocation() {
    return new Invocation(session, project, execution);
  }

  final ShiplogRequest request() {
    return new ShiplogRequest(
        directory.toPath(),
        overrides(),
        GoalCommand.of(session, execution),
        invocation().title(),
        surroundingSite(),
        new Environment(System.getenv()));
  }

  @Override
  final boolean isInteractive() {
    return session.getRequest().isInteractiveMode();
  }

  /** The first page of the site that this goal's pages are put into, relative to them. */
  Optional<String> surroundingSite() {
    return Optional.empty();
  }

  private Overrides overrides() {
    return new Overrides(
        Optional.ofNullable(config),
        Optional.ofNullable(kind),
        Optional.ofNullable(include),
        Optional.ofNullable(exclude),
        Optional.ofNullable(template),
        Optional.ofNullable(ref),
        failOn(),
        Optional.ofNullable(asOf),
        base(),
        newOnly(),
        allowEmpty);
  }

  /** What {@code shiplog.base} says; only goals that compare have it. */
  Optional<String> base() {
    return Optional.empty();
  }

  /** What {@code shiplog.newOnly} says; goals that do not compare never do. */
  Optional<String> newOnly() {
    return Optional.of("false");
  }

  /** What {@code shiplog.failOn} says; only {@code lint} has it. */
  Optional<String> failOn() {
    return Optional.empty();
  }
}
