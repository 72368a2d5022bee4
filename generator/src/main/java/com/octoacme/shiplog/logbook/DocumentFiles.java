package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceContent;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.SourceText;
import com.octoacme.shiplog.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads the files of one state that belong to a source as documents. */
final class DocumentFiles {
  private final DocumentSources sources;
  private final MarkdownReader reader;
  private final Limits limits;
  private final Snapshot snapshot;

  DocumentFiles(DocumentSources sources, Configuration configuration, Snapshot snapshot) {
    this.sources = sources;
    this.reader = MarkdownReader.of(configuration);
    this.limits = configuration.limits();
    this.snapshot = snapshot;
  }

  /** A file of a source, read as a document. */
  record DocumentFile(SourceEntry file, SourceSettings source, Document document) {}

  /**
   * The files that are documents, in the order given.
   *
   * @param atOnce the paths of the documents whose text is taken apart now; of others it is when
   *     they are asked
   * @param problems takes what is wrong with files and texts
   */
  List<DocumentFile> read(
      List<SourceEntry> files, Predicate<String> atOnce, List<InputProblem> problems) {
    List<Text> texts = new ArrayList<>();
    for (SourceEntry file : files) {
      sources.find(file.path()).ifPresent(source -> readText(file, source, texts, problems));
    }
    List<Reading> readings =
        texts.parallelStream().map(text -> read(text, atOnce.test(text.file().path()))).toList();
    List<DocumentFile> read = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      problems.addAll(readings.get(i).problems());
      readings
          .get(i)
          .document()
          .ifPresent(document -> read.add(new DocumentFile(text.file(), text.source(), document)));
    }
    return read;
  }

  private record Text(SourceEntry file, SourceSettings source, String text) {}

  private void readText(
      SourceEntry file, SourceSettings source, List<Text> texts, List<InputProblem> problems) {
    if (file.type() != SourceEntry.Type.FILE) {
      problems.add(skipped(file));
      return;
    }
    SourceContent content = SourceText.read(snapshot, file, limits.file());
    if (content instanceof SourceContent.Text text) {
      texts.add(new Text(file, source, text.value()));
    } else if (content instanceof SourceContent.Unreadable unreadable) {
      problems.add(unreadable.problem());
    }
  }

  private static InputProblem skipped(SourceEntry file) {
    boolean link = file.type() == SourceEntry.Type.SYMBOLIC_LINK;
    return new InputProblem(
        "skipped-file",
        file.path(),
        Position.START,
        link
            ? "this is a symbolic link; what it points to is not read"
            : "this is a submodule; what is in it is not read",
        "Put a regular file here, or exclude the path from the source.");
  }

  private Reading read(Text text, boolean atOnce) {
    String path = text.file().path();
    return atOnce
        ? reader.read(text.source().kind(), path, text.text(), limits)
        : reader.readLater(text.source().kind(), path, text.text(), limits);
  }
}
