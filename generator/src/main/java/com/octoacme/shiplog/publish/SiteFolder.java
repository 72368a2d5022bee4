package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.SafeName;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a finished site, checked before anything is sent: no host of static pages takes all
 * that a folder can hold.
 */
public final class SiteFolder {
  /** Bytes of one file that GitHub takes. */
  static final long LARGEST_FILE = 100L << 20;

  /** Bytes of a whole site that GitHub Pages takes. */
  static final long LARGEST_SITE = 1L << 30;

  private static final int NAMED = 5;

  private static final Set<String> OURS = Set.of(FolderWriter.MANIFEST, Ownership.FILE);

  private final Path root;
  private final List<SiteFile> files = new ArrayList<>();
  private final List<String> objections = new ArrayList<>();

  private SiteFolder(Path root) {
    this.root = root;
  }

  /**
   * The files below a folder, sorted by path.
   *
   * @throws SetupException if there is no such folder, or it holds what cannot be published: links,
   *     names that some system cannot write, names that differ in case only, or too much
   */
  public static List<SiteFile> read(Path folder) {
    SiteFolder site = new SiteFolder(folder);
    site.walk();
    site.checkNames();
    site.checkSizes();
    if (!site.objections.isEmpty()) {
      throw site.refusal();
    }
    return List.copyOf(site.files);
  }

  private void walk() {
    if (!Files.isDirectory(root)) {
      throw new SetupException(
          "there is no site to publish", root.toString(), "Generate it first, or name its folder.");
    }
    try {
      Files.walkFileTree(root, new Collector());
    } catch (IOException e) {
      throw new SetupException(
          "the site cannot be read: " + e.getMessage(),
          root.toString(),
          "Check that the folder may be read, then run again.");
    }
    files.sort(Comparator.comparing(SiteFile::path));
  }

  /** Takes every file, and notes what is no regular file; links are never followed. */
  private final class Collector extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path =
          root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
      if (!attributes.isRegularFile()) {
        objections.add(path + " is a link or a special file");
      } else if (!OURS.contains(path)) {
        files.add(new SiteFile(path, file, attributes.size()));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private void checkNames() {
    Map<String, String> byKey = new HashMap<>();
    for (SiteFile file : files) {
      objection(file.path()).ifPresent(why -> objections.add(file.path() + ": " + why));
      String other = byKey.putIfAbsent(key(file.path()), file.path());
      if (other != null) {
        objections.add(
            file.path() + " and " + other + " differ in case only, or in how an accent is written");
      }
    }
  }

  /** The same for names that some system takes for one. */
  private static String key(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** What speaks against a path on a branch. */
  static Optional<String> objection(String path) {
    for (String name : path.split("/", -1)) {
      Optional<String> objection =
          name.equalsIgnoreCase(".git") || name.equalsIgnoreCase("git~1")
              ? Optional.of("git reserves the name")
              : SafeName.findObjection(name);
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  private void checkSizes() {
    long total = 0;
    for (SiteFile file : files) {
      total += file.size();
      if (file.size() > LARGEST_FILE) {
        objections.add(file.path() + " has " + mebibytes(file.size()) + ", a host takes 100 MiB");
      }
    }
    if (total > LARGEST_SITE) {
      objections.add("all files have " + mebibytes(total) + ", a host takes 1024 MiB");
    }
  }

  private static String mebibytes(long bytes) {
    return (bytes >> 20) + " MiB";
  }

  private SetupException refusal() {
    int more = objections.size() - NAMED;
    return new SetupException(
        "the site cannot be published: "
            + String.join("; ", objections.subList(0, Math.min(NAMED, objections.size())))
            + (more > 0 ? "; and " + more + " more" : ""),
        root.toString(),
        "Rename or remove these, then run again. Nothing was sent.");
  }
}
