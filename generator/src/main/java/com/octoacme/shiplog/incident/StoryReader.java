package com.octoacme.shiplog.incident;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.incident.Incident.Decision;
import com.octoacme.shiplog.incident.Incident.Factors;
import com.octoacme.shiplog.incident.Incident.ReleaseLinks;
import com.octoacme.shiplog.incident.Incident.Story;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.postmortem.ReleaseRole;
import com.octoacme.shiplog.postmortem.Statements;
import com.octoacme.shiplog.template.Answers;
import com.octoacme.shiplog.template.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a post-mortem tells in words. */
final class StoryReader {
  private static final Pattern VERSION =
      Pattern.compile("(?<![0-9A-Za-z.])[vV]?(\\d+(?:\\.\\d+)+(?:[-+][0-9A-Za-z.+-]+)?)");

  private final Document document;
  private final Statements statements;

  StoryReader(LogbookEntry entry, Statements statements) {
    this.document = entry.document();
    this.statements = statements;
  }

  Story story() {
    return new Story(
        stated("impact").or(() -> text("impact")),
        stated("affectedUsers", "affected users", "users affected"),
        components(),
        text("root cause")
            .or(() -> text("root causes"))
            .or(() -> stated("rootCause", "root cause")),
        new Factors(factors("technical"), factors("process"), factors("communication")),
        stated("detectedBy", "detected by", "detected-by"),
        new Decision(stated("decision"), stated("criterion"), stated("rationale")));
  }

  /** Whether the review has found anything: a root cause, or contributing factors. */
  boolean isExplained() {
    return text("root cause")
        .or(() -> text("root causes"))
        .or(() -> text("contributing factors"))
        .isPresent();
  }

  ReleaseLinks links() {
    return new ReleaseLinks(
        release(ReleaseRole.CAUSED),
        release(ReleaseRole.FIXED),
        release(ReleaseRole.ROLLED_BACK),
        release(ReleaseRole.YANKED));
  }

  private Optional<String> stated(String... names) {
    return statements.text(names).filter(value -> !Answers.isNothing(value));
  }

  /** A release as its version, if one can be read. */
  private Optional<String> release(ReleaseRole role) {
    return role.statedIn(statements).map(StoryReader::version);
  }

  static String version(String words) {
    Matcher matcher = VERSION.matcher(words);
    return matcher.find() ? matcher.group(1) : words;
  }

  private List<String> components() {
    return stated("components", "component", "affected components", "services", "service").stream()
        .flatMap(value -> Stream.of(value.split("[,;\n]")))
        .map(name -> name.strip())
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private Stream<Section> sections(String name) {
    return document.allSections().filter(section -> section.name().equals(name));
  }

  private Optional<String> text(String name) {
    List<String> texts =
        sections(name)
            .limit(1)
            .flatMap(section -> Texts.of(section.blocks()).stream())
            .map(InlineText::plain)
            .map(String::strip)
            .toList();
    return texts.isEmpty() || Answers.isNothing(texts.get(0))
        ? Optional.empty()
        : Optional.of(String.join("\n", texts));
  }

  /** The factors of one kind: the values of its label, or the texts of a section of that name. */
  private List<String> factors(String kind) {
    Stream<String> labelled =
        sections("contributing factors")
            .flatMap(section -> section.fields().named(kind))
            .map(Field::value);
    Stream<String> headed =
        sections("contributing factors")
            .flatMap(section -> section.sections().stream())
            .filter(section -> section.name().equals(kind))
            .flatMap(section -> Texts.of(section.blocks()).stream())
            .map(InlineText::plain);
    return Stream.concat(labelled, headed)
        .flatMap(String::lines)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !Answers.isNothing(text))
        .toList();
  }
}
