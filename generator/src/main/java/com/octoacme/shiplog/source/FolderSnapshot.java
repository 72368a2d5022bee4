package com.octoacme.shiplog.source;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/** The files below a folder without git; folders that tools make are skipped. */
final class FolderSnapshot implements Snapshot {
  private static final Set<String> SKIPPED = Set.of(".git", ".shiplog", "node_modules", "target");

  private final Path root;
  private final Limits limits;
  private final FolderFiles files;

  FolderSnapshot(Path root, Limits limits) {
    this.root = root;
    this.limits = limits;
    this.files = new FolderFiles(root);
  }

  @Override
  public Optional<String> commit() {
    return Optional.empty();
  }

  @Override
  public Listing list() {
    ListingBuilder builder = new ListingBuilder(limits.paths());
    try {
      Files.walkFileTree(root, new Visitor(builder));
    } catch (IOException e) {
      throw new SetupException(
          "The folder cannot be read: " + e.getMessage(),
          root.toString(),
          "Check that it exists and may be read.");
    }
    return builder.listing();
  }

  @Override
  public byte[] bytes(SourceEntry entry, long limit) throws UnreadableSourceException {
    return files.bytes(entry, limit);
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final ListingBuilder builder;

    Visitor(ListingBuilder builder) {
      this.builder = builder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      if (SKIPPED.contains(String.valueOf(folder.getFileName())) || !isSafe(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (root.relativize(folder).getNameCount() > limits.pathDepth()) {
        builder.addTooDeep(pathOf(folder), limits.pathDepth());
        return FileVisitResult.SKIP_SUBTREE;
      }
      return next();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if ((attributes.isRegularFile() || attributes.isSymbolicLink()) && isSafe(file)) {
        builder.add(entry(file, attributes));
      }
      return next();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      builder.addUnsafe(pathOf(file), "it cannot be read");
      return next();
    }

    private boolean isSafe(Path file) {
      Optional<String> reason = SafeName.findObjection(String.valueOf(file.getFileName()));
      reason.ifPresent(text -> builder.addUnsafe(pathOf(file), text));
      return reason.isEmpty();
    }

    private SourceEntry entry(Path file, BasicFileAttributes attributes) {
      SourceEntry.Type type =
          attributes.isSymbolicLink() ? SourceEntry.Type.SYMBOLIC_LINK : SourceEntry.Type.FILE;
      return new SourceEntry(pathOf(file), type, attributes.size(), Optional.empty(), true);
    }

    private String pathOf(Path file) {
      return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private FileVisitResult next() {
      return builder.isFull() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
