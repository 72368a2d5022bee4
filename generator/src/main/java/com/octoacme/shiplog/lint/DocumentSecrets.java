package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.document.AllBlocks;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.secret.Secret;
import com.octoacme.shiplog.secret.SecretScanner;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The secrets of a document: in its text as it is written, code, comments and addresses included,
 * and in its words as they are read, where markup splits them.
 */
public final class DocumentSecrets {
  private final List<Secret> found;

  private DocumentSecrets(Document document) {
    this.found = new ArrayList<>(SecretScanner.ofAllKinds().scan(document.text()));
  }

  /**
   * All of them, in the order of the text.
   *
   * @param texts of the document
   */
  static List<Secret> of(Document document, List<InlineText> texts) {
    DocumentSecrets secrets = new DocumentSecrets(document);
    texts.stream().filter(text -> text.pieces().size() > 1).forEach(secrets::addSplit);
    secrets.found.sort(Comparator.comparing(secret -> secret.span().start()));
    return List.copyOf(secrets.found);
  }

  /** The document's text with an asterisk for each character of a secret but its first ones. */
  public static String masked(Document document) {
    StringBuilder text = new StringBuilder(document.text());
    for (Secret secret : of(document, AllBlocks.texts(document))) {
      int shown = Secret.masked(secret.span().of(document.text())).length() - 1;
      for (int i = secret.span().start() + shown; i < secret.span().end(); i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          text.setCharAt(i, '*');
        }
      }
    }
    return text.toString();
  }

  private void addSplit(InlineText text) {
    for (Secret secret : SecretScanner.ofAllKinds().scan(text.plain())) {
      Span place = text.sourceOf(secret.span().start(), secret.span().end());
      boolean known =
          found.stream()
              .anyMatch(
                  other ->
                      other.span().start() < place.end() && place.start() < other.span().end());
      if (!known) {
        found.add(new Secret(secret.kind(), place));
      }
    }
  }
}
