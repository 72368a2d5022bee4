package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.publish.Login;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Hands a login to the host it is for, and to no other: a redirect gets none. Asks nobody. */
final class RemoteLogin extends CredentialsProvider {
  private final RemoteAddress address;
  private final Optional<Login> login;

  RemoteLogin(RemoteAddress address, Optional<Login> login) {
    this.address = address;
    this.login = login;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!(item instanceof CredentialItem.Username)
          && !(item instanceof CredentialItem.Password)) {
        return false;
      }
    }
    return login.isPresent();
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) {
    if (login.isEmpty() || !isOurs(uri) || !supports(items)) {
      return false;
    }
    for (CredentialItem item : items) {
      if (item instanceof CredentialItem.Username user) {
        user.setValue(login.get().user());
      } else if (item instanceof CredentialItem.Password password) {
        password.setValue(login.get().secret().toCharArray());
      }
    }
    return true;
  }

  private boolean isOurs(URIish uri) {
    return address.isPrivate()
        && String.valueOf(address.uri().getHost()).equalsIgnoreCase(uri.getHost())
        && address.uri().getPort() == uri.getPort()
        && String.valueOf(address.uri().getScheme()).equalsIgnoreCase(uri.getScheme());
  }
}
