package com.octoacme.shiplog.lint.accepted;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.accepted.Suppression.Kind;
import com.octoacme.shiplog.text.EditDistance;
import com.octoacme.shiplog.text.Spaces;
import com.octoacme.shiplog.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the comments by which a document accepts findings: {@code shiplog-disable rule: reason
 * (until 2026-12-31)} and the like. Comments in code are text. A comment that says too little, or
 * names what cannot be accepted, accepts nothing and is a finding itself.
 */
final class SuppressionReader {
  private static final String PREFIX = "shiplog-";
  private static final String UNTIL = "(until ";
  private static final Map<String, Kind> WORDS =
      Arrays.stream(Kind.values()).collect(Collectors.toUnmodifiableMap(Kind::word, kind -> kind));

  private final Document document;
  private final AcceptableRules rules;
  private final SuppressionScope scopes;
  private final List<Suppression> suppressions = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * Something wrong with a comment.
   *
   * @param rule that reports it
   */
  record Fault(String rule, Observation observation) {}

  private SuppressionReader(Document document, AcceptableRules rules) {
    this.document = document;
    this.rules = rules;
    this.scopes = new SuppressionScope(document);
  }

  /** Reads all comments of a document; then its parts hold what they say. */
  static SuppressionReader read(Document document, AcceptableRules rules) {
    SuppressionReader reader = new SuppressionReader(document, rules);
    document.comments().stream()
        .filter(comment -> comment.text().startsWith(PREFIX))
        .forEach(reader::read);
    return reader;
  }

  /** What is accepted, in the order of the text. */
  List<Suppression> suppressions() {
    return List.copyOf(suppressions);
  }

  /** What is wrong with the comments, in the order of the text. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void read(Block.Comment comment) {
    String text = Spaces.single(comment.text()).strip();
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    String rest = space < 0 ? "" : text.substring(space + 1);
    Optional<Kind> kind = Optional.ofNullable(WORDS.get(word));
    if (kind.isPresent()) {
      read(kind.get(), rest, comment);
    } else {
      EditDistance.nearest(word, WORDS.keySet())
          .ifPresent(near -> refuse(comment, "there is no comment " + quoted(word), near, word));
    }
  }

  private void read(Kind kind, String rest, Block.Comment comment) {
    int colon = rest.indexOf(':');
    String names = colon < 0 ? rest : rest.substring(0, colon);
    String reason = colon < 0 ? "" : rest.substring(colon + 1).strip();
    if (reason.isEmpty() || reason.startsWith(UNTIL)) {
      addMissingReason(kind, names, comment);
      return;
    }
    for (String name : names.split(",", -1)) {
      add(kind, name.strip(), reason, comment);
    }
  }

  private void addMissingReason(Kind kind, String names, Block.Comment comment) {
    faults.add(
        new Fault(
            "suppression-reason",
            Observation.at(
                    comment.span(), quoted(kind.word() + " " + names.strip()) + " gives no reason")
                .remedy(
                    "Write <!-- "
                        + kind.word()
                        + " rule: why it is right as it is -->; until then"
                        + " it accepts nothing")
                .about(names.strip())));
  }

  private void add(Kind kind, String rule, String text, Block.Comment comment) {
    Optional<String> objection = rules.findObjection(kind, rule);
    if (objection.isPresent()) {
      refuse(comment, objection.get(), rules.remedy(kind, rule), rule);
      return;
    }
    int mark = text.endsWith(")") ? text.lastIndexOf(UNTIL) : -1;
    String reason = mark < 0 ? text : text.substring(0, mark).strip();
    String day = mark < 0 ? "" : text.substring(mark + UNTIL.length(), text.length() - 1).strip();
    Optional<LocalDate> until = findDate(day);
    if (mark >= 0 && until.isEmpty()) {
      refuse(comment, quoted(day) + " is no date", "Write (until 2026-12-31)", rule);
      return;
    }
    suppressions.add(
        new Suppression(
            kind, document.path(), rule, reason, until, comment.span(), scope(kind, comment)));
  }

  private Span scope(Kind kind, Block.Comment comment) {
    return kind == Kind.PART ? scopes.of(comment.span()) : new Span(0, document.text().length());
  }

  private void refuse(Block.Comment comment, String message, String remedy, String subject) {
    boolean isWord = WORDS.containsKey(remedy);
    faults.add(
        new Fault(
            "refused-suppression",
            Observation.at(
                    comment.span(),
                    message + (isWord ? "; did you mean " + quoted(remedy) + "?" : ""))
                .remedy(isWord ? "Mend the word, or take the comment out" : remedy)
                .about(subject)));
  }

  private static Optional<LocalDate> findDate(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
