package com.octoacme.shiplog.publish;

import java.util.Optional;

/** Finds the login for a host. */
@FunctionalInterface
public interface Logins {
  /** For remotes that need none, or bring their own. */
  Logins NONE = host -> Optional.empty();

  /**
   * The login for a host.
   *
   * @param host name, without a port
   */
  Optional<Login> find(String host);
}
