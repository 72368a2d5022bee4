package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.publish.FileWriter;
import com.octoacme.shiplog.publish.FolderLock;
import com.octoacme.shiplog.publish.OldFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The publisher's own bare repository, in which the branch is fetched and its commits are made. It
 * holds nothing that could not be fetched again: one of another form, one that was left broken, or
 * one that has grown is thrown away.
 */
final class BranchCache implements AutoCloseable {
  private static final String FORM = "shiplog-cache-2";
  private static final int MOST_PACKS = 40;

  private final Path folder;
  private final FolderLock lock;
  private FileRepository git;

  private BranchCache(Path folder, FolderLock lock, FileRepository git) {
    this.folder = folder;
    this.lock = lock;
    this.git = git;
  }

  /**
   * Opens the cache of a folder, making it if need be.
   *
   * @throws com.octoacme.shiplog.config.SetupException if another run uses it, or it cannot be
   *     written
   */
  static BranchCache open(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(place.getParent());
      FolderLock lock = FolderLock.of(place);
      try {
        return new BranchCache(place, lock, repository(place));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw FileWriter.failure(place, e);
    }
  }

  private static FileRepository repository(Path folder) throws IOException {
    if (!isUsable(folder)) {
      OldFolder.delete(folder);
    }
    boolean isNew = Files.notExists(folder);
    FileRepository git =
        (FileRepository)
            new FileRepositoryBuilder().setBare().setGitDir(folder.toFile()).setup().build();
    if (isNew) {
      git.create(true);
      configure(git);
      Files.createFile(folder.resolve(FORM));
    }
    return git;
  }

  /** The mark is made last: without it, a killed run did not finish to make the cache. */
  private static boolean isUsable(Path folder) throws IOException {
    if (Files.notExists(folder.resolve(FORM))) {
      return false;
    }
    removeLeftLocks(folder);
    try (Stream<Path> packs = Files.list(folder.resolve("objects/pack"))) {
      return packs.filter(file -> file.toString().endsWith(".pack")).count() <= MOST_PACKS;
    }
  }

  /** Nobody else works here while we hold the folder's lock, so these are of a killed run. */
  private static void removeLeftLocks(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> left =
          files
              .filter(
                  file -> {
                    String name = file.getFileName().toString();
                    return name.endsWith(".lock") || name.endsWith(".tmp");
                  })
              .toList();
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The user's git configuration may name hooks for all repositories; this one runs none. */
  private static void configure(FileRepository git) throws IOException {
    StoredConfig config = git.getConfig();
    config.setString(
        ConfigConstants.CONFIG_CORE_SECTION,
        null,
        ConfigConstants.CONFIG_KEY_HOOKS_PATH,
        git.getDirectory().toPath().resolve("no-hooks").toString());
    config.setBoolean("core", null, "logAllRefUpdates", false);
    config.setInt("gc", null, "auto", 0);
    // Even to find that there is nothing to clear up, a thread would make and remove a lock here.
    config.setBoolean("gc", null, "autoDetach", false);
    config.save();
  }

  FileRepository git() {
    return git;
  }

  /** Throws away what is there, because it turned out to be broken. */
  void renew() {
    try {
      git.close();
      OldFolder.delete(folder);
      git = repository(folder);
    } catch (IOException e) {
      throw FileWriter.failure(folder, e);
    }
  }

  @Override
  public void close() {
    git.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw FileWriter.failure(folder, e);
    }
  }
}
