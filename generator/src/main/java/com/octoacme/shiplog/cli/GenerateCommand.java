package com.octoacme.shiplog.cli;

import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.text.Printable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the site. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Makes a site of all documents.")
final class GenerateCommand implements Callable<Integer> {
  private final Context context;

  @Mixin RepositoryOptions repository = new RepositoryOptions();

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description = "the state to read: a branch, tag or commit, or worktree (default: HEAD)")
  @Nullable String ref;

  @Option(
      names = "--outputDirectory",
      paramLabel = "DIR",
      description = "the folder in which the folder \"site\" is made (default: .shiplog)")
  @Nullable Path outputDirectory;

  GenerateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path site = Context.outputFolder(outputDirectory).resolve("site");
    try (Shiplog shiplog = context.open(repository, Optional.ofNullable(ref), Optional.empty())) {
      context.console().info(Printable.of(shiplog.generate(site).summary()));
      return CommandLineRun.OK;
    }
  }
}
