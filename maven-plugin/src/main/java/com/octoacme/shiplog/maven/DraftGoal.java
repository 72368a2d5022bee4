package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.DraftOutcome;
import com.octoacme.shiplog.DraftRequest;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.text.Printable;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the notes of a release from the commits since the release before: into the template, or
 * anew where the last draft stands untouched. What a person has written is never changed.
 */
@Mojo(name = "draft", requiresProject = false, threadSafe = true)
public final class DraftGoal extends RepositoryGoal {
  /** The version of the release, such as {@code 1.4.0}. Must be set. */
  @Parameter(property = "shiplog.release")
  @Nullable String release;

  /** Whether each merge into the main line is one change, in place of the commits it brought. */
  @Parameter(property = "shiplog.firstParent", defaultValue = "false")
  boolean firstParent;

  /** Skips this goal. */
  @Parameter(property = "shiplog.draft.skip", defaultValue = "false")
  boolean skipDraft;

  @Override
  boolean skipsThisGoal() {
    return skipDraft;
  }

  @Override
  void run(Shiplog shiplog) {
    DraftOutcome outcome = shiplog.draft(new DraftRequest(version(), firstParent));
    console().info(Printable.of("%s", outcome.summary()));
    outcome
        .kept()
        .forEach(
            section ->
                console()
                    .warn(Printable.of("\"%s\" is as a person wrote it; no draft there", section)));
  }

  private String version() {
    return Optional.ofNullable(release)
        .orElseThrow(
            () ->
                new SetupException(
                    "it is not said which release to draft",
                    "shiplog.release",
                    "Add -Dshiplog.release=1.4.0."));
  }
}
