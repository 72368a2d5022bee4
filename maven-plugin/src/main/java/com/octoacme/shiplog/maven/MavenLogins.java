package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.publish.Login;
import com.octoacme.shiplog.publish.Logins;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds logins where Maven users keep them: in a server of {@code settings.xml}, else in the
 * variable {@code GITHUB_TOKEN}, which only GitHub's own host gets.
 */
final class MavenLogins implements Logins {
  private static final String TOKEN = "GITHUB_TOKEN";

  private final Settings settings;
  private final SettingsDecrypter decrypter;
  private final Optional<String> server;
  private final UnaryOperator<@Nullable String> environment;

  /**
   * Logins of a Maven run.
   *
   * @param server id of the server to use; that of the host's name unless set
   * @param environment tells the value of a variable, or null
   */
  MavenLogins(
      Settings settings,
      SettingsDecrypter decrypter,
      Optional<String> server,
      UnaryOperator<@Nullable String> environment) {
    this.settings = settings;
    this.decrypter = decrypter;
    this.server = server;
    this.environment = environment;
  }

  @Override
  public Optional<Login> find(String host) {
    Optional<Server> named = Optional.ofNullable(settings.getServer(server.orElse(host)));
    if (named.isEmpty() && server.isPresent()) {
      throw new SetupException(
          "settings.xml has no server \"" + server.get() + "\"",
          "shiplog.server",
          "Add <server><id>"
              + server.get()
              + "</id>... to it, or leave shiplog.server out for the server with the id "
              + host
              + ".");
    }
    return named.map(this::login).or(() -> token(host));
  }

  private Login login(Server encrypted) {
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(encrypted));
    for (SettingsProblem problem : result.getProblems()) {
      if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
        throw new SetupException(
            "the password of server \"" + encrypted.getId() + "\" cannot be decrypted",
            "settings.xml",
            "Check settings-security.xml, or write the password anew with mvn -ep.");
      }
    }
    Server server = result.getServer();
    String user = server.getUsername();
    return new Login(
        user == null ? "x-access-token" : user,
        Optional.ofNullable(server.getPassword()).orElse(""));
  }

  private Optional<Login> token(String host) {
    String token = environment.apply(TOKEN);
    return token != null && !token.isBlank() && host.equalsIgnoreCase(gitHubHost())
        ? Optional.of(new Login("x-access-token", token))
        : Optional.empty();
  }

  private String gitHubHost() {
    String url = environment.apply("GITHUB_SERVER_URL");
    String host = url == null ? null : URI.create(url).getHost();
    return host == null ? "github.com" : host;
  }
}
