package com.octoacme.shiplog.fix;

import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Mends documents round by round: lints them, puts the edits of their findings in, and lints again,
 * until there is nothing left to mend. So mending what was mended changes nothing, and of edits
 * that clash the second gets its turn in the next round, if it is still asked for.
 *
 * <p>A file whose rounds come to no end is left as it was: two rules would undo each other.
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

  /**
   * The files of some documents with all that can be mended, sorted by path.
   *
   * @param entries with each document of a file the others of the same file
   */
  public List<FixedDocument> fix(Collection<LogbookEntry> entries) {
    List<MendedFile> files =
        entries.stream()
            .collect(Collectors.groupingBy(LogbookEntry::path, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(parts -> new MendedFile(parts, logbook.configuration()))
            .toList();
    List<MendedFile> open = files;
    for (int round = 0; round < MAX_ROUNDS && !open.isEmpty(); round++) {
      open = mend(open);
    }
    open.forEach(MendedFile::giveUp);
    return files.stream().map(MendedFile::outcome).toList();
  }

  /** Lints once for all, and mends each; those that may need another round. */
  private List<MendedFile> mend(List<MendedFile> files) {
    List<LogbookEntry> entries = files.stream().flatMap(file -> file.entries().stream()).toList();
    Map<String, List<Finding>> findings =
        Linter.lint(logbook.of(entries), rules).stream()
            .filter(this::isWanted)
            .collect(Collectors.groupingBy(Finding::path));
    return files.stream()
        .filter(file -> file.mend(findings.getOrDefault(file.path(), List.of())))
        .toList();
  }

  private boolean isWanted(Finding finding) {
    return !left.contains(finding.fingerprint())
        && allowed.contains(finding.fix())
        && !finding.edits().isEmpty();
  }
}
