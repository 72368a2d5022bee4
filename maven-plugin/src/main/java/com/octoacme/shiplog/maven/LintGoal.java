package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.LintOutcome;
import com.octoacme.shiplog.LintRequest;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares the documents with their templates, tells what is missing and where, and writes {@code
 * lint.json}. Fails if there are findings as grave as {@code shiplog.failOn}.
 */
@Mojo(
    name = "lint",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class LintGoal extends RepositoryGoal {
  /**
   * The least severity that fails the build: {@code error}, {@code warning}, {@code info} or {@code
   * never}. The configuration's {@code lint.fail-on} unless set, else {@code error}.
   */
  @Parameter(property = "shiplog.failOn")
  @Nullable String failOn;

  /**
   * A branch or commit: only what has come since the current branch left it is reported. Unless
   * set, the base of the pull request where the build server of GitHub, GitLab or Jenkins names
   * one.
   */
  @Parameter(property = "shiplog.base")
  @Nullable String base;

  /**
   * Whether only new findings are reported: {@code auto}, where there is a base; {@code true},
   * which then also takes the branch that the current one follows, or {@code origin/HEAD}; {@code
   * false}, all findings.
   */
  @Parameter(property = "shiplog.newOnly", defaultValue = "auto")
  String newOnly = "auto";

  /**
   * The formats in which findings are told beside the console and {@code lint.json}, with commas
   * between them: {@code github} (annotations), {@code summary} (Markdown, and GitHub's job
   * summary), {@code sarif}, {@code gitlab}, {@code checkstyle}, {@code junit}, {@code rdjson},
   * {@code json} (nothing beside). Unless set, GitHub Actions gets {@code github,summary,sarif},
   * GitLab CI {@code gitlab,junit}, and everyone else none.
   */
  @Parameter(property = "shiplog.formats")
  @Nullable String formats;

  /**
   * The folder for {@code lint.json} and the other reports. Unless set, {@code target/shiplog}, and
   * without a POM {@code .shiplog} in the working directory, which git ignores.
   */
  @Parameter(property = "shiplog.outputDirectory")
  @Nullable File outputDirectory;

  /**
   * The path of a file whose text comes from standard input, as an editor has it before it is
   * saved: only this text is linted, whatever is on disk. From the working directory, or relative
   * to the repository's root.
   */
  @Parameter(property = "shiplog.stdin")
  @Nullable String stdin;

  /** Skips this goal. */
  @Parameter(property = "shiplog.lint.skip", defaultValue = "false")
  boolean skipLint;

  @Override
  boolean skipsThisGoal() {
    return skipLint;
  }

  @Override
  Optional<String> failOn() {
    return Optional.ofNullable(failOn);
  }

  @Override
  Optional<String> base() {
    return Optional.ofNullable(base);
  }

  @Override
  Optional<String> newOnly() {
    return Optional.of(newOnly);
  }

  @Override
  void run(Shiplog shiplog) throws MojoFailureException {
    Path folder = invocation().outputFolder(outputDirectory);
    LintRequest request =
        new LintRequest(
            Optional.of(folder),
            Optional.ofNullable(formats),
            () -> UUID.randomUUID().toString(),
            StandardInput.subject(stdin));
    LintOutcome outcome = shiplog.lint(request);
    if (outcome.failed()) {
      throw new MojoFailureException(
          Printable.of("%s Details: %s", outcome.summary(), folder.resolve("lint.json"))
              .toString());
    }
  }
}
