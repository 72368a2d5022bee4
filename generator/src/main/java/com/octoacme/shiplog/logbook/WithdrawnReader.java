package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.version.ReleaseVersion;
import com.octoacme.shiplog.version.TagNameReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Tells which documents were deleted, and with which release they had shipped. */
public final class WithdrawnReader {
  private final Logbook logbook;
  private final DocumentSources sources;
  private final StatedVersion versions;

  private WithdrawnReader(Logbook logbook) {
    this.logbook = logbook;
    this.sources = new DocumentSources(logbook.configuration().sources());
    this.versions = new StatedVersion(new TagNameReader(logbook.configuration().tagPattern()));
  }

  /** All that were deleted, by path. */
  public static List<WithdrawnDocument> read(Logbook logbook) {
    WithdrawnReader reader = new WithdrawnReader(logbook);
    List<WithdrawnDocument> withdrawn = new ArrayList<>();
    new TreeMap<>(logbook.history().withdrawn())
        .forEach((path, history) -> reader.find(path, history).ifPresent(withdrawn::add));
    return withdrawn;
  }

  private Optional<WithdrawnDocument> find(String path, DocumentHistory history) {
    Optional<SourceSettings> source = sources.find(path);
    return history
        .withdrawn()
        .flatMap(commit -> source.map(known -> document(path, known, commit, history)));
  }

  private WithdrawnDocument document(
      String path, SourceSettings source, String commit, DocumentHistory history) {
    boolean ofRelease =
        source.kind() == DocumentKind.RELEASE || source.kind() == DocumentKind.CHECKLIST;
    Optional<ReleaseVersion> version =
        ofRelease ? versions.findInName(path, source) : Optional.empty();
    return new WithdrawnDocument(
        source.kind(),
        source.id().find(path).orElse(path),
        path,
        version,
        logbook.shipments().findWithdrawn(path),
        commit,
        history);
  }
}
