package com.octoacme.shiplog.maven;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.treewalk.TreeWalk;

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

  /** Makes the folder a repository as above, whose remote {@code origin} is an empty bare one. */
  public static void commitAllWithRemote(Path folder, Path remote)
      throws IOException, GitAPIException, URISyntaxException {
    commitAll(folder);
    Git.init().setBare(true).setDirectory(remote.toFile()).call().close();
    try (Git git = Git.open(folder.toFile())) {
      git.remoteAdd().setName("origin").setUri(new URIish(remote.toString())).call();
    }
  }

  /** The files of the branch {@code gh-pages} of a bare repository, path to text. */
  public static Map<String, String> published(Path remote) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Git git = Git.open(remote.toFile());
        TreeWalk walk = new TreeWalk(git.getRepository())) {
      walk.addTree(git.getRepository().resolve("refs/heads/gh-pages^{tree}"));
      walk.setRecursive(true);
      while (walk.next()) {
        byte[] content = git.getRepository().open(walk.getObjectId(0)).getBytes();
        files.put(walk.getPathString(), new String(content, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** The subjects of the commits on the branch {@code gh-pages}, newest first. */
  public static List<String> subjects(Path remote) throws IOException, GitAPIException {
    List<String> subjects = new ArrayList<>();
    try (Git git = Git.open(remote.toFile())) {
      git.log()
          .add(git.getRepository().resolve("refs/heads/gh-pages"))
          .call()
          .forEach(commit -> subjects.add(commit.getShortMessage()));
    }
    return subjects;
  }
}
