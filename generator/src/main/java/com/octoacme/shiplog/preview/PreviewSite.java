package com.octoacme.shiplog.preview;

import java.util.Optional;

/** The site as it is now. Asked by several threads at once. */
@FunctionalInterface
public interface PreviewSite {
  /**
   * The file at an address.
   *
   * @param path below the site's root, decoded; looked up as it is, never as a path on disk
   */
  Optional<PreviewAnswer> find(String path);
}
