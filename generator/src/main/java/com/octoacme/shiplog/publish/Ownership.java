package com.octoacme.shiplog.publish;

import java.time.OffsetDateTime;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What a folder of the branch holds by Shiplog's doing. It stands in the folder itself, as {@value
 * #FILE}, so that a later run removes only what an earlier one wrote, and two folders never share a
 * record.
 *
 * @param folder of the branch; empty for its root
 * @param commit full id of the source commit
 * @param committedAt of that commit
 * @param version of Shiplog that wrote it
 * @param inputs SHA-256 of all that decided the pages, hexadecimal
 * @param content SHA-256 of its files' paths and object ids, hexadecimal
 * @param paths of its files, relative to the folder
 */
public record Ownership(
    String folder,
    String commit,
    OffsetDateTime committedAt,
    String version,
    String inputs,
    String content,
    NavigableSet<String> paths) {
  /** Name of the file that holds it. */
  public static final String FILE = "_publish.json";

  public Ownership {
    paths = new TreeSet<>(paths);
  }

  /** Where it stands on the branch. */
  public String location() {
    return locationIn(folder);
  }

  static String locationIn(String folder) {
    return prefix(folder) + FILE;
  }

  /** What a path of the branch begins with if it is in the folder. */
  static String prefix(String folder) {
    return folder.isEmpty() ? "" : folder + "/";
  }
}
