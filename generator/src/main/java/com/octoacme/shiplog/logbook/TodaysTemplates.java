package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.template.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The templates that may judge a document: those of the sources that name its path, as they are
 * today. Of several it is judged by the one that it fits best, with that one's source.
 */
final class TodaysTemplates {
  private final DocumentSources sources;
  private final Map<SourceSettings, List<Schema>> schemas;

  TodaysTemplates(DocumentSources sources, Map<SourceSettings, List<Schema>> schemas) {
    this.sources = sources;
    this.schemas = Map.copyOf(schemas);
  }

  /** A template with the source that names it. */
  record Candidate(SourceSettings source, TemplateVersion version) {}

  /** What may judge a document, each template once; none for a guide page. */
  List<Candidate> of(LogbookEntry entry) {
    List<Candidate> candidates = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (SourceSettings source : sources.findAll(entry.path())) {
      for (Schema schema : schemas.getOrDefault(source, List.of())) {
        if (known.add(schema.path())) {
          candidates.add(new Candidate(source, TemplateVersion.today(schema)));
        }
      }
    }
    return candidates;
  }

  /** The document, judged by the one of today's templates that it fits best. */
  LogbookEntry judge(LogbookEntry entry) {
    return choose(entry, of(entry));
  }

  /** The document, judged by the one that it fits best, with that one's source. */
  static LogbookEntry choose(LogbookEntry entry, List<Candidate> candidates) {
    TemplateChoice choice =
        TemplateChoice.among(
            candidates.stream().map(Candidate::version).toList(), entry.document());
    SourceSettings source =
        candidates.stream()
            .filter(candidate -> choice.template().filter(candidate.version()::equals).isPresent())
            .findFirst()
            .map(Candidate::source)
            .orElse(entry.source());
    return entry.of(source).judgedBy(choice);
  }
}
