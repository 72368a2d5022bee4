package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.version.ReleaseVersion;
import com.octoacme.shiplog.version.VersionName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the line of a release and the tag that it names or whose version it states. */
final class OwnTagFinder {
  private final ReleaseTags tags;
  private final StatedVersion versions;

  OwnTagFinder(ReleaseTags tags, StatedVersion versions) {
    this.tags = tags;
    this.versions = versions;
  }

  /**
   * The tag of a document.
   *
   * @param version that it states
   */
  Optional<ReleaseTag> find(Document document, Optional<ReleaseVersion> version) {
    Optional<String> named = document.frontMatter().findText("tag");
    if (named.isPresent()) {
      return tags.findNamed(named.get());
    }
    return version.flatMap(stated -> find(stated, findLine(document)));
  }

  /** Where no line is told, a version that several lines have belongs to the unnamed one. */
  private Optional<ReleaseTag> find(ReleaseVersion version, Optional<String> line) {
    if (line.isPresent()) {
      return tags.find(line.get(), version);
    }
    List<ReleaseTag> candidates = tags.of(version);
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : tags.find("", version);
  }

  /** The line that a document tells: in front matter, its file's name, or a folder of its path. */
  private Optional<String> findLine(Document document) {
    return Stream.of(
            document.frontMatter().findText("line").stream(),
            versions.findName(document.path()).map(VersionName::line).stream(),
            Stream.of(document.path().split("/")))
        .flatMap(hints -> hints)
        .filter(hint -> !hint.isEmpty() && tags.hasLine(hint))
        .findFirst();
  }

  /** The line of a document that has no tag yet. */
  String lineOf(Document document) {
    return findLine(document).orElseGet(tags::mainLine);
  }
}
