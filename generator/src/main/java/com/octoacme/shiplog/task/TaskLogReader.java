package com.octoacme.shiplog.task;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.source.UnreadableSourceException;
import com.octoacme.shiplog.task.TaskTracker.Step;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads what happened to the tasks of a document, from the texts that it had. A document with one
 * revision needs no reading; of old texts only what can hold tasks is parsed. Where one text cannot
 * be had, or the history is cut off, nothing is told: a guess would name the wrong person. Of a
 * text that cannot be had, the log says why.
 */
public final class TaskLogReader {
  /** What is parsed of all old texts of one document together, in characters. */
  private static final long MOST_PARSED = 16L << 20;

  private static final String TOO_LONG =
      "Its old texts hold more than 16 million characters. Split the document.";

  private final Repository repository;
  private final MarkdownReader reader;
  private final Limits limits;
  private final UnaryOperator<String> ofDocument;

  /**
   * A reader of one repository, which many threads may use at once.
   *
   * @param ofDocument what of a file's text is the document's, in each revision
   */
  public TaskLogReader(
      Repository repository, Configuration configuration, UnaryOperator<String> ofDocument) {
    this.repository = repository;
    this.reader = MarkdownReader.of(configuration);
    this.limits = configuration.limits();
    this.ofDocument = ofDocument;
  }

  /**
   * The tasks of a document with their histories.
   *
   * @param content object id of the document's text; empty if that is not committed
   * @param tagged object id of the text that the release's tag holds, if there is one
   */
  public TaskLog read(
      Document document,
      DocumentHistory history,
      Optional<String> content,
      Optional<String> tagged) {
    if (!history.complete() || history.revisions().isEmpty()) {
      return TaskLog.UNKNOWN;
    }
    try {
      Reading reading = new Reading(document, content);
      TaskLog log = reading.read(history.revisions(), tagged);
      return reading.parsed > MOST_PARSED ? TaskLog.unknown(TOO_LONG) : log;
    } catch (UnreadableSourceException e) {
      return TaskLog.unknown(e.problem().message() + " " + e.problem().remedy());
    }
  }

  /** The texts of one document. */
  private final class Reading {
    private final Optional<String> content;
    private final List<TaskText> present;
    private final DocumentKind kind;
    private final String path;
    private final TaskTracker tracker = new TaskTracker();
    private final Map<String, List<TaskText>> byContent = new HashMap<>();
    private final Map<String, List<TaskText>> byExcerpt = new HashMap<>();
    private long parsed;

    Reading(Document document, Optional<String> content) {
      this.content = content;
      this.kind = document.kind();
      this.path = document.path();
      this.present = TaskReader.read(document);
      content.ifPresent(id -> byContent.put(id, present));
    }

    TaskLog read(List<Revision> newestFirst, Optional<String> tagged)
        throws UnreadableSourceException {
      for (int i = newestFirst.size() - 1; i >= 0; i--) {
        Revision revision = newestFirst.get(i);
        String text = revision.content();
        tracker.take(new Step(Optional.of(revision), text, revision.replaced(), tasks(text)));
      }
      if (content.isEmpty()) {
        String last = newestFirst.get(0).content();
        tracker.take(new Step(Optional.empty(), "", List.of(last), present));
      }
      if (tagged.isPresent()) {
        tracker.compare(tagged.get(), tasks(tagged.get()), content.orElse(""));
      }
      return tracker.log(content.orElse(""), tagged);
    }

    private List<TaskText> tasks(String id) throws UnreadableSourceException {
      List<TaskText> known = byContent.get(id);
      if (known != null) {
        return known;
      }
      String text = new String(repository.content(id, limits.file()), StandardCharsets.UTF_8);
      List<TaskText> tasks = parse(TaskExcerpt.of(ofDocument.apply(withoutMark(text))));
      byContent.put(id, tasks);
      return tasks;
    }

    private List<TaskText> parse(String excerpt) {
      List<TaskText> known = byExcerpt.get(excerpt);
      if (known != null) {
        return known;
      }
      parsed += excerpt.length();
      if (parsed > MOST_PARSED) {
        return List.of();
      }
      List<TaskText> tasks =
          reader
              .read(kind, path, excerpt, limits)
              .document()
              .map(TaskReader::read)
              .orElse(List.of());
      byExcerpt.put(excerpt, tasks);
      return tasks;
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
