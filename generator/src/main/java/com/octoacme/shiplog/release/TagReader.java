package com.octoacme.shiplog.release;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.octoacme.shiplog.source.Tag;
import java.util.List;
import java.util.Optional;

/** Recognises the tags that name versions. */
final class TagReader {
  private final Pattern pattern;
  private final boolean hasLine;

  /**
   * A reader by a pattern.
   *
   * @param pattern for whole names, with the group {@code version} and perhaps {@code line}
   */
  TagReader(String pattern) {
    this.pattern = Pattern.compile(pattern);
    this.hasLine = this.pattern.namedGroups().containsKey("line");
  }

  /** The tags that are versions; others are left out. */
  List<ReleaseTag> read(List<Tag> tags) {
    return tags.stream().flatMap(tag -> find(tag).stream()).toList();
  }

  private Optional<ReleaseTag> find(Tag tag) {
    Matcher matcher = pattern.matcher(tag.name());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String line = hasLine ? matcher.group("line") : null;
    return ReleaseVersion.find(matcher.group("version"))
        .map(version -> new ReleaseTag(tag.name(), line == null ? "" : line, version, tag.at()));
  }
}
