package com.octoacme.shiplog.document.markdown;

import java.util.Optional;

/** Says where a relative link of a document leads on the page. */
@FunctionalInterface
public interface LinkResolver {
  /** Leaves relative addresses as they are. */
  LinkResolver AS_WRITTEN = (destination, image) -> Optional.of(destination);

  /**
   * The address for a relative destination.
   *
   * @param destination as written, with its query and fragment; only a fragment if the document has
   *     no such heading
   * @param image whether it is shown in the page
   * @return relative, or http or https; empty if it leads nowhere, then only its text is shown
   */
  Optional<String> resolve(String destination, boolean image);
}
