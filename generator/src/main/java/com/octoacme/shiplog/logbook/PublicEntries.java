package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InternalParts;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.task.TaskHistory;
import com.octoacme.shiplog.task.TaskLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cuts the documents of a logbook, file by file. */
final class PublicEntries {
  private final EntryReader reader;
  private final PublicTemplates templates;
  private final Configuration configuration;
  private final List<LogbookEntry> shown = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();
  private final Map<String, List<InputProblem>> cut = new HashMap<>();

  PublicEntries(EntryReader reader, PublicTemplates templates, Configuration configuration) {
    this.reader = reader;
    this.templates = templates;
    this.configuration = configuration;
  }

  /** Takes all documents, by path; afterwards the other methods tell what became of them. */
  void read(List<LogbookEntry> entries) {
    entries.stream()
        .collect(
            Collectors.groupingBy(
                LogbookEntry::path, LinkedHashMap::new, Collectors.toUnmodifiableList()))
        .forEach(this::addFile);
  }

  /** What everybody may read. */
  List<LogbookEntry> shown() {
    return shown;
  }

  /** Whether anything is left out. */
  boolean isAnyCut() {
    return !hidden.isEmpty() || !cut.isEmpty();
  }

  /** Whether all of a file is shown. */
  boolean isWhole(String path) {
    return !hidden.contains(path) && !cut.containsKey(path);
  }

  /** Paths of the files of which nothing is shown. */
  Set<String> hidden() {
    return hidden;
  }

  /** The problems of the files that lost a part, as far as they concern the rest. */
  Map<String, List<InputProblem>> cut() {
    return cut;
  }

  private void addFile(String path, List<LogbookEntry> entries) {
    LogbookEntry first = entries.get(0);
    Optional<Document> file = file(first);
    Optional<InternalParts> parts = file.map(InternalParts::of);
    if (parts.filter(InternalParts::isEmpty).isPresent()) {
      entries.forEach(entry -> shown.add(templates.of(entry)));
      return;
    }
    int before = shown.size();
    parts.filter(some -> !some.whole()).ifPresent(some -> addCut(entries, some));
    if (shown.size() == before) {
      cut.remove(path);
      hidden.add(path);
    }
  }

  /** A part of a file knows nothing of the marks around it. */
  private Optional<Document> file(LogbookEntry entry) {
    Document document = entry.document();
    return entry.isPart() && InternalParts.isMentioned(document.text())
        ? reading(entry, document.text()).document()
        : Optional.of(document);
  }

  private Reading reading(LogbookEntry entry, String text) {
    return MarkdownReader.of(configuration)
        .read(entry.kind(), entry.path(), text, configuration.limits());
  }

  private void addCut(List<LogbookEntry> entries, InternalParts parts) {
    LogbookEntry first = entries.get(0);
    Reading reading = reading(first, parts.blanked(first.document().text()));
    cut.put(first.path(), reading.problems());
    Map<String, LogbookEntry> whole =
        entries.stream().collect(Collectors.toMap(LogbookEntry::key, Function.identity()));
    reading.document().stream()
        .flatMap(rest -> reader.read(rest, first.source(), first.uncommitted()).stream())
        .flatMap(
            rest ->
                Optional.ofNullable(whole.get(rest.key()))
                    .map(before -> cut(rest, before, parts))
                    .stream())
        .forEach(shown::add);
  }

  private LogbookEntry cut(LogbookEntry rest, LogbookEntry whole, InternalParts parts) {
    TaskLog tasks = cut(whole.tasks(), parts);
    return templates.of(
        rest.judgedBy(whole.choice()).with(rest.recorded().with(whole.history()).with(tasks)));
  }

  /** What was taken out of a text with internal parts may have stood in one. */
  private static TaskLog cut(TaskLog tasks, InternalParts parts) {
    Map<Integer, TaskHistory> present =
        tasks.present().entrySet().stream()
            .filter(task -> !parts.contains(task.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new TaskLog(present, List.of(), tasks.tagged(), tasks.gap());
  }
}
