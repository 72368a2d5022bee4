package com.octoacme.shiplog.fix;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.text.Splice;
import com.octoacme.shiplog.text.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends a document round by round: lints it, puts the edits of its findings in, and lints again,
 * until there is nothing left to mend. So mending what was mended changes nothing, and of edits
 * that clash the second gets its turn in the next round, if it is still asked for.
 *
 * <p>A document whose rounds come to no end is left as it was: two rules would undo each other.
 */
public final class DocumentFixer {
  private static final int MAX_ROUNDS = 50;

  private final Logbook logbook;
  private final List<Rule> rules;
  private final Set<Fix> allowed;
  private final Set<String> left;

  /**
   * A fixer of documents of one logbook.
   *
   * @param allowed the kinds of fixes that are wanted
   * @param left fingerprints of findings that stay: suppressed or accepted ones
   */
  public DocumentFixer(Logbook logbook, List<Rule> rules, Set<Fix> allowed, Set<String> left) {
    this.left = Set.copyOf(left);
    this.logbook = logbook;
    this.rules = rules.stream().filter(DocumentRule.class::isInstance).toList();
    this.allowed = Set.copyOf(allowed);
  }

  /** The document with all that can be mended. */
  public FixedDocument fix(LogbookEntry entry) {
    String before = entry.document().text();
    Set<String> seen = new HashSet<>(Set.of(before));
    List<Finding> mended = new ArrayList<>();
    LogbookEntry current = entry;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<Finding> chosen = choose(current);
      String text = Splice.apply(current.document().text(), edits(chosen));
      Optional<Document> read = chosen.isEmpty() ? Optional.empty() : read(current, text);
      if (read.isEmpty()) {
        return new FixedDocument(entry.path(), before, current.document().text(), mended);
      }
      if (!seen.add(text)) {
        break;
      }
      mended.addAll(chosen);
      current = current.with(read.get());
    }
    return new FixedDocument(entry.path(), before, before, List.of());
  }

  private static List<TextEdit> edits(List<Finding> findings) {
    return findings.stream().flatMap(finding -> finding.edits().stream()).toList();
  }

  /** The document with the new text; empty if it can no longer be read as it was. */
  private Optional<Document> read(LogbookEntry entry, String text) {
    var reading =
        new MarkdownReader()
            .read(entry.kind(), entry.path(), text, logbook.configuration().limits());
    return reading.problems().isEmpty() ? reading.document() : Optional.empty();
  }

  /** The findings to mend in this round; all edits of a finding are put in, or none. */
  private List<Finding> choose(LogbookEntry entry) {
    List<Finding> chosen = new ArrayList<>();
    List<TextEdit> taken = new ArrayList<>();
    for (Finding finding : Linter.lint(logbook.of(entry), rules)) {
      boolean wanted =
          !left.contains(finding.fingerprint())
              && allowed.contains(finding.fix())
              && !finding.edits().isEmpty();
      if (wanted && isFree(finding, taken)) {
        chosen.add(finding);
        taken.addAll(finding.edits());
      }
    }
    return chosen;
  }

  private static boolean isFree(Finding finding, List<TextEdit> taken) {
    return finding.edits().stream()
        .noneMatch(edit -> taken.stream().anyMatch(other -> Splice.clash(edit, other)));
  }
}
