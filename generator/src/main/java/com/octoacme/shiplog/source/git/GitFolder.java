package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.SetupException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * Finds the repository that a folder belongs to, by walking up as git does.
 *
 * <p>A bare repository counts only where the folder is the bare repository itself and no repository
 * around it tracks it: a bare repository that someone committed must not take over.
 */
final class GitFolder {
  private static final String DOT_GIT = ".git";

  private GitFolder() {}

  /** Opens the repository around {@code directory}; the caller closes it. */
  static Optional<Repository> open(Path directory) {
    Path start = directory.toAbsolutePath().normalize();
    Optional<Path> workTree = findWorkTree(start);
    if (looksLikeGitDir(start) && !DOT_GIT.equals(nameOf(start))) {
      if (workTree.isEmpty() || !tracks(workTree.get(), start)) {
        return Optional.of(build(new FileRepositoryBuilder().setGitDir(start.toFile()), start));
      }
    }
    return workTree.map(GitFolder::openWorkTree);
  }

  private static Optional<Path> findWorkTree(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path dotGit = folder.resolve(DOT_GIT);
      if (Files.isRegularFile(dotGit) || Files.isDirectory(dotGit.resolve("objects"))) {
        return Optional.of(folder);
      }
      if (Files.isRegularFile(dotGit.resolve("commondir"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static boolean looksLikeGitDir(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }

  private static String nameOf(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  private static boolean tracks(Path workTree, Path folder) {
    String path = workTree.relativize(folder).toString().replace(File.separatorChar, '/');
    try (Repository outer = openWorkTree(workTree)) {
      DirCache index = outer.readDirCache();
      return path.isEmpty() || index.getEntriesWithin(path).length > 0;
    } catch (IOException e) {
      throw broken(workTree, e);
    }
  }

  private static Repository openWorkTree(Path workTree) {
    return build(new FileRepositoryBuilder().setWorkTree(workTree.toFile()), workTree);
  }

  private static Repository build(FileRepositoryBuilder builder, Path place) {
    try {
      builder.setup();
      GitFormat.check(configOf(builder), place);
      return GitFormat.checkHead(builder.build(), place);
    } catch (IOException | ConfigInvalidException | IllegalArgumentException e) {
      throw broken(place, e);
    }
  }

  private static Config configOf(FileRepositoryBuilder builder)
      throws IOException, ConfigInvalidException {
    File common = builder.getGitCommonDir();
    File folder = common == null ? builder.getGitDir() : common;
    FileBasedConfig config = new FileBasedConfig(new File(folder, "config"), FS.DETECTED);
    config.load();
    return config;
  }

  private static SetupException broken(Path place, Exception e) {
    return new SetupException(
        "The git repository cannot be opened: " + e.getMessage(),
        place.toString(),
        "Check with `git fsck` that git itself can read it.");
  }
}
