package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports a release that mends an incident without saying so. */
public final class OneWayReferenceRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "one-way-reference",
          "references",
          Severity.INFO,
          "An incident says in which release it was fixed, and that release's notes do not name"
              + " it.",
          "Who reads the notes to decide about an upgrade should learn that it mends an incident.",
          """
          INC-12: - **Fixed in**: 1.4.1
          1.4.1: - Cache keys hold the tenant
          """,
          """
          INC-12: - **Fixed in**: 1.4.1
          1.4.1: - Cache keys hold the tenant (INC-12)
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<FileObservation> check(Logbook logbook) {
    Map<String, LogbookEntry> releases = new HashMap<>();
    logbook
        .ofKind(DocumentKind.RELEASE)
        .forEach(release -> releases.putIfAbsent(bare(release.id()), release));
    return logbook
        .ofKind(DocumentKind.INCIDENT)
        .flatMap(incident -> check(incident, releases).stream())
        .toList();
  }

  private static Optional<FileObservation> check(
      LogbookEntry incident, Map<String, LogbookEntry> releases) {
    if (releases.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new EntryText(incident))
        .filter(text -> text.mayHave("Fixed in"))
        .flatMap(text -> text.find("Fixed in"))
        .flatMap(value -> Optional.ofNullable(releases.get(bare(value))))
        .filter(release -> !names(release, incident))
        .map(release -> new FileObservation(release.path(), oneWay(release, incident)));
  }

  private static String bare(String version) {
    return version.strip().replaceFirst("^v(?=\\d)", "");
  }

  private static boolean names(LogbookEntry release, LogbookEntry incident) {
    String path = incident.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String text = release.document().text();
    return text.contains(incident.id()) || text.contains(name);
  }

  private static Observation oneWay(LogbookEntry release, LogbookEntry incident) {
    String message =
        "incident "
            + Quoted.of(incident.id())
            + " says that it is fixed in this release, which does not name it";
    Span place =
        release.document().sections().stream()
            .findFirst()
            .map(title -> title.heading().span())
            .orElse(Span.at(0));
    return Observation.at(place, message)
        .remedy("Name " + Quoted.of(incident.id()) + " in the notes")
        .about(incident.id());
  }
}
