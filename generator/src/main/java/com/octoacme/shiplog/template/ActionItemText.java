package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block.TaskMark;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.text.Span;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern REASON =
      Pattern.compile(
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
    Matcher matcher = REASON.matcher(source.plain());
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  private static boolean saysDropped(String words) {
    return words.matches("(?is).*\\b(?:won[\u2019']?t do|wont-do|cancelled|canceled|dropped)\\b.*");
  }

  /** Whether it is done, by its mark or its words. */
  public boolean isDone() {
    return task.map(mark -> mark.mark() == 'x' || mark.mark() == 'X').orElse(false)
        || status
            .map(words -> words.matches("(?i)done|closed|completed|complete|fixed"))
            .orElse(false);
  }
}
