package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.secret.Secret;
import java.util.List;

/** Reports keys, tokens and passwords. */
public final class SecretRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "secret",
          "safety",
          Severity.ERROR,
          "The document holds a key, a token or a password.",
          "What is committed is read by everyone who can read the repository or the site, and stays"
              + " in the history when the line is gone. Revoke it first, then take it out. Reports"
              + " show no more than its first four characters.",
          """
          We called it with the token `ghp_` and 36 more characters.
          """,
          """
          We called it with the token of the release account, which is revoked by now.
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    String text = document.document().text();
    return document.secrets().stream().map(secret -> found(secret, text)).toList();
  }

  private static Observation found(Secret secret, String text) {
    String shown = Secret.masked(secret.span().of(text));
    String message = "this looks like a secret: " + secret.kind() + " " + Quoted.of(shown);
    return Observation.at(secret.span(), message)
        .remedy("Revoke it, then take it out; it stays in the history of git")
        .about(secret.kind() + " " + shown);
  }
}
