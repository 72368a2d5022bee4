package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block.TaskMark;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.text.KeywordPattern;
import com.octoacme.shiplog.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An action item as a document writes it: a task, a bullet or a row of a table.
 *
 * @param text without owner and due date, plain
 * @param owner as written
 * @param due as written; it need not be a date
 * @param status as a table's column or words such as {@code (done)} state it
 * @param task the check box, if there is one
 * @param struck whether it is struck out
 * @param source the whole item's or action cell's text
 * @param span the item's text in the document
 */
public record ActionItemText(
    String text,
    Optional<String> owner,
    Optional<Due> due,
    Optional<String> status,
    Optional<TaskMark> task,
    boolean struck,
    InlineText source,
    Span span) {
  private static final List<String> WORDS = List.of("won", "cancel", "dropped");
  private static final KeywordPattern DROPPED =
      KeywordPattern.of(
          WORDS, "(?i)\\b(?:won[\u2019']?t do|wont-do|cancelled|canceled|dropped)\\b");
  private static final Set<String> DONE =
      Set.of("done", "closed", "completed", "complete", "fixed");
  private static final KeywordPattern REASON =
      KeywordPattern.of(
          WORDS,
          "(?i)\\b(?:won[\u2019']?t do|wont-do|cancelled|canceled|dropped)\\s{0,3}[:\u2013\u2014-]\\s{0,3}"
              + "([^()\\n]{2,300})");

  /** A due date as written. */
  public record Due(String text, Span span) {
    /** The date, if it is an ISO one and exists. */
    public Optional<LocalDate> date() {
      return Moment.read(text).flatMap(Moment::day);
    }
  }

  /** Whether it will not be done, by its mark or its words. */
  public boolean isDropped() {
    return task.map(mark -> mark.mark() == '-').orElse(false)
        || status.map(ActionItemText::saysDropped).orElse(false)
        || (struck && !isDone())
        || saysDropped(text);
  }

  /** Why it will not be done: what follows the words. */
  public Optional<String> reason() {
    return REASON.find(source.plain()).map(found -> found.group(1).strip());
  }

  private static boolean saysDropped(String words) {
    return DROPPED.isIn(words);
  }

  /** Whether it is done, by its mark or its words. */
  public boolean isDone() {
    return task.map(mark -> mark.mark() == 'x' || mark.mark() == 'X').orElse(false)
        || status.map(words -> DONE.contains(words.toLowerCase(Locale.ROOT))).orElse(false);
  }
}
