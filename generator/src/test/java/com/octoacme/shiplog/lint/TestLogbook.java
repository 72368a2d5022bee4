package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.AsOf;
import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.ConfigurationReader;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.IdPattern;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.LintSettings;
import com.octoacme.shiplog.config.Policies;
import com.octoacme.shiplog.config.Preset;
import com.octoacme.shiplog.config.PublishSettings;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.config.SiteSettings;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.Provenance;
import com.octoacme.shiplog.logbook.Recorded;
import com.octoacme.shiplog.logbook.Shipments;
import com.octoacme.shiplog.logbook.StrayFiles;
import com.octoacme.shiplog.logbook.TemplateChoice;
import com.octoacme.shiplog.logbook.TemplateVersion;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.task.TaskLog;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.TemplateReader;
import com.octoacme.shiplog.text.PathPattern;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A logbook told as a story: a template, then files. Paths that end in {@code .md} are incidents;
 * those below {@code releases/} are release notes without a template, named after their version.
 */
public final class TestLogbook {
  private static final SourceSettings RELEASES = source(DocumentKind.RELEASE, "releases/*.md");
  private static final SourceSettings INCIDENTS = source(DocumentKind.INCIDENT, "**/*.md");

  /** "Now" in all fixtures: a day after most of their dates. */
  public static final AsOf AS_OF = AsOf.endOf(LocalDate.of(2026, 11, 30), ZoneOffset.UTC);

  private final List<Schema> schemas = new ArrayList<>();
  private final List<LogbookEntry> entries = new ArrayList<>();
  private final List<SourceEntry> files = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<InputProblem> problems = new ArrayList<>();
  private LintSettings lint = LintSettings.DEFAULT;
  private Policies policies = Policies.DEFAULT;

  private static SourceSettings source(DocumentKind kind, String include) {
    return new SourceSettings(
        kind,
        List.of(PathPattern.of(include)),
        List.of(),
        List.of(),
        IdPattern.DEFAULT,
        false,
        Map.of(),
        Optional.empty(),
        false);
  }

  private static SourceSettings sourceOf(String path) {
    return RELEASES.takes(path) ? RELEASES : INCIDENTS;
  }

  /** A logbook whose documents are judged by a template. */
  public static TestLogbook withTemplate(String markdown) {
    return new TestLogbook().orTemplate("templates/incident.md", markdown);
  }

  /** Another template: a document is judged by the one that it fits best. */
  public TestLogbook orTemplate(String path, String markdown) {
    schemas.add(TemplateReader.read(document(path, markdown)));
    return this;
  }

  /** The schema of a template at {@code templates/incident.md}. */
  public static Schema schema(String markdown) {
    return TemplateReader.read(document("templates/incident.md", markdown));
  }

  /** An incident that can be read. */
  public static Document document(String path, String markdown) {
    return read(path, markdown).document().orElseThrow();
  }

  private static Reading read(String path, String markdown) {
    return new MarkdownReader().read(sourceOf(path).kind(), path, markdown, Limits.DEFAULT);
  }

  public TestLogbook with(String path, String text) {
    texts.put(path, text);
    files.add(new SourceEntry(path, SourceEntry.Type.FILE, text.length(), Optional.empty(), false));
    if (sourceOf(path).takes(path)) {
      Reading reading = read(path, text);
      problems.addAll(reading.problems());
      reading.document().ifPresent(document -> entries.add(entry(document)));
    }
    return this;
  }

  private LogbookEntry entry(Document document) {
    String id =
        document
            .frontMatter()
            .findText("id")
            .or(() -> IdPattern.DEFAULT.find(document.path()))
            .orElse(document.path());
    boolean isRelease = document.kind() == DocumentKind.RELEASE;
    Optional<ReleaseVersion> version = isRelease ? ReleaseVersion.find(id) : Optional.empty();
    return new LogbookEntry(
        document,
        id,
        "",
        sourceOf(document.path()),
        isRelease ? TemplateChoice.NONE : choice(document),
        new Recorded(
            DocumentHistory.UNKNOWN,
            new Provenance(version, "", Optional.empty()),
            false,
            TaskLog.UNKNOWN));
  }

  private TemplateChoice choice(Document document) {
    return TemplateChoice.among(schemas.stream().map(TemplateVersion::today).toList(), document);
  }

  public TestLogbook setting(String rule, Severity severity) {
    lint = new LintSettings(Severity.ERROR, Map.of(rule, severity), lint.templateAt());
    return this;
  }

  /** Judges by the policies of a configuration file. */
  public TestLogbook policies(String yaml) {
    policies = new ConfigurationReader("shiplog.yaml", Set.of()).read(yaml).policies();
    return this;
  }

  public Logbook build() {
    entries.sort(Comparator.comparing(LogbookEntry::path));
    files.sort(Comparator.comparing(SourceEntry::path));
    Configuration configuration =
        new Configuration(
            Optional.empty(),
            Optional.empty(),
            List.of(RELEASES, INCIDENTS),
            Preset.SERVICE,
            Configuration.DEFAULT_TAG_PATTERN,
            lint,
            policies,
            SiteSettings.DEFAULT,
            PublishSettings.DEFAULT,
            Limits.DEFAULT);
    return new Logbook(
        configuration,
        AS_OF,
        Optional.empty(),
        entries,
        files,
        Map.of(INCIDENTS, schemas),
        problems,
        History.NONE,
        ReleaseTags.NONE,
        Shipments.NONE,
        new StrayFiles(
                List.of(RELEASES, INCIDENTS),
                Map.of(INCIDENTS, schemas),
                file -> Optional.ofNullable(texts.get(file.path())))
            .find(files),
        Map.of());
  }

  /** The findings of all rules. */
  public List<Finding> lint() {
    return Linter.lint(build(), RuleCatalogue.all());
  }
}
