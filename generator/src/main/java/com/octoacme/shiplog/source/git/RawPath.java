package com.octoacme.shiplog.source.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/**
 * Paths as git keeps them: bytes, in which anything may stand.
 *
 * <p>JGit decodes what is not UTF-8 as Latin-1, so that two names become one; here such a path is
 * no path.
 */
final class RawPath {
  private final ObjectChecker checker =
      new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true);

  /**
   * What speaks against the last name of a path.
   *
   * @param nameLength bytes of the last name
   */
  Optional<String> findObjection(byte[] path, int nameLength) {
    try {
      checker.checkPathSegment(path, path.length - nameLength, path.length);
    } catch (CorruptObjectException | RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    return decode(path).isEmpty() ? Optional.of("it is not UTF-8") : Optional.empty();
  }

  /** The path, if all of it is UTF-8. */
  static Optional<String> decode(byte[] path) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(path)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The path for a message, what is not UTF-8 as {@code \xFF}. */
  static String shown(byte[] path) {
    return decode(path).orElseGet(() -> escaped(path));
  }

  private static String escaped(byte[] path) {
    StringBuilder text = new StringBuilder();
    for (byte b : path) {
      text.append(b >= 0x20 ? String.valueOf((char) b) : String.format(Locale.ROOT, "\\x%02X", b));
    }
    return text.toString();
  }
}
