package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.AllBlocks;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.postmortem.Postmortem;
import com.octoacme.shiplog.postmortem.PostmortemReader;
import com.octoacme.shiplog.secret.Secret;
import com.octoacme.shiplog.secret.SecretMask;
import com.octoacme.shiplog.template.Alignment;
import java.util.List;
import java.util.Optional;

/** A document under judgement, with what its rules share. */
public final class LintedDocument {
  private final LogbookEntry entry;
  private final Surroundings surroundings;
  private final Optional<Conformance> conformance;
  private final Optional<Postmortem> postmortem;
  private final List<InlineText> texts;
  private final List<Secret> secrets;
  private final SecretMask mask;
  private final OddCharacters oddCharacters;

  private LintedDocument(
      LogbookEntry entry, Surroundings surroundings, Optional<Conformance> conformance) {
    this.entry = entry;
    this.surroundings = surroundings;
    this.conformance = conformance;
    this.postmortem =
        entry.kind() == DocumentKind.INCIDENT
            ? Optional.of(PostmortemReader.read(entry, surroundings.configuration()))
            : Optional.empty();
    this.texts = List.copyOf(AllBlocks.texts(entry.document()));
    this.secrets = DocumentSecrets.of(entry.document(), texts);
    this.mask = SecretMask.of(secrets, entry.document().text());
    this.oddCharacters = OddCharacters.of(entry.document().text());
  }

  public static LintedDocument of(LogbookEntry entry, Surroundings surroundings) {
    return new LintedDocument(
        entry,
        surroundings,
        entry.schema().map(schema -> Conformance.of(Alignment.of(schema, entry.document()))));
  }

  public LogbookEntry entry() {
    return entry;
  }

  /** What is around it. */
  public Surroundings surroundings() {
    return surroundings;
  }

  public Document document() {
    return entry.document();
  }

  /** What it states about its incident; empty for other kinds. */
  public Optional<Postmortem> postmortem() {
    return postmortem;
  }

  /** How far it answers its template; empty if it has none. */
  public Optional<Conformance> conformance() {
    return conformance;
  }

  /** The sections that its template asks for; none without a template. */
  public List<SectionCheck> sections() {
    return conformance.map(Conformance::sections).orElse(List.of());
  }

  /** The parts that were filled in; none without a template. */
  public List<Scope> scopes() {
    return conformance.map(Conformance::scopes).orElse(List.of());
  }

  /** The fields that its template asks for; none without a template. */
  public List<FieldCheck> fields() {
    return conformance.map(Conformance::fields).orElse(List.of());
  }

  /** The headings, paragraphs, items and cells. */
  public List<InlineText> texts() {
    return texts;
  }

  /** Keys, tokens and passwords in it, in the order of the text. */
  public List<Secret> secrets() {
    return secrets;
  }

  /** Where its text is not printable ASCII. */
  public OddCharacters oddCharacters() {
    return oddCharacters;
  }

  /** A text for a report, without the secrets that it repeats. */
  String masked(String text) {
    return mask.masked(text);
  }

  /** The normalised headings around an offset, outermost first. */
  List<String> headingsAround(int offset) {
    return document()
        .allSections()
        .filter(section -> section.span().contains(offset))
        .map(Section::name)
        .toList();
  }
}
