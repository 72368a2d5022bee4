package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.NewDocumentRequest;
import com.octoacme.shiplog.Shiplog;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.OverridesReader;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.text.Printable;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Starts a document of the given kind from its template, in the first folder that the kind's
 * patterns name. Never overwrites a file.
 */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewGoal extends RepositoryGoal {
  /** The version that a release or a checklist is for, such as {@code 1.4.0}. */
  @Parameter(property = "shiplog.release")
  @Nullable String release;

  /** The id of the document, such as {@code INC-42}; it becomes part of the file's name. */
  @Parameter(property = "shiplog.id")
  @Nullable String id;

  /** The title of the document. */
  @Parameter(property = "shiplog.title")
  @Nullable String title;

  /** Skips this goal. */
  @Parameter(property = "shiplog.new.skip", defaultValue = "false")
  boolean skipNew;

  @Override
  boolean skipsThisGoal() {
    return skipNew;
  }

  @Override
  void run(Shiplog shiplog) {
    NewDocumentRequest request =
        new NewDocumentRequest(
            documentKind(),
            Optional.ofNullable(id),
            Optional.ofNullable(title),
            Optional.ofNullable(release));
    console().info(Printable.of("Started %s", shiplog.create(request)));
  }

  private DocumentKind documentKind() {
    return Optional.ofNullable(kind)
        .map(OverridesReader::kind)
        .orElseThrow(
            () ->
                new SetupException(
                    "it is not said what kind of document to start",
                    "shiplog.kind",
                    "Add -Dshiplog.kind, one of release, incident, checklist."));
  }
}
