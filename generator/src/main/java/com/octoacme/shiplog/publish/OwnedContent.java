package com.octoacme.shiplog.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableSet;

/** One number for what a folder of the branch holds, so that a change by hand is noticed. */
final class OwnedContent {
  private OwnedContent() {}

  /**
   * The SHA-256 of paths and object ids, hexadecimal.
   *
   * @param paths relative to the folder
   * @param files of the branch; one that is missing counts as such
   */
  static String digest(String folder, NavigableSet<String> paths, Map<String, BranchFile> files) {
    MessageDigest digest = sha256();
    String prefix = Ownership.prefix(folder);
    for (String path : paths) {
      BranchFile file = files.get(prefix + path);
      String line = path + "\0" + (file == null ? "" : file.blob() + file.mode()) + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
