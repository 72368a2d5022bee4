package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.DraftOutcome;
import com.octoacme.shiplog.DraftRequest;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drafts release notes from commits. */
@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    description = "Drafts the notes of a release from the commits since the one before.")
final class DraftCommand implements Callable<Integer> {
  private final Context context;

  @Mixin RepositoryOptions repository = new RepositoryOptions();

  @Mixin ReleaseOption release = new ReleaseOption();

  @Option(names = "--firstParent", description = "each merge into the main line is one change")
  boolean firstParent;

  DraftCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Shiplog shiplog = context.open(repository, Optional.empty(), Optional.empty())) {
      DraftOutcome outcome = shiplog.draft(new DraftRequest(release.version, firstParent));
      outcome
          .kept()
          .forEach(
              section ->
                  context
                      .console()
                      .warn(
                          Printable.of("\"%s\" is as a person wrote it; no draft there", section)));
      context.console().info(Printable.of("%s", outcome.summary()));
      return CommandLineRun.OK;
    }
  }
}
