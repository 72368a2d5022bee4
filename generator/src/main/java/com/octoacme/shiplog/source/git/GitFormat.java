package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** Refuses repositories in a format that would be read wrongly or not at all. */
final class GitFormat {
  private static final String EXTENSIONS = "extensions";
  private static final Set<String> KNOWN =
      Set.of(
          "noop",
          "objectformat",
          "partialclone",
          "preciousobjects",
          "refstorage",
          "relativeworktrees",
          "worktreeconfig");

  private GitFormat() {}

  /** Refuses what a repository's own configuration says of its format, if it is not ours. */
  static void check(Config config, Path place) {
    long version = config.getLong("core", null, "repositoryformatversion", 0);
    if (version > 1) {
      throw unsupported("repository format " + version, place);
    }
    requireValue(config, "objectformat", Set.of("sha1"), place);
    requireValue(config, "refstorage", Set.of("files", "reftable"), place);
    for (String name : config.getNames(EXTENSIONS)) {
      if (!KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
        throw unsupported("extension `" + name + "`", place);
      }
    }
  }

  private static void requireValue(Config config, String name, Set<String> allowed, Path place) {
    String value = config.getString(EXTENSIONS, null, name);
    if (value != null && !allowed.contains(value.toLowerCase(Locale.ROOT))) {
      throw unsupported(name + " `" + value + "`", place);
    }
  }

  private static SetupException unsupported(String what, Path place) {
    return new SetupException(
        "The repository has an unsupported format: " + what + ".",
        place.toString(),
        "Use a clone in git's default format: SHA-1 objects, refs as files.");
  }

  /** The same repository, if its HEAD can be read; else it is closed and refused. */
  static Repository checkHead(Repository repository, Path place) {
    try {
      Ref head = repository.exactRef(Constants.HEAD);
      if (head != null) {
        return repository;
      }
      throw corruptHead("there is none", place);
    } catch (IOException e) {
      throw corruptHead(String.valueOf(e.getMessage()), place);
    }
  }

  private static SetupException corruptHead(String reason, Path place) {
    return new SetupException(
        "HEAD of the git repository cannot be read: " + reason + ".",
        place.toString(),
        "Point it to a branch: `git symbolic-ref HEAD refs/heads/main`.");
  }
}
