package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.markdown.PublicText;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.task.TaskEvent;
import com.octoacme.shiplog.task.TaskHistory;
import com.octoacme.shiplog.task.TaskLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * The past without what was internal in it: documents that were deleted while they were, and names
 * that a document had while it was. An old text that cannot be read counts as internal. Safe for
 * many threads.
 */
final class PublicHistory {
  private final OldTexts texts;
  private final Limits limits;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();
  private final AtomicBoolean cut = new AtomicBoolean();

  PublicHistory(OldTexts texts, Limits limits) {
    this.texts = texts;
    this.limits = limits;
  }

  /** What everybody may read of an old text of a file. */
  Optional<PublicText> find(String content) {
    return texts.find(content).map(text -> PublicText.of(text, limits));
  }

  /**
   * All histories that may be told.
   *
   * @param hidden paths of the documents that are internal now
   * @param documents whether a path is one of a document
   */
  History of(History history, Set<String> hidden, Predicate<String> documents) {
    Map<String, DocumentHistory> present = new HashMap<>(history.documents());
    noteCut(present.keySet().removeAll(hidden));
    present.replaceAll((path, past) -> documents.test(path) ? of(past, path) : past);
    Map<String, DocumentHistory> withdrawn = new HashMap<>(history.withdrawn());
    noteCut(
        withdrawn
            .entrySet()
            .removeIf(one -> documents.test(one.getKey()) && endedInternal(one.getValue())));
    withdrawn.replaceAll((path, past) -> documents.test(path) ? of(past, path) : past);
    return new History(present, withdrawn, history.tags(), history.complete());
  }

  /** Whether anything was left out so far. */
  boolean isAnyCut() {
    return cut.get();
  }

  private void noteCut(boolean isCut) {
    if (isCut) {
      cut.set(true);
    }
  }

  private boolean endedInternal(DocumentHistory withdrawn) {
    return withdrawn.revisions().stream()
        .findFirst()
        .filter(last -> isInternal(last.content()))
        .isPresent();
  }

  /** A history without the revisions in which the document was internal and named otherwise. */
  DocumentHistory of(DocumentHistory history, String path) {
    List<Revision> all = history.revisions();
    List<Revision> shown =
        all.stream().filter(one -> one.path().equals(path) || !isInternal(one.content())).toList();
    noteCut(shown.size() < all.size());
    return shown.size() < all.size() ? history.with(shown) : history;
  }

  /** A document whose past can be told; what was taken out of an internal part is not. */
  LogbookEntry of(LogbookEntry entry) {
    TaskLog tasks = entry.tasks();
    List<TaskHistory> removed = tasks.removed().stream().filter(this::wasPublic).toList();
    noteCut(removed.size() < tasks.removed().size());
    return entry.with(
        entry
            .recorded()
            .with(of(entry.history(), entry.path()))
            .with(new TaskLog(tasks.present(), removed, tasks.tagged(), tasks.gap())));
  }

  private boolean wasPublic(TaskHistory removed) {
    return removed.removal().flatMap(TaskEvent::revision).stream()
        .flatMap(revision -> revision.replaced().stream())
        .allMatch(content -> find(content).filter(text -> text.internalParts() == 0).isPresent());
  }

  private boolean isInternal(String content) {
    return known.computeIfAbsent(content, id -> find(id).flatMap(PublicText::text).isEmpty());
  }
}
