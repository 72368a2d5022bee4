package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps other runs away from a folder, by a lock of the operating system on the file {@code
 * .NAME.lock} beside it. A run that is killed frees it, whether or not the file stays.
 */
public final class FolderLock implements AutoCloseable {
  private static final int TRIES = 3;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a folder, whose own folder must exist.
   *
   * @throws SetupException if another run has it
   */
  public static FolderLock of(Path folder) throws IOException {
    Path file = folder.resolveSibling("." + folder.getFileName() + ".lock");
    for (int i = 0; i < TRIES; i++) {
      Optional<FolderLock> lock = tryLock(file);
      if (lock.isPresent()) {
        return lock.get();
      }
    }
    throw new SetupException(
        "another run is writing this folder",
        folder.toString(),
        "Wait for it, or give each run its own shiplog.outputDirectory.");
  }

  private static Optional<FolderLock> tryLock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null && isStillThere(file, channel)) {
        return Optional.of(new FolderLock(file, channel));
      }
    } catch (OverlappingFileLockException e) {
      // The same JVM holds it: two modules of one build.
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * Whether what was locked is the file of that name: its last owner may have removed it between
   * our opening and our locking, and somebody else made a new one.
   */
  private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
    byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(mark), 0);
    try {
      return Arrays.equals(mark, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
