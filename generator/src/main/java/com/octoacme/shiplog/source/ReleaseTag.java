package com.octoacme.shiplog.source;

import com.octoacme.shiplog.version.ReleaseVersion;
import java.time.OffsetDateTime;

/**
 * A git tag that names a version.
 *
 * @param line the prefix before the version, empty in a repository of one component
 */
public record ReleaseTag(Tag tag, String line, ReleaseVersion version) {
  public String name() {
    return tag.name();
  }

  /** The full id of the commit it leads to. */
  public String commit() {
    return tag.commit();
  }

  /** The tagger date if annotated, else the committer date of the commit. */
  public OffsetDateTime at() {
    return tag.at();
  }
}
