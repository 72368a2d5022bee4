package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.markdown.PublicText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Edits of release notes after their tag, as far as they concern what everybody may read. */
final class PublicErrata {
  private final Logbook logbook;
  private final PublicHistory past;
  private final Limits limits;

  /**
   * @param logbook with its documents as they are in the repository
   */
  PublicErrata(Logbook logbook, PublicHistory past) {
    this.logbook = logbook;
    this.past = past;
    this.limits = logbook.configuration().limits();
  }

  /**
   * By the keys of the documents that are shown.
   *
   * @param shown keys
   */
  Map<String, Erratum> of(Set<String> shown) {
    Map<String, Erratum> errata = new HashMap<>();
    logbook.entries().stream()
        .filter(entry -> shown.contains(entry.key()))
        .forEach(
            entry ->
                logbook
                    .findErratum(entry)
                    .flatMap(erratum -> of(erratum, entry))
                    .ifPresent(erratum -> errata.put(entry.key(), erratum)));
    return errata;
  }

  /** None where all that was edited is internal. */
  private Optional<Erratum> of(Erratum erratum, LogbookEntry entry) {
    Optional<PublicText> then = released(entry);
    PublicText now = PublicText.of(entry.document().text(), limits);
    if (then.filter(text -> text.internalParts() == 0).isPresent() && now.internalParts() == 0) {
      return Optional.of(erratum);
    }
    Optional<Erratum.Texts> texts =
        then.flatMap(PublicText::text)
            .flatMap(text -> PartTexts.find(text, entry.part()))
            .flatMap(before -> texts(before, now, entry));
    boolean isHidden = texts.filter(PublicErrata::isSame).isPresent();
    boolean tells = then.filter(text -> now.internalParts() <= text.internalParts()).isPresent();
    return isHidden ? Optional.empty() : Optional.of(erratum.with(texts.filter(all -> tells)));
  }

  private Optional<PublicText> released(LogbookEntry entry) {
    return entry
        .shippedIn()
        .flatMap(shipment -> logbook.shipments().findContent(entry.path(), shipment.tag()))
        .flatMap(past::find);
  }

  private static Optional<Erratum.Texts> texts(String before, PublicText now, LogbookEntry entry) {
    return now.text()
        .flatMap(text -> PartTexts.find(text, entry.part()))
        .map(text -> new Erratum.Texts(before, text));
  }

  private static boolean isSame(Erratum.Texts texts) {
    List<String> before = ReleasedText.of(texts.released());
    return before.equals(ReleasedText.of(texts.now()));
  }
}
