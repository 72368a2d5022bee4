package com.octoacme.shiplog.change;

import com.octoacme.shiplog.lint.LogbookRule.FileObservation;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.accepted.Baseline;
import com.octoacme.shiplog.logbook.ChangedLogbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.SourceContent;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.SourceText;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what a change does to the rules of the game: the configuration, the templates, the theme,
 * the baseline, and the lines of build files that speak of Shiplog.
 */
public final class PolicyChanges {
  private static final Set<String> BUILD_FILES =
      Set.of("pom.xml", ".gitlab-ci.yml", "Jenkinsfile", ".mvn/maven.config");

  private static final String WORKFLOWS = ".github/workflows/";
  private static final String REMEDY = "Look at this first; better, make it a change of its own";

  private final PolicyState head;
  private final PolicyState base;
  private final ChangedLogbook change;
  private final Map<String, SourceEntry> headFiles;
  private final Map<String, SourceEntry> baseFiles;
  private final Set<String> trustedFiles;
  private final List<FileObservation> seen = new ArrayList<>();

  /**
   * @param head what the change would have
   * @param base what was there when it began
   * @param trusted what counts: that of the base as it is now
   */
  public PolicyChanges(
      PolicyState head, PolicyState base, PolicyState trusted, ChangedLogbook change) {
    this.head = head;
    this.base = base;
    this.change = change;
    this.headFiles = byPath(head);
    this.baseFiles = byPath(base);
    this.trustedFiles = byPath(trusted).keySet();
  }

  private static Map<String, SourceEntry> byPath(PolicyState state) {
    return state.listing().entries().stream()
        .collect(Collectors.toMap(SourceEntry::path, file -> file));
  }

  /** One observation for each part of the policy that differs. */
  public List<FileObservation> observe() {
    String configuration = base.configurationPath();
    if (differs(configuration)) {
      add(configuration, "the configuration changes" + judgedBy(configuration));
    }
    templates().filter(this::differs).forEach(path -> add(path, template(path)));
    if (head.baseline().acceptsMoreThan(base.baseline())) {
      add(
          Baseline.FILE,
          "the baseline would accept more than before: "
              + (head.baseline().size() - head.baseline().and(base.baseline()).size())
              + " more; this run does not");
    }
    themes().forEach(this::addTheme);
    buildFiles().filter(this::differsAboutShiplog).forEach(this::addBuildFile);
    return List.copyOf(seen);
  }

  private void add(String path, String message) {
    Observation observation = Observation.at(Span.at(0), message).remedy(REMEDY).about(path);
    seen.add(new FileObservation(path, observation));
  }

  private boolean differs(String path) {
    Optional<SourceEntry> now = Optional.ofNullable(headFiles.get(path));
    Optional<SourceEntry> then = Optional.ofNullable(baseFiles.get(path));
    if (now.isEmpty() || then.isEmpty()) {
      return now.isPresent() != then.isPresent();
    }
    return now.get().blob().isEmpty()
        ? !text(head, now).equals(text(base, then))
        : !now.get().blob().equals(then.get().blob());
  }

  private String judgedBy(String path) {
    return trustedFiles.contains(path)
        ? "; this run uses the one of the base"
        : "; the base has none, so this run uses it";
  }

  private Stream<String> templates() {
    return Stream.of(base, head)
        .flatMap(state -> state.configuration().sources().stream())
        .flatMap(source -> source.templates().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream();
  }

  private String template(String path) {
    long behind =
        change.after().entries().stream()
            .filter(entry -> uses(entry, path))
            .filter(entry -> !change.isNew(entry))
            .count();
    return "the template changes"
        + judgedBy(path)
        + "; it leaves behind "
        + behind
        + (behind == 1 ? " document that was" : " documents that were")
        + " written by earlier versions";
  }

  private static boolean uses(LogbookEntry entry, String path) {
    return entry.schema().filter(schema -> schema.path().equals(path)).isPresent();
  }

  private Set<String> themes() {
    return Stream.of(base, head)
        .flatMap(state -> state.configuration().site().theme().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void addTheme(String folder) {
    Stream.concat(headFiles.keySet().stream(), baseFiles.keySet().stream())
        .filter(path -> path.startsWith(folder + "/"))
        .distinct()
        .filter(this::differs)
        .min(String::compareTo)
        .ifPresent(path -> add(path, "the theme \"" + folder + "\" changes; a theme is code"));
  }

  private Stream<String> buildFiles() {
    return headFiles.keySet().stream()
        .filter(path -> isBuildFile(path) || path.startsWith(WORKFLOWS))
        .sorted();
  }

  private static boolean isBuildFile(String path) {
    return BUILD_FILES.contains(path) || path.endsWith("/pom.xml");
  }

  private boolean differsAboutShiplog(String path) {
    return differs(path)
        && !aboutShiplog(head, Optional.ofNullable(headFiles.get(path)))
            .equals(aboutShiplog(base, Optional.ofNullable(baseFiles.get(path))));
  }

  private static List<String> aboutShiplog(PolicyState state, Optional<SourceEntry> file) {
    return text(state, file)
        .lines()
        .map(String::strip)
        .filter(line -> line.toLowerCase(Locale.ROOT).contains("shiplog"))
        .toList();
  }

  private void addBuildFile(String path) {
    add(path, "how the build calls Shiplog changes; this run was started as the change wants it");
  }

  private static String text(PolicyState state, Optional<SourceEntry> file) {
    return file.map(
            entry ->
                SourceText.read(state.snapshot(), entry, state.configuration().limits().file()))
        .filter(SourceContent.Text.class::isInstance)
        .map(content -> ((SourceContent.Text) content).value())
        .orElse("");
  }
}
