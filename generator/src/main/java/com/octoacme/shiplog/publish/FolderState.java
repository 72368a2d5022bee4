package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a folder was made from, kept beside it in {@code .NAME.state}, so that a run that would make
 * the same again has nothing to do. It does not count if a file of the folder was changed, removed
 * or touched since, or while another run writes it or left it half written.
 *
 * @param inputs names all that decided the content
 * @param pages how many there are
 * @param warnings that the run told, one line each
 */
public record FolderState(String inputs, int pages, List<String> warnings) {
  private static final String HEAD = "shiplog-state/1";

  public FolderState {
    warnings = List.copyOf(warnings);
  }

  /** The state of a folder, if it was made from these inputs and is as it was left. */
  public static Optional<FolderState> find(Path folder, String inputs) {
    try {
      Path file = file(folder);
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || isInTheMiddle(folder)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      boolean counts =
          lines.size() >= 4
              && lines.get(0).equals(HEAD)
              && lines.get(1).equals(inputs)
              && lines.get(2).equals(fingerprint(folder));
      return counts
          ? Optional.of(
              new FolderState(
                  inputs, Integer.parseInt(lines.get(3)), lines.subList(4, lines.size())))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // Then the folder is simply made again.
    }
  }

  /**
   * Keeps the state of a folder that was just written.
   *
   * @throws com.octoacme.shiplog.config.SetupException if it cannot be written
   */
  public void write(Path folder) {
    try {
      List<String> lines = new ArrayList<>();
      lines.add(HEAD);
      lines.add(inputs);
      lines.add(fingerprint(folder));
      lines.add(Integer.toString(pages));
      lines.addAll(warnings);
      FileWriter.write(
          file(folder), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw FileWriter.failure(file(folder), e);
    }
  }

  /** Whether a run is writing the folder, or one was killed and left something to clean up. */
  private static boolean isInTheMiddle(Path folder) {
    return Stream.of(".new", ".old", ".lock")
        .anyMatch(suffix -> Files.exists(sibling(folder, suffix), LinkOption.NOFOLLOW_LINKS));
  }

  private static Path file(Path folder) {
    return sibling(folder, ".state");
  }

  private static Path sibling(Path folder, String suffix) {
    Path target = folder.toAbsolutePath().normalize();
    return target.resolveSibling("." + target.getFileName() + suffix);
  }

  /** One number for the names, sizes and times of change of all files of ours. */
  private static String fingerprint(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String path :
        Files.readAllLines(folder.resolve(FolderWriter.MANIFEST), StandardCharsets.UTF_8)) {
      BasicFileAttributes attributes =
          Files.readAttributes(
              folder.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      all.append(path).append('\0').append(attributes.size());
      all.append('\0').append(attributes.lastModifiedTime()).append('\n');
    }
    return Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
