package com.octoacme.shiplog.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** Makes git repositories for the projects in {@code src/it}, whose scripts call it. */
public final class GitFixture {
  private static final PersonIdent AUTHOR =
      new PersonIdent(
          "Ada", "ada@example.org", Instant.parse("2026-11-02T14:03:00Z"), ZoneOffset.UTC);

  private GitFixture() {}

  /** Makes the folder a repository whose only commit holds all files that are there. */
  public static void commitAll(Path folder) throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setAuthor(AUTHOR)
          .setCommitter(AUTHOR)
          .setSign(false)
          .setMessage("Add the log")
          .call();
    }
  }
}
