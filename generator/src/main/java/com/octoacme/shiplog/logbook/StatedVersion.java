package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.IdPattern;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.version.ReleaseVersion;
import com.octoacme.shiplog.version.TagNameReader;
import com.octoacme.shiplog.version.VersionName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the version that a document states. */
final class StatedVersion {
  private static final Pattern IN_TEXT =
      Pattern.compile("(?<![0-9A-Za-z.])[vV]?\\d+(?:\\.\\d+)+(?:[-+][0-9A-Za-z.+-]+)?");

  private final TagNameReader names;

  StatedVersion(TagNameReader names) {
    this.names = names;
  }

  /** From front matter, the file's name, the title, or the field "Release name / number". */
  Optional<ReleaseVersion> find(Document document, SourceSettings source) {
    if (source.splitHeading()) {
      return document.sections().stream().findFirst().flatMap(StatedVersion::inTitle);
    }
    return document
        .frontMatter()
        .findText("version")
        .flatMap(ReleaseVersion::find)
        .or(() -> findInName(document.path(), source))
        .or(() -> document.sections().stream().findFirst().flatMap(StatedVersion::inTitle))
        .or(
            () ->
                new EntryText(document, source)
                    .find("Release name / number")
                    .flatMap(StatedVersion::inText));
  }

  /** What a file's name states. */
  Optional<ReleaseVersion> findInName(String path, SourceSettings source) {
    return inId(path, source).or(() -> findName(path).map(VersionName::version));
  }

  /** A day in a file's name is no version, unless a pattern of the team's own says that it is. */
  private static Optional<ReleaseVersion> inId(String path, SourceSettings source) {
    return source
        .id()
        .find(path)
        .flatMap(ReleaseVersion::find)
        .filter(version -> !source.id().equals(IdPattern.DEFAULT) || version.numbers().size() > 1);
  }

  /** What the file's name states, if it is named like a tag: {@code client-1.2.3.md}. */
  Optional<VersionName> findName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return names
        .find(name.endsWith(".md") ? name.substring(0, name.length() - 3) : name)
        .filter(found -> found.version().numbers().size() > 1);
  }

  private static Optional<ReleaseVersion> inTitle(Section title) {
    return inText(title.heading().plain());
  }

  /** The first version in a text. */
  static Optional<ReleaseVersion> inText(String text) {
    Matcher matcher = IN_TEXT.matcher(text);
    return matcher.find() ? ReleaseVersion.find(matcher.group()) : Optional.empty();
  }
}
