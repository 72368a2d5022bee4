package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.LintRequest.Subject;
import com.octoacme.shiplog.config.SetupException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text that an editor pipes through a goal. */
final class StandardInput {
  private StandardInput() {}

  /**
   * What a goal looks at.
   *
   * @param path where the text from standard input would stand; null for all documents on disk
   */
  static Subject subject(@Nullable String path) {
    return path == null ? Subject.ALL : Subject.typed(path, read());
  }

  /** All of standard input. */
  static byte[] read() {
    try {
      return System.in.readAllBytes();
    } catch (IOException e) {
      throw new SetupException(
          "standard input cannot be read: " + e.getMessage(),
          "shiplog.stdin",
          "Pipe a text into the command, or leave it out.");
    }
  }

  /** Gives a text back; Maven 4 puts a level before what is printed in the usual way. */
  @SuppressWarnings("resource")
  static void giveBack(byte[] text) {
    try {
      new FileOutputStream(FileDescriptor.out).write(text);
    } catch (IOException e) {
      throw new SetupException(
          "the mended text cannot be printed: " + e.getMessage(),
          "shiplog.stdin",
          "See that what reads it stays until its end.");
    }
  }
}
