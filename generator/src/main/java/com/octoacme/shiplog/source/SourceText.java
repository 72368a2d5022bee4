package com.octoacme.shiplog.source;

import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Text from bytes: strict UTF-8, with or without a byte order mark, never a replacement character.
 *
 * <p>What is no text is told apart, so that a message can say what to do: binary, a pointer of Git
 * LFS, UTF-16, Latin-1, nothing at all.
 */
public final class SourceText {
  private static final int BOM_LENGTH = 3;
  private static final String LFS = "version https://git-lfs.github.com/spec/";
  private static final List<String> MAGIC = List.of("%PDF-", "PK\u0003\u0004", "\u0089PNG", "GIF8");

  private SourceText() {}

  /**
   * The text of a file.
   *
   * @param limit the most bytes that are loaded
   */
  public static SourceContent read(Snapshot snapshot, SourceEntry entry, long limit) {
    try {
      return decode(entry.path(), snapshot.bytes(entry, limit));
    } catch (UnreadableSourceException e) {
      return new SourceContent.Unreadable(e.problem());
    }
  }

  /** The text in bytes; {@code path} is only for the problem's sake. */
  public static SourceContent decode(String path, byte[] bytes) {
    Optional<InputProblem> foreign = findForeign(path, bytes);
    if (foreign.isPresent()) {
      return new SourceContent.Unreadable(foreign.get());
    }
    return decodeUtf8(path, bytes, hasBom(bytes) ? BOM_LENGTH : 0);
  }

  private static Optional<InputProblem> findForeign(String path, byte[] bytes) {
    if (looksLikeUtf16(bytes)) {
      return Optional.of(
          new InputProblem(
              "invalid-encoding",
              path,
              Position.START,
              "The file is not UTF-8: it looks like UTF-16.",
              "Save the file as UTF-8."));
    }
    if (isBinary(bytes)) {
      return Optional.of(
          binary(path, "The file is a binary file.", "Keep text here, and exclude other files."));
    }
    if (startsWith(bytes, LFS)) {
      return Optional.of(
          binary(
              path,
              "The file is an LFS pointer, its text is not in the repository.",
              "Keep Markdown out of Git LFS: remove its line in `.gitattributes`."));
    }
    return Optional.empty();
  }

  private static InputProblem binary(String path, String message, String remedy) {
    return new InputProblem("binary-file", path, Position.START, message, remedy);
  }

  private static SourceContent decodeUtf8(String path, byte[] bytes, int from) {
    return isAscii(bytes)
        ? text(path, new String(bytes, StandardCharsets.US_ASCII))
        : decodeStrictly(path, bytes, from);
  }

  /** Most texts are; they need no decoder. */
  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static SourceContent text(String path, String text) {
    return text.isBlank()
        ? new SourceContent.Unreadable(empty(path))
        : new SourceContent.Text(text);
  }

  private static SourceContent decodeStrictly(String path, byte[] bytes, int from) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    return result.isError()
        ? new SourceContent.Unreadable(invalid(path, bytes, in.position(), text))
        : text(path, text);
  }

  private static InputProblem empty(String path) {
    return new InputProblem(
        "empty-document",
        path,
        Position.START,
        "The file is empty.",
        "Fill it from its template, or delete it.");
  }

  private static InputProblem invalid(String path, byte[] bytes, int offset, String before) {
    String message =
        String.format(
            "The file is not UTF-8: byte 0x%02X at offset %d%s.",
            bytes[offset] & 0xFF, offset, hint(bytes, offset));
    return new InputProblem(
        "invalid-encoding",
        path,
        LineIndex.of(before).positionOf(before.length()),
        message,
        "Save the file as UTF-8.");
  }

  private static String hint(byte[] bytes, int offset) {
    int lead = bytes[offset] & 0xFF;
    int next = offset + 1 < bytes.length ? bytes[offset + 1] & 0xFF : -1;
    if (lead == 0xC0 || lead == 0xC1) {
      return " is an overlong sequence";
    }
    if (lead == 0xED && next >= 0xA0 && next <= 0xBF) {
      return " begins half of a surrogate pair; CESU-8?";
    }
    if (isCutOff(bytes, offset)) {
      return " begins a character that is cut off; Latin-1?";
    }
    return lead >= 0xA0 ? "; Latin-1?" : lead >= 0x80 ? "; Windows-1252?" : "";
  }

  private static boolean isCutOff(byte[] bytes, int offset) {
    int lead = bytes[offset] & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    int present = 1;
    while (offset + present < bytes.length && (bytes[offset + present] & 0xC0) == 0x80) {
      present++;
    }
    return present < length && offset + present == bytes.length;
  }

  private static boolean hasBom(byte[] bytes) {
    return startsWith(bytes, "\u00EF\u00BB\u00BF");
  }

  private static boolean looksLikeUtf16(byte[] bytes) {
    if (startsWith(bytes, "\u00FF\u00FE") || startsWith(bytes, "\u00FE\u00FF")) {
      return true;
    }
    int[] zeros = new int[2];
    int length = Math.min(bytes.length, 2000) & ~1;
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int most = Math.max(zeros[0], zeros[1]);
    return most * 6 >= length && most > 0 && Math.min(zeros[0], zeros[1]) == 0;
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return MAGIC.stream().anyMatch(magic -> startsWith(bytes, magic));
  }

  private static boolean startsWith(byte[] bytes, String latin1) {
    byte[] prefix = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }
}
