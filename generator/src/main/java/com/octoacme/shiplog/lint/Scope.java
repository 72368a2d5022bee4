package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.template.ActionItemText;
import com.octoacme.shiplog.template.ContentSchema;
import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A part of a document that was filled in, with what the template asks of it: its beginning, or a
 * section.
 *
 * @param name for people: the section's name, or {@code the beginning}
 * @param path names of the template's sections down to it, empty for the beginning
 * @param content what the template asks for
 * @param blocks what the document has, subsections not counted
 * @param texts the pieces of text among the blocks
 * @param actionItems the action items among them, where the template asks for some
 * @param answered whether it says that there is nothing to tell
 * @param end the place for what is missing: right behind its last block, those of sections that the
 *     template does not have left out
 * @param severity what the template says about it
 * @param lenient whether findings in it are at most warnings
 */
public record Scope(
    String name,
    List<String> path,
    ContentSchema content,
    List<Block> blocks,
    List<InlineText> texts,
    List<ActionItemText> actionItems,
    boolean answered,
    Span end,
    Optional<Severity> severity,
    boolean lenient) {
  public Scope {
    path = List.copyOf(path);
    blocks = List.copyOf(blocks);
    texts = List.copyOf(texts);
    actionItems = List.copyOf(actionItems);
  }

  /** An observation about something in this part. */
  public Observation judge(Observation observation) {
    return observation.judged(severity, lenient);
  }
}
