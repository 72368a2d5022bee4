package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.publish.Login;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.URIish;

/**
 * Where a remote is. The address holds no secret: what the user's configuration put into it is
 * taken out, and only handed to the remote itself.
 *
 * @param uri without password, and for the web without a user
 * @param embedded the login that stood in the address
 */
record RemoteAddress(URIish uri, Optional<Login> embedded) {
  private static final Set<String> SCHEMES = Set.of("https", "http", "ssh", "git+ssh", "file");
  private static final Set<String> WEB = Set.of("https", "http");

  /**
   * The address of a remote.
   *
   * @param repository the sources' repository, which knows remotes by name
   * @param remote a name or an address; a path is relative to the repository
   * @throws SetupException if there is no such remote, or its address cannot be pushed to
   */
  static RemoteAddress find(Path repository, String remote) {
    try {
      if (remote.contains("::")) {
        throw refused("the address would start a program");
      }
      return looksLikeAddress(remote)
          ? of(new URIish(absolute(repository, remote)))
          : of(named(repository, remote));
    } catch (URISyntaxException e) {
      throw refused("the address of the remote cannot be read");
    }
  }

  private static boolean looksLikeAddress(String remote) {
    return remote.contains("/") || remote.contains(":") || remote.contains("\\");
  }

  private static String absolute(Path repository, String remote) {
    boolean isPath = !remote.contains(":") || remote.matches("[A-Za-z]:[\\\\/].*");
    return isPath ? repository.resolve(remote).normalize().toString() : remote;
  }

  private static URIish named(Path repository, String remote) throws URISyntaxException {
    try (Repository git =
        new FileRepositoryBuilder().findGitDir(repository.toFile()).setMustExist(true).build()) {
      RemoteConfig config = new RemoteConfig(git.getConfig(), remote);
      List<URIish> addresses = new ArrayList<>(config.getPushURIs());
      addresses.addAll(config.getURIs());
      if (addresses.isEmpty()) {
        throw new SetupException(
            "the repository has no remote \"" + remote + "\"",
            "shiplog.remote",
            "Add it (git remote add " + remote + " ADDRESS), or give an address.");
      }
      URIish first = addresses.get(0);
      return first.isRemote() || Path.of(first.getPath()).isAbsolute()
          ? first
          : new URIish(absolute(repository, first.getPath()));
    } catch (IOException e) {
      throw new SetupException(
          "the remotes of the repository cannot be read: " + e.getMessage(),
          repository.toString(),
          "Check the file .git/config.");
    }
  }

  private static RemoteAddress of(URIish uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.isEmpty() && !SCHEMES.contains(scheme)) {
      throw refused("nothing can be pushed over \"" + scheme + "\"");
    }
    if (startsWithDash(uri.getHost()) || startsWithDash(uri.getUser())) {
      throw refused("the host or the user of the remote's address begins with a dash");
    }
    Optional<Login> embedded =
        WEB.contains(scheme) && uri.getUser() != null
            ? Optional.of(login(uri.getUser(), uri.getPass()))
            : Optional.empty();
    URIish plain = uri.setPass(null);
    return new RemoteAddress(WEB.contains(scheme) ? plain.setUser(null) : plain, embedded);
  }

  /** A token alone may stand in the place of the user. */
  private static Login login(String user, String password) {
    return password == null ? new Login("x-access-token", user) : new Login(user, password);
  }

  private static boolean startsWithDash(String part) {
    return part != null && part.startsWith("-");
  }

  private static SetupException refused(String message) {
    return new SetupException(
        message,
        "shiplog.remote",
        "Give the name of a remote, or an address with https, ssh or file.");
  }

  boolean isWeb() {
    return uri.getScheme() != null && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT));
  }

  /** Whether a secret may be sent: over an encrypted connection, or within this machine. */
  boolean isPrivate() {
    return "https".equalsIgnoreCase(uri.getScheme())
        || Set.of("localhost", "127.0.0.1", "[::1]", "::1").contains(String.valueOf(uri.getHost()));
  }

  /** The repository's folder, if it is on this machine. */
  Optional<Path> folder() {
    return uri.isRemote() ? Optional.empty() : Optional.of(Path.of(uri.getPath()));
  }

  /** The address for people. */
  @Override
  public String toString() {
    return uri.toString();
  }
}
