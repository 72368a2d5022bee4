package com.octoacme.shiplog.template;

import com.google.re2j.PatternSyntaxException;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.text.EditDistance;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the hints of a template from its comments. A comment is a hint if it is a single word in
 * small letters that is known (or nearly), or such a word with a colon; any other is guidance.
 */
final class HintReader {
  private static final Pattern SHAPE = Pattern.compile("([a-z][a-z-]*)(?::(?:\\s+(.*))?)?");
  private static final Set<String> PHASES = Set.of("before-tag", "after-tag");

  private final TemplatePlace place;

  private HintReader(TemplatePlace place) {
    this.place = place;
  }

  /** All hints, in the order of the text. */
  static List<Hint> read(Document template, TemplatePlace place) {
    HintReader reader = new HintReader(place);
    List<Hint> hints = new ArrayList<>();
    template.comments().forEach(comment -> reader.read(comment).ifPresent(hints::add));
    return List.copyOf(hints);
  }

  private Optional<Hint> read(Block.Comment comment) {
    Matcher matcher = SHAPE.matcher(comment.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String id = matcher.group(1);
    Optional<Hint.Word> word = Hint.Word.find(id);
    if (word.isEmpty()) {
      refuseUnknown(comment, id);
      return Optional.empty();
    }
    String value = Optional.ofNullable(matcher.group(2)).orElse("").strip();
    return Optional.of(checked(new Hint(word.get(), value, comment.span())));
  }

  private void refuseUnknown(Block.Comment comment, String id) {
    Optional<String> near = EditDistance.nearest(id, Hint.Word.ids());
    if (near.isEmpty() && !comment.text().contains(": ")) {
      return;
    }
    throw place.error(
        "there is no hint \""
            + id
            + "\""
            + near.map(hint -> "; did you mean \"" + hint + "\"?").orElse(""),
        comment.span(),
        "Use one of "
            + String.join(", ", Hint.Word.ids())
            + ", or begin guidance for authors with a capital letter.");
  }

  private Hint checked(Hint hint) {
    if (hint.word().needsValue() && hint.value().isEmpty()) {
      throw place.error(
          "the hint \"" + hint.word().id() + "\" has no value",
          hint.span(),
          "Write <!-- " + hint.word().id() + ": " + example(hint.word()) + " -->.");
    }
    switch (hint.word()) {
      case SEVERITY -> checkSeverity(hint);
      case PHASE -> checkPhase(hint);
      case MIN_ITEMS -> checkNumber(hint);
      case PATTERN -> checkPattern(hint);
      case ONE_OF -> checkWords(hint);
      default -> {}
    }
    return hint;
  }

  private static String example(Hint.Word word) {
    return switch (word) {
      case ALIAS -> "another name";
      case MIN_ITEMS -> "1";
      case ONE_OF -> "A | B";
      case SEVERITY -> "warning";
      case PATTERN -> "INC-\\d+";
      default -> "before-tag";
    };
  }

  private void checkSeverity(Hint hint) {
    if (Severity.find(hint.value()).isEmpty()) {
      List<String> known = Arrays.stream(Severity.values()).map(Severity::id).toList();
      throw place.unknownValue("severity", hint, known);
    }
  }

  private void checkPhase(Hint hint) {
    if (!PHASES.contains(hint.value())) {
      throw place.unknownValue("phase", hint, PHASES.stream().sorted().toList());
    }
  }

  private void checkNumber(Hint hint) {
    if (!hint.value().matches("\\d{1,3}")) {
      throw place.error(
          "\"" + hint.value() + "\" is no number of items",
          hint.span(),
          "Write a number from 0 to 999.");
    }
  }

  private void checkPattern(Hint hint) {
    try {
      com.google.re2j.Pattern.compile(hint.value());
    } catch (PatternSyntaxException e) {
      throw place.error(
          "the pattern \"" + hint.value() + "\" cannot be used: " + e.getDescription(),
          hint.span(),
          "Use RE2 syntax: there is no look-around and no back-reference.");
    }
  }

  private void checkWords(Hint hint) {
    if (ValueTypeReader.words(hint.value(), "|").isEmpty()) {
      throw place.error(
          "the hint \"one-of\" names no two words",
          hint.span(),
          "Write the words with | between them: <!-- one-of: A | B -->.");
    }
  }

  /** The hints that begin within a span. */
  static List<Hint> within(List<Hint> hints, Span span) {
    return hints.stream()
        .filter(hint -> span.start() <= hint.span().start() && hint.span().start() < span.end())
        .toList();
  }

  static boolean has(List<Hint> hints, Hint.Word word) {
    return hints.stream().anyMatch(hint -> hint.word() == word);
  }

  /** What the first hint about it says. */
  static Optional<Severity> severity(List<Hint> hints) {
    return values(hints, Hint.Word.SEVERITY).stream().findFirst().flatMap(Severity::find);
  }

  /** The values of all hints with a word, in order. */
  static List<String> values(List<Hint> hints, Hint.Word word) {
    return hints.stream().filter(hint -> hint.word() == word).map(Hint::value).toList();
  }
}
