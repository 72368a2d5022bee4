package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.text.PathPattern;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reports a text file that looks like a document and is taken by no source. */
public final class UnmatchedFileRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "unmatched-file",
          "hygiene",
          Severity.WARNING,
          "A file lies among the documents and is named like one, but no source takes " + "it.",
          "A document that is not read is not linted, has no page and is in no figure, "
              + "and nobody notices.",
          """
          INC-12 Cache stampede
          """,
          """
          INC-12 Cache stampede.md
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final Set<String> TEXT_ENDINGS =
      Set.of("md", "markdown", "mdown", "mkd", "mdx", "txt", "text", "adoc", "rst");

  @Override
  public List<FileObservation> check(Logbook logbook) {
    return logbook.files().stream()
        .filter(file -> file.type() == SourceEntry.Type.FILE)
        .map(SourceEntry::path)
        .filter(path -> isCandidate(logbook, path))
        .flatMap(path -> findSource(logbook, path).stream().map(source -> unmatched(path, source)))
        .toList();
  }

  private static boolean isCandidate(Logbook logbook, String path) {
    return isText(path)
        && !logbook.templates().contains(path)
        && sources(logbook).stream().noneMatch(source -> knows(source, path));
  }

  private static List<SourceSettings> sources(Logbook logbook) {
    return logbook.configuration().sources();
  }

  /** Whether a source takes a path, or leaves it out on purpose. */
  private static boolean knows(SourceSettings source, String path) {
    return source.include().stream().anyMatch(pattern -> pattern.matches(path))
        || source.exclude().stream().anyMatch(pattern -> pattern.matches(path));
  }

  /** Whether a name ends like a text's, or has no ending: one holds no space. */
  private static boolean isText(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    boolean none = name.indexOf('.') < 0 || ending.indexOf(' ') >= 0;
    return none || TEXT_ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
  }

  private static Optional<SourceSettings> findSource(Logbook logbook, String path) {
    return sources(logbook).stream()
        .filter(source -> source.include().stream().anyMatch(include -> isBeside(include, path)))
        .filter(source -> source.id().find(path).isPresent())
        .findFirst();
  }

  private static boolean isBeside(PathPattern include, String path) {
    String folder = include.literalFolder();
    boolean deep = include.toString().contains("**");
    boolean inside = folder.isEmpty() || path.startsWith(folder + "/");
    return inside && (deep || path.indexOf('/', folder.isEmpty() ? 0 : folder.length() + 1) < 0);
  }

  private static FileObservation unmatched(String path, SourceSettings source) {
    String patterns =
        String.join(", ", source.include().stream().map(PathPattern::toString).toList());
    String message =
        "the file is named like a document of kind "
            + source.kind().id()
            + ", but no source takes it (include: "
            + patterns
            + ")";
    Observation observation =
        Observation.at(Span.at(0), message)
            .remedy("Rename it, widen include, or name it in exclude")
            .about(path);
    return new FileObservation(path, observation);
  }
}
