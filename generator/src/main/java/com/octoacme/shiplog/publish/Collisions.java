package com.octoacme.shiplog.publish;

import com.octoacme.shiplog.config.SetupException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/** Refuses a site that would take the place of what another folder's publication owns. */
final class Collisions {
  private final String folder;
  private final BranchState state;

  Collisions(String folder, BranchState state) {
    this.folder = folder;
    this.state = state;
  }

  /**
   * Checks the files of a site.
   *
   * @param ours paths on the branch
   * @param rest what stays on the branch
   * @throws SetupException for the first collision
   */
  void check(Set<String> ours, NavigableMap<String, BranchFile> rest) {
    for (Map.Entry<String, Ownership> other : state.folders().entrySet()) {
      if (!other.getKey().equals(folder)) {
        checkOwner(ours, other.getValue());
      }
    }
    ours.forEach(path -> checkFolders(path, rest.keySet()));
    rest.keySet().forEach(path -> checkFolders(path, ours));
  }

  private void checkOwner(Set<String> ours, Ownership other) {
    String prefix = Ownership.prefix(other.folder());
    for (String path : ours) {
      boolean owned =
          path.equals(other.location())
              || (path.startsWith(prefix)
                  && other.paths().contains(path.substring(prefix.length())));
      if (owned) {
        throw new SetupException(
            "the site has a file that the publication in folder \"/" + other.folder() + "\" owns",
            path,
            "Choose another folder with shiplog.targetDirectory, or remove the other publication"
                + " with the goal unpublish.");
      }
    }
  }

  private static void checkFolders(String path, Set<String> files) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      if (files.contains(path.substring(0, slash))) {
        throw new SetupException(
            "\"" + path.substring(0, slash) + "\" would be a file and a folder on the branch",
            path,
            "Remove or rename the one that is not needed.");
      }
    }
  }
}
