package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.RawHtml;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.text.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads one Markdown text as a document.
 *
 * <p>The front matter is cut off and read as text; the rest is parsed under the limits, and its
 * nodes become sections and blocks, each with its place in the whole text. Nothing is thrown for
 * what a text says: what cannot be read is a problem of this one document.
 */
public final class MarkdownReader {
  private final RawHtml rawHtml;

  /** A reader for which all HTML is text. */
  public MarkdownReader() {
    this(RawHtml.ESCAPE);
  }

  /**
   * @param rawHtml whether tags that do no harm are no part of a document's texts, as they are
   *     elements of its page
   */
  public MarkdownReader(RawHtml rawHtml) {
    this.rawHtml = rawHtml;
  }

  /** The reader that a configuration asks for. */
  public static MarkdownReader of(Configuration configuration) {
    return new MarkdownReader(configuration.site().rawHtml());
  }

  /**
   * Reads a text.
   *
   * @param path relative to the repository's root, for the problems
   * @param text the whole file, without a byte order mark
   */
  public Reading read(DocumentKind kind, String path, String text, Limits limits) {
    return guarded(path, () -> reader(kind, path, text).read(limits));
  }

  /**
   * Reads the front matter of a text now, and the rest when the document is asked for it. Of what
   * is wrong only the front matter is told; a text that cannot be taken apart has no content.
   *
   * @param path relative to the repository's root, for the problems
   * @param text the whole file, without a byte order mark
   */
  public Reading readLater(DocumentKind kind, String path, String text, Limits limits) {
    return guarded(path, () -> reader(kind, path, text).readLater(limits));
  }

  private DocumentReader reader(DocumentKind kind, String path, String text) {
    return new DocumentReader(rawHtml, kind, path, text);
  }

  private static Reading guarded(String path, Supplier<Reading> reading) {
    try {
      return reading.get();
    } catch (RuntimeException | StackOverflowError failure) {
      return new Reading(Optional.empty(), List.of(internalError(path, failure)));
    }
  }

  static InputProblem internalError(String path, Throwable failure) {
    return new InputProblem(
        "internal-error",
        path,
        Position.START,
        "the document could not be read: " + failure.getClass().getSimpleName(),
        "Report this to Shiplog with the document; the other documents are not affected.");
  }
}
