package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.Severity;
import java.util.List;

/**
 * What people need to know about a rule; its page is made from this.
 *
 * @param id kebab case, permanent, never reused
 * @param family the heading under which it is listed, such as {@code sections}
 * @param severity when nothing is set
 * @param summary what it reports, as one sentence
 * @param why the reason, as one or a few sentences
 * @param bad a short example that is reported, Markdown
 * @param good the same, mended
 * @param fix the best automatic fix it can offer
 * @param reach where its findings show
 * @param settings keys of {@code shiplog.yaml} and hints of templates that change what it asks, as
 *     sentences; its severity is not among them
 */
public record RuleDescription(
    String id,
    String family,
    Severity severity,
    String summary,
    String why,
    String bad,
    String good,
    Finding.Fix fix,
    Reach reach,
    List<String> settings) {
  public RuleDescription {
    settings = List.copyOf(settings);
  }

  /** A rule whose findings show everywhere and which nothing but its severity changes. */
  public RuleDescription(
      String id,
      String family,
      Severity severity,
      String summary,
      String why,
      String bad,
      String good,
      Finding.Fix fix) {
    this(
        id,
        family,
        severity,
        summary,
        why,
        bad,
        good,
        fix,
        severity == Severity.INFO ? Reach.HINT : Reach.EVERYWHERE,
        List.of());
  }

  /** The same, shown elsewhere. */
  public RuleDescription shown(Reach where) {
    return new RuleDescription(id, family, severity, summary, why, bad, good, fix, where, settings);
  }

  /** The same, with what changes it. */
  public RuleDescription setBy(String... sentences) {
    return new RuleDescription(
        id, family, severity, summary, why, bad, good, fix, reach, List.of(sentences));
  }

  /** Where its findings show, as a part of a sentence. */
  public String whereShown() {
    return reach.words();
  }

  /** What mends its findings without a person, as a sentence. */
  public String mending() {
    return switch (fix) {
      case SAFE -> "`fix` mends it: the text says the same afterwards.";
      case SCAFFOLD ->
          "`fix` with `shiplog.scaffold` puts in the template's text, to be filled in.";
      case UNSAFE -> "`fix` with `shiplog.unsafe` mends it; read what it did.";
      case NONE -> "Only a person can mend it.";
    };
  }

  /** How one finding is accepted where it is right but stays, as a sentence. */
  public String accepting() {
    if (family.equals("safety") || id.equals("internal-error")) {
      return "A document cannot switch it off; `shiplog.yaml` can, where a reviewer sees it.";
    }
    String comment = reach == Reach.PAST ? "shiplog-waive" : "shiplog-disable";
    return "`<!-- " + comment + " " + id + ": reason -->` in the document, with your reason.";
  }
}
