package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.text.PathPattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds files that lie in the folder of a source and look like its documents, by name or by two
 * headings of its template, and that no source takes or leaves out.
 */
public final class StrayFiles {
  private static final Set<String> TEXT_ENDINGS =
      Set.of("md", "markdown", "mdown", "mkd", "mdx", "txt", "text", "adoc", "rst");

  /** Only so many are read: in a large repository the folder of a source may be all of it. */
  private static final int MOST_READ = 2_000;

  private static final int SHARED = 2;
  private static final Pattern HEADING =
      Pattern.compile("^ {0,3}#{1,6}[ \\t]+([^\\r\\n]{1,200})", Pattern.MULTILINE);

  private final List<SourceSettings> sources;
  private final Map<SourceSettings, List<Schema>> schemas;
  private final Function<SourceEntry, Optional<String>> text;
  private int read;

  /**
   * @param text of a file, if it can be read
   */
  public StrayFiles(
      List<SourceSettings> sources,
      Map<SourceSettings, List<Schema>> schemas,
      Function<SourceEntry, Optional<String>> text) {
    this.sources = List.copyOf(sources);
    this.schemas = Map.copyOf(schemas);
    this.text = text;
  }

  /** Those among some files, in their order. */
  public List<StrayFile> find(List<SourceEntry> files) {
    return files.stream()
        .filter(file -> file.type() == SourceEntry.Type.FILE)
        .filter(file -> isCandidate(file.path()))
        .flatMap(file -> find(file).stream())
        .toList();
  }

  private boolean isCandidate(String path) {
    return isText(path)
        && !DocumentSources.isIndex(path)
        && sources.stream().noneMatch(source -> knows(source, path));
  }

  /** Whether a source takes a path, judges by it, or leaves it out on purpose. */
  private static boolean knows(SourceSettings source, String path) {
    return source.templates().contains(path)
        || source.include().stream().anyMatch(pattern -> pattern.matches(path))
        || source.exclude().stream().anyMatch(pattern -> pattern.matches(path));
  }

  /** Whether a name ends like a text's, or has no ending: one holds no space. */
  private static boolean isText(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    boolean none = name.indexOf('.') < 0 || ending.indexOf(' ') >= 0;
    return none || TEXT_ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
  }

  private Optional<StrayFile> find(SourceEntry file) {
    List<SourceSettings> beside =
        sources.stream()
            .filter(source -> source.include().stream().anyMatch(i -> isBeside(i, file.path())))
            .toList();
    return beside.stream()
        .filter(source -> source.id().find(file.path()).isPresent())
        .findFirst()
        .map(source -> stray(file, source, List.of()))
        .or(() -> findByHeadings(file, beside));
  }

  private static boolean isBeside(PathPattern include, String path) {
    String folder = include.literalFolder();
    boolean deep = include.toString().contains("**");
    boolean inside = folder.isEmpty() || path.startsWith(folder + "/");
    return inside && (deep || path.indexOf('/', folder.isEmpty() ? 0 : folder.length() + 1) < 0);
  }

  private Optional<StrayFile> findByHeadings(SourceEntry file, List<SourceSettings> beside) {
    List<SourceSettings> judged =
        beside.stream().filter(source -> !templates(source).isEmpty()).toList();
    if (judged.isEmpty() || read++ >= MOST_READ) {
      return Optional.empty();
    }
    Map<String, String> headings = text.apply(file).map(StrayFiles::headings).orElse(Map.of());
    for (SourceSettings source : judged) {
      for (Schema schema : templates(source)) {
        List<String> shared = shared(schema, headings);
        if (shared.size() >= SHARED) {
          return Optional.of(stray(file, source, shared));
        }
      }
    }
    return Optional.empty();
  }

  private List<Schema> templates(SourceSettings source) {
    return schemas.getOrDefault(source, List.of());
  }

  /** The headings of a text as they are written, by their normalised names. */
  private static Map<String, String> headings(String text) {
    Matcher matcher = HEADING.matcher(text);
    return matcher
        .results()
        .map(found -> found.group(1).strip())
        .collect(Collectors.toMap(Names::normalize, name -> name, (one, other) -> one));
  }

  private static List<String> shared(Schema schema, Map<String, String> headings) {
    Set<String> shared = new LinkedHashSet<>();
    for (SectionSchema section : schema.allSections().toList()) {
      section.keys().stream()
          .filter(headings::containsKey)
          .findFirst()
          .ifPresent(key -> shared.add(Optional.ofNullable(headings.get(key)).orElse(key)));
    }
    return List.copyOf(shared);
  }

  private static StrayFile stray(SourceEntry file, SourceSettings source, List<String> headings) {
    return new StrayFile(
        file.path(),
        source.kind(),
        source.include().stream().map(PathPattern::toString).toList(),
        headings);
  }
}
