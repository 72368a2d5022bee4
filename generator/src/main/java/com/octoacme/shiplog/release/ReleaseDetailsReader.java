package com.octoacme.shiplog.release;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.template.Answers;
import com.octoacme.shiplog.template.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads from release notes what those need to know who deploy and support. */
final class ReleaseDetailsReader {
  private final Document document;
  private final EntryText text;

  ReleaseDetailsReader(LogbookEntry entry) {
    this.document = entry.document();
    this.text = new EntryText(entry);
  }

  /**
   * All of it.
   *
   * @param incidents that users of the release should know of
   */
  ReleaseDetails read(List<IncidentLink> incidents) {
    return new ReleaseDetails(
        components(),
        stated("window", "deployment window"),
        stated("contacts", "support contacts"),
        plan(),
        issues(incidents));
  }

  private Optional<String> stated(String... names) {
    return text.find(names).filter(value -> !Answers.isNothing(value));
  }

  private List<String> components() {
    return stated("components", "component", "affected components").stream()
        .flatMap(value -> Stream.of(value.split("[,;\n]")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private Optional<String> plan() {
    List<String> lines =
        texts(
            name ->
                name.startsWith("mitigation plan")
                    || (name.startsWith("rollback") && !name.startsWith("rollback decision")));
    return lines.isEmpty()
        ? stated("rollbackPlan", "rollback plan", "rollback / mitigation plan")
        : Optional.of(String.join("\n", lines));
  }

  private List<KnownIssue> issues(List<IncidentLink> incidents) {
    return Stream.concat(
            texts(name -> name.equals("known issues")).stream()
                .map(issue -> new KnownIssue(issue, Optional.empty())),
            incidents.stream().map(link -> new KnownIssue(link.title(), Optional.of(link))))
        .toList();
  }

  /** The texts of the sections of some name; none if they only say that there is nothing. */
  private List<String> texts(Predicate<String> name) {
    return document
        .allSections()
        .filter(section -> name.test(section.name()))
        .flatMap(Section::withDescendants)
        .flatMap(section -> Texts.of(section.blocks()).stream())
        .map(InlineText::plain)
        .map(String::strip)
        .filter(words -> !words.isEmpty() && !Answers.isNothing(words))
        .toList();
  }
}
