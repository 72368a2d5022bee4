package com.octoacme.shiplog.fix;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.RereadFile;
import com.octoacme.shiplog.text.Splice;
import com.octoacme.shiplog.text.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A file that is being mended, with all documents in it. */
final class MendedFile {
  private final Configuration configuration;
  private final String before;
  private final Set<String> seen = new HashSet<>();
  private final List<Finding> mended = new ArrayList<>();
  private final List<LogbookEntry> original;
  private List<LogbookEntry> entries;

  MendedFile(List<LogbookEntry> entries, Configuration configuration) {
    this.original = List.copyOf(entries);
    this.entries = original;
    this.configuration = configuration;
    this.before = text();
    seen.add(before);
  }

  String path() {
    return entries.get(0).path();
  }

  /** The documents as they are now. */
  List<LogbookEntry> entries() {
    return entries;
  }

  private String text() {
    return entries.get(0).document().text();
  }

  FixedDocument outcome() {
    return new FixedDocument(path(), before, text(), mended);
  }

  /** Takes everything back. */
  void giveUp() {
    entries = original;
    mended.clear();
  }

  /**
   * Puts the edits of findings in; all those of a finding, or none.
   *
   * @return whether there may be more to do
   */
  boolean mend(List<Finding> findings) {
    List<Finding> chosen = choose(findings);
    if (chosen.isEmpty()) {
      return false;
    }
    String text =
        Splice.apply(text(), chosen.stream().flatMap(finding -> finding.edits().stream()).toList());
    Optional<List<LogbookEntry>> read = reread(text);
    if (read.isEmpty()) {
      return false;
    }
    if (!seen.add(text)) {
      giveUp();
      return false;
    }
    mended.addAll(chosen);
    entries = read.get();
    return true;
  }

  /** The documents with the new text; empty if it can no longer be read as it was. */
  private Optional<List<LogbookEntry>> reread(String text) {
    Reading reading =
        MarkdownReader.of(configuration)
            .read(entries.get(0).kind(), path(), text, configuration.limits());
    return reading.problems().isEmpty()
        ? reading.document().flatMap(file -> RereadFile.of(entries, file))
        : Optional.empty();
  }

  private static List<Finding> choose(List<Finding> findings) {
    List<Finding> chosen = new ArrayList<>();
    NavigableMap<Integer, Integer> taken = new TreeMap<>();
    for (Finding finding : findings) {
      if (isFree(finding, taken)) {
        chosen.add(finding);
        finding.edits().forEach(edit -> taken.put(edit.span().start(), edit.span().end()));
      }
    }
    return chosen;
  }

  /**
   * Whether no edit of a finding touches a taken place; two insertions at one offset do.
   *
   * @param taken ends of edits by their starts
   */
  private static boolean isFree(Finding finding, NavigableMap<Integer, Integer> taken) {
    return finding.edits().stream()
        .map(TextEdit::span)
        .noneMatch(
            span ->
                Optional.ofNullable(taken.floorEntry(span.end()))
                    .filter(before -> before.getValue() >= span.start())
                    .isPresent());
  }
}
