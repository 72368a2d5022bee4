package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.text.EditDistance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which formats a run tells its findings. {@code lint.json} is always among them.
 *
 * @param files the formats that are written
 * @param annotates whether GitHub's runner is told
 * @param chosenFor the build server that they were chosen for; empty if the user chose, or none did
 */
public record ReportChoice(List<Report> files, boolean annotates, Optional<String> chosenFor) {
  public ReportChoice {
    files = List.copyOf(files);
  }

  /**
   * What the user wants, else what suits the build server.
   *
   * @param wanted {@code shiplog.formats}: words with commas between them
   * @throws SetupException for a word that is no format
   */
  public static ReportChoice of(Optional<String> wanted, Environment environment) {
    List<Report> all = all(environment);
    if (wanted.filter(text -> !text.isBlank()).isPresent()) {
      return of(words(wanted.get(), all), all, Optional.empty());
    }
    if (environment.isGitHub()) {
      return of(
          Set.of(GitHubAnnotations.ID, SummaryReport.ID, "sarif"),
          all,
          Optional.of("GitHub Actions"));
    }
    return environment.isGitLab()
        ? of(Set.of("gitlab", "junit"), all, Optional.of("GitLab CI"))
        : of(Set.of(), all, Optional.empty());
  }

  private static List<Report> all(Environment environment) {
    return List.of(
        new JsonReport(),
        new SarifReport(),
        new SummaryReport(environment),
        new GitLabReport(),
        new CheckstyleReport(),
        new JUnitReport(),
        new RdjsonReport());
  }

  private static ReportChoice of(Set<String> ids, List<Report> all, Optional<String> chosenFor) {
    List<Report> files =
        all.stream()
            .filter(report -> report instanceof JsonReport || ids.contains(report.id()))
            .toList();
    return new ReportChoice(files, ids.contains(GitHubAnnotations.ID), chosenFor);
  }

  private static Set<String> words(String text, List<Report> all) {
    List<String> known = new ArrayList<>(List.of(GitHubAnnotations.ID));
    all.forEach(report -> known.add(report.id()));
    Set<String> words =
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toSet());
    words.stream()
        .sorted()
        .filter(word -> !known.contains(word))
        .findFirst()
        .ifPresent(
            word -> {
              throw unknown(word, known);
            });
    return words;
  }

  private static SetupException unknown(String word, List<String> known) {
    String hint =
        EditDistance.nearest(word, known)
            .map(nearest -> "; did you mean \"" + nearest + "\"?")
            .orElse("");
    return new SetupException(
        "there is no format \"" + word + "\"" + hint,
        "shiplog.formats",
        "Write some of " + String.join(", ", known) + ", with commas between them.");
  }

  /** The choice in words, where nobody made it. */
  public Optional<String> sentence() {
    String names =
        Stream.concat(
                annotates ? Stream.of("annotations") : Stream.empty(),
                files.stream().map(Report::fileName))
            .collect(Collectors.joining(", "));
    return chosenFor.map(
        server -> "For " + server + ": " + names + "; -Dshiplog.formats chooses others.");
  }
}
