package com.octoacme.shiplog;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.logbook.BuiltIns;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One number for all that decides a site: the commit has the documents, the theme and the
 * configuration; the tags, the settings of the run, its day and the program are added. Two runs
 * with the same number make the same bytes.
 */
final class RunInputs {
  private final ShiplogRequest request;
  private final Repository repository;

  RunInputs(ShiplogRequest request, Repository repository) {
    this.request = request;
    this.repository = repository;
  }

  /**
   * The number, hexadecimal; empty where inputs cannot be named: the working tree, a folder without
   * git, a clone that is cut off.
   */
  Optional<String> find(Opened opened) {
    boolean isWorkingTree =
        request.overrides().ref().filter(Repository.WORKTREE::equals).isPresent();
    if (isWorkingTree || repository.isShallow()) {
      return Optional.empty();
    }
    return opened.snapshot().commit().map(commit -> digest(commit, opened));
  }

  /**
   * What decides a site wherever it is made. What holds on one machine only is not among it: the
   * folder, and the files of the program.
   */
  List<String> shared(String commit, Opened opened) {
    return List.of(
        commit,
        repository.tagState(),
        BuiltIns.version(),
        opened.asOf().instant().toString(),
        request.overrides().toString(),
        request.projectTitle().toString(),
        request.projectUrl().toString(),
        repository.originUrl().toString());
  }

  private String digest(String commit, Opened opened) {
    List<String> all = new ArrayList<>(shared(commit, opened));
    all.add(program());
    all.add(opened.configuration().site().zone().toString());
    all.add(repository.root().toString());
    return Sha256.hex(String.join("\0", all).getBytes(StandardCharsets.UTF_8));
  }

  /** The version, and for the sake of snapshots what the program is made of. */
  private static String program() {
    StringBuilder built = new StringBuilder(BuiltIns.version());
    for (String folder : List.of("theme/", "guides/")) {
      text(folder + "FILES")
          .lines()
          .filter(name -> !name.isBlank())
          .forEach(name -> built.append(Sha256.hex(BuiltIns.bytes(folder + name))));
    }
    for (DocumentKind kind : DocumentKind.values()) {
      built.append(kind == DocumentKind.GUIDE ? "" : BuiltIns.template(kind));
    }
    return Sha256.hex(built.append(classes()).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String path) {
    return new String(BuiltIns.bytes(path), StandardCharsets.UTF_8);
  }

  /** Sizes and times of the jar, or of the class files where it is run from a build. */
  private static String classes() {
    CodeSource source = Shiplog.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "";
    }
    try (Stream<Path> files = Files.walk(Path.of(source.getLocation().toURI()))) {
      return files.filter(Files::isRegularFile).sorted().map(RunInputs::stamp).toList().toString();
    } catch (IOException | URISyntaxException e) {
      return "";
    }
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.size() + "@" + attributes.lastModifiedTime();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
