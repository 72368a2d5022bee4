package com.octoacme.shiplog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a lint run looks at, and how it tells what it found.
 *
 * @param outputDirectory where report files go; empty for none
 * @param formats words with commas between them; chosen by the environment if empty
 * @param token makes a word that nobody can guess, for GitHub's runner
 */
public record LintRequest(
    Optional<Path> outputDirectory,
    Optional<String> formats,
    Supplier<String> token,
    Subject subject) {

  /**
   * Which documents are linted.
   *
   * @param paths of the files, from the working directory or the repository's root; empty for all
   * @param text what the only one of these files is to hold, whatever is on disk
   */
  public record Subject(List<String> paths, Optional<Text> text) {
    /** All documents. */
    public static final Subject ALL = new Subject(List.of(), Optional.empty());

    public Subject {
      paths = List.copyOf(paths);
    }

    /** Some files. */
    public static Subject files(List<String> paths) {
      return new Subject(paths, Optional.empty());
    }

    /** A text that is not, or not yet, what the file at a path holds. */
    public static Subject typed(String path, byte[] content) {
      return new Subject(List.of(path), Optional.of(new Text(content.clone())));
    }
  }

  /** The bytes of a text. */
  public static final class Text {
    /** The byte order mark, which is no part of a document. */
    static final String MARK = "\ufeff";

    private final byte[] bytes;

    private Text(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    /** The byte order mark, if the text begins with one. */
    String mark() {
      return new String(bytes, StandardCharsets.UTF_8).startsWith(MARK) ? MARK : "";
    }
  }
}
