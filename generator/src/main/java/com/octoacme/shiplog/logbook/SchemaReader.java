package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceContent;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.SourceText;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.TemplateReader;
import com.octoacme.shiplog.text.EditDistance;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Position;
import java.util.List;
import java.util.Optional;

/** Finds and reads the templates of a source. */
public final class SchemaReader {
  private final Configuration configuration;
  private static final String CONFIGURATION = "shiplog.yaml";

  private final Snapshot snapshot;
  private final Listing listing;
  private final Optional<SchemaReader> otherwise;

  /** A reader of templates in one state of the repository. */
  public SchemaReader(Configuration configuration, Snapshot snapshot, Listing listing) {
    this(configuration, snapshot, listing, Optional.empty());
  }

  private SchemaReader(
      Configuration configuration,
      Snapshot snapshot,
      Listing listing,
      Optional<SchemaReader> otherwise) {
    this.configuration = configuration;
    this.snapshot = snapshot;
    this.listing = listing;
    this.otherwise = otherwise;
  }

  /** The same, reading from another state what this one does not have. */
  public SchemaReader or(SchemaReader other) {
    return new SchemaReader(configuration, snapshot, listing, Optional.of(other));
  }

  /**
   * The schemas of a source's templates, in the order written.
   *
   * @throws SetupException if there is no such file, or one cannot be read as a template
   */
  public List<Schema> read(SourceSettings source) {
    return source.templates().isEmpty()
        ? List.of(TemplateReader.read(builtIn(source.kind())))
        : source.templates().stream()
            .map(path -> TemplateReader.read(template(source.kind(), path)))
            .toList();
  }

  /**
   * The template that a new document of a source begins from: the first.
   *
   * @throws SetupException if there is no such file, or it cannot be read
   */
  public Document template(SourceSettings source) {
    return source.templates().stream()
        .findFirst()
        .map(path -> template(source.kind(), path))
        .orElseGet(() -> builtIn(source.kind()));
  }

  private Document builtIn(DocumentKind kind) {
    return document(
        configuration, kind, BuiltIns.PREFIX + kind.id() + ".md", BuiltIns.template(kind));
  }

  private Document template(DocumentKind kind, String path) {
    if (path.startsWith(BuiltIns.PREFIX)) {
      return document(configuration, kind, path, house(path));
    }
    Optional<SourceEntry> entry = findFile(path);
    if (entry.isEmpty() && otherwise.isPresent()) {
      return otherwise.get().template(kind, path);
    }
    return document(configuration, kind, path, text(entry.orElseThrow(() -> missing(path))));
  }

  private String house(String path) {
    String name = path.substring(BuiltIns.PREFIX.length());
    return BuiltIns.house(name)
        .orElseThrow(
            () ->
                new SetupException(
                    "there is no built-in template \""
                        + name
                        + "\""
                        + EditDistance.nearest(name, BuiltIns.houses())
                            .map(nearest -> "; did you mean \"" + nearest + "\"?")
                            .orElse(""),
                    place(path),
                    "Use one of " + String.join(", ", BuiltIns.houses()) + "."));
  }

  private Optional<SourceEntry> findFile(String path) {
    return listing.entries().stream()
        .filter(file -> file.path().equals(path) && file.type() == SourceEntry.Type.FILE)
        .findFirst();
  }

  private String text(SourceEntry entry) {
    SourceContent content = SourceText.read(snapshot, entry, configuration.limits().file());
    if (content instanceof SourceContent.Unreadable unreadable) {
      throw broken(unreadable.problem());
    }
    return ((SourceContent.Text) content).value();
  }

  private SetupException missing(String path) {
    List<String> below = listing.below(path);
    return below.isEmpty() ? notThere(path) : folder(path, below);
  }

  private SetupException folder(String path, List<String> below) {
    String example = below.stream().filter(name -> name.endsWith(".md")).findFirst().orElse(path);
    return new SetupException(
        "the template \"" + path + "\" is a folder",
        place(path),
        "Name the files in it, one or a list of them, such as " + example + ".");
  }

  private SetupException notThere(String path) {
    List<String> paths = listing.entries().stream().map(SourceEntry::path).toList();
    Optional<String> nearest = EditDistance.nearest(path, paths);
    return new SetupException(
        "there is no template \""
            + path
            + "\""
            + nearest.map(name -> "; did you mean \"" + name + "\"?").orElse(""),
        place(path),
        "Name a file of the repository, relative to its root, or leave it out for the built-in"
            + " template.");
  }

  /** Where a template is named: in the configuration, else on the command line. */
  private String place(String path) {
    return findFile(CONFIGURATION)
        .flatMap(file -> findPlace(file, path))
        .map(position -> CONFIGURATION + ":" + position)
        .orElse("shiplog.template");
  }

  private Optional<Position> findPlace(SourceEntry file, String path) {
    if (SourceText.read(snapshot, file, configuration.limits().file())
        instanceof SourceContent.Text text) {
      int place = text.value().indexOf(path);
      return place < 0
          ? Optional.empty()
          : Optional.of(LineIndex.of(text.value()).positionOf(place));
    }
    return Optional.empty();
  }

  /** A text as a template that can be read. */
  static Document document(
      Configuration configuration, DocumentKind kind, String path, String text) {
    return checked(MarkdownReader.of(configuration).read(kind, path, text, configuration.limits()));
  }

  /** The template, if all of it could be read. */
  static Document checked(Reading reading) {
    if (!reading.problems().isEmpty()) {
      throw broken(reading.problems().get(0));
    }
    return reading
        .document()
        .orElseThrow(() -> new IllegalStateException("no document, no problem"));
  }

  private static SetupException broken(InputProblem problem) {
    return new SetupException(
        "the template cannot be read: " + problem.message(),
        problem.path() + ":" + problem.position(),
        problem.remedy());
  }
}
