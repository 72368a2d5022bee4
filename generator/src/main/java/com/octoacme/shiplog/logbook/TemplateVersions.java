package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.source.SourceContent;
import com.octoacme.shiplog.source.SourceText;
import com.octoacme.shiplog.source.UnreadableSourceException;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.TemplateReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds a template as it was in a commit, under the path that it had then; each text is read once.
 *
 * <p>Where the commit has no template yet, the earliest version that came after it counts; where
 * its version cannot be read as a template, the next one that can.
 */
final class TemplateVersions {
  private final Repository repository;
  private final Configuration configuration;
  private final Optional<String> head;
  private final Predicate<String> documents;
  private final Map<String, Optional<Schema>> byContent = new HashMap<>();
  private final Map<String, Optional<TemplateVersion>> byCommit = new HashMap<>();
  private final Map<String, List<Revision>> revisions = new HashMap<>();

  /**
   * @param head the commit from which templates are followed back
   * @param documents whether a path is a document, and so no template
   */
  TemplateVersions(
      Repository repository,
      Configuration configuration,
      Optional<String> head,
      Predicate<String> documents) {
    this.repository = repository;
    this.configuration = configuration;
    this.head = head;
    this.documents = documents;
  }

  /** A source's template as of a commit; empty if it never was one before today's. */
  Optional<TemplateVersion> find(SourceSettings source, String path, String commit) {
    return byCommit.computeIfAbsent(
        commit + " " + path,
        key -> read(source, path, commit).map(schema -> version(schema, commit)));
  }

  private static TemplateVersion version(Schema schema, String commit) {
    return new TemplateVersion(schema, Optional.of(commit));
  }

  private Optional<Schema> read(SourceSettings source, String path, String commit) {
    Optional<String> content =
        repository.commits().findContent(commit, path).or(() -> findMoved(path, commit));
    Optional<Schema> schema = content.flatMap(id -> readContent(source, path, id));
    return schema.isPresent() ? schema : readNext(source, path, content);
  }

  private Optional<String> findMoved(String path, String commit) {
    return revisions(path).stream()
        .map(Revision::path)
        .distinct()
        .filter(former -> !former.equals(path))
        .flatMap(former -> repository.commits().findContent(commit, former).stream())
        .findFirst();
  }

  /** The first version after a content, or of all, that can be read. */
  private Optional<Schema> readNext(SourceSettings source, String path, Optional<String> after) {
    List<String> oldestFirst = oldestFirst(path);
    int from = after.map(oldestFirst::indexOf).orElse(-1) + 1;
    return oldestFirst.subList(from, oldestFirst.size()).stream()
        .flatMap(id -> readContent(source, path, id).stream())
        .findFirst();
  }

  private List<String> oldestFirst(String path) {
    List<Revision> newestFirst = revisions(path);
    return Stream.iterate(newestFirst.size() - 1, i -> i >= 0, i -> i - 1)
        .map(newestFirst::get)
        .map(Revision::content)
        .distinct()
        .toList();
  }

  private List<Revision> revisions(String path) {
    return revisions.computeIfAbsent(path, this::scan);
  }

  private List<Revision> scan(String path) {
    if (head.isEmpty()) {
      return List.of();
    }
    String ending = path.substring(path.lastIndexOf('.') + 1);
    Predicate<String> templates =
        other -> other.endsWith(ending) && (other.equals(path) || !documents.test(other));
    return repository
        .scan(new HistoryRequest(head.get(), templates, Set.of(""), other -> Optional.empty()))
        .of(path)
        .revisions();
  }

  private Optional<Schema> readContent(SourceSettings source, String path, String id) {
    return byContent.computeIfAbsent(
        source.kind() + " " + path + " " + id, key -> parse(source, path, id));
  }

  /** What was no template once must not stop a run today. */
  private Optional<Schema> parse(SourceSettings source, String path, String id) {
    try {
      byte[] bytes = repository.content(id, configuration.limits().file());
      if (SourceText.decode(path, bytes) instanceof SourceContent.Text text) {
        return Optional.of(
            TemplateReader.read(
                SchemaReader.document(configuration, source.kind(), path, text.value())));
      }
      return Optional.empty();
    } catch (UnreadableSourceException | SetupException e) {
      return Optional.empty();
    }
  }
}
