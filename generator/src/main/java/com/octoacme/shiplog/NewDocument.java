package com.octoacme.shiplog;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Slug;
import com.octoacme.shiplog.logbook.SchemaReader;
import com.octoacme.shiplog.publish.FileWriter;
import com.octoacme.shiplog.template.Scaffold;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Begins a document: the template without its hints, in the first folder of the kind's source. */
final class NewDocument {
  private final Opened opened;
  private final Path root;

  NewDocument(Opened opened, Path root) {
    this.opened = opened;
    this.root = root;
  }

  Path write(NewDocumentRequest wanted) {
    Begun begun = begin(wanted);
    Path file = root.resolve(begun.path());
    FileWriter.write(file, begun.text().getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /** A document that is not there yet. */
  record Begun(String path, String text) {}

  Begun begin(NewDocumentRequest wanted) {
    SourceSettings source = source(wanted.kind());
    if (source.splitHeading()) {
      throw new SetupException(
          "the releases of this source are parts of one file, and a new file would be none of them",
          source.include().get(0).toString(),
          "Write the heading \"## [1.4.0] - 2026-11-02\" into that file, or give the source a folder"
              + " with a file for each release.");
    }
    String path = path(source, name(wanted));
    Path file = root.resolve(path);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new SetupException(
          "the file exists already and is left as it is",
          path,
          "Choose another shiplog.id, shiplog.title or shiplog.release.");
    }
    Document template =
        new SchemaReader(opened.configuration(), opened.snapshot(), opened.listing())
            .template(source);
    return new Begun(path, Scaffold.write(template, title(wanted), opened.asOf().date()));
  }

  private SourceSettings source(DocumentKind kind) {
    if (kind == DocumentKind.GUIDE) {
      throw new SetupException(
          "a guide page has no template to begin from",
          "shiplog.kind",
          "Write it as plain Markdown; new makes a release, an incident or a checklist.");
    }
    return opened.configuration().sources().stream()
        .filter(source -> source.kind() == kind)
        .findFirst()
        .orElseThrow(
            () ->
                new SetupException(
                    "no source is of kind \"" + kind.id() + "\"",
                    "sources",
                    "Add one to shiplog.yaml."));
  }

  private static Optional<String> title(NewDocumentRequest wanted) {
    return wanted.title().or(wanted::release);
  }

  private String name(NewDocumentRequest wanted) {
    if (wanted.kind() != DocumentKind.INCIDENT) {
      String version =
          wanted.release().or(wanted::id).orElseThrow(() -> missing("shiplog.release", "1.4.0"));
      return safe(version);
    }
    String title = wanted.title().orElseThrow(() -> missing("shiplog.title", "'Cache stampede'"));
    String slug = Slug.ofAddress(title).orElse("incident");
    return wanted.id().map(NewDocument::safe).orElseGet(() -> opened.asOf().date().toString())
        + "-"
        + slug;
  }

  private static SetupException missing(String parameter, String example) {
    return new SetupException(
        "it is needed for the new document's name and is not set",
        parameter,
        "Add -D" + parameter + "=" + example + ".");
  }

  private static String safe(String name) {
    if (!name.matches("[0-9A-Za-z][0-9A-Za-z._+-]{0,99}")) {
      throw new SetupException(
          "\"" + name + "\" cannot be part of a file name",
          "shiplog.release, shiplog.id",
          "Use letters, digits, dots, hyphens, underscores and plus signs.");
    }
    return name;
  }

  private static String path(SourceSettings source, String name) {
    String folder = source.include().get(0).literalFolder();
    String start = folder.isEmpty() ? "" : folder + "/";
    return Stream.of(name, "v" + name)
        .map(own -> start + own + ".md")
        .filter(source::takes)
        .findFirst()
        .orElseThrow(
            () ->
                new SetupException(
                    "the new document \""
                        + start
                        + name
                        + ".md\" would not match the source's patterns",
                    "sources",
                    "Let include take such a name too; the first pattern is \""
                        + source.include().get(0)
                        + "\"."));
  }
}
