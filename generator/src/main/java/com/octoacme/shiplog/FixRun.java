package com.octoacme.shiplog;

import com.octoacme.shiplog.LintRequest.Text;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.fix.DiffText;
import com.octoacme.shiplog.fix.DocumentFixer;
import com.octoacme.shiplog.fix.FixedDocument;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.publish.FileWriter;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Counted;
import com.octoacme.shiplog.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mends the documents of the working tree. A file that git could not bring back, because it does
 * not know it or knows it in several versions, is not touched.
 */
final class FixRun {
  private static final int BOM_LENGTH = Text.MARK.getBytes(StandardCharsets.UTF_8).length;

  private final Repository repository;
  private final Console console;
  private final FixRequest wanted;
  private final List<FixedDocument> fixed = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  FixRun(Repository repository, Console console, FixRequest wanted) {
    this.repository = repository;
    this.console = console;
    this.wanted = wanted;
  }

  /**
   * Mends what can be mended.
   *
   * @param findings of the logbook: only documents that have something to mend are looked at
   */
  FixOutcome fix(Logbook logbook, List<Finding> findings) {
    DocumentFixer fixer =
        new DocumentFixer(logbook, RuleCatalogue.all(), wanted.allowed(), left(findings));
    fixer.fix(mendable(logbook, findings)).stream()
        .filter(FixedDocument::isChanged)
        .forEach(this::settle);
    int mended = fixed.stream().mapToInt(document -> document.mended().size()).sum();
    return new FixOutcome(
        fixed.stream().map(FixedDocument::path).toList(), refused, summary(mended), typed());
  }

  /** Of a typed text there is one document at most that could be mended. */
  private Optional<String> typed() {
    return wanted
        .subject()
        .text()
        .filter(text -> !wanted.dryRun())
        .flatMap(
            text -> fixed.stream().findFirst().map(document -> text.mark() + document.after()));
  }

  private static Set<String> left(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.state() != Finding.State.ACTIVE)
        .map(Finding::fingerprint)
        .collect(Collectors.toSet());
  }

  /** The documents of the files with something to mend. */
  private List<LogbookEntry> mendable(Logbook logbook, List<Finding> findings) {
    Set<String> paths =
        findings.stream()
            .filter(finding -> wanted.allowed().contains(finding.fix()))
            .map(Finding::path)
            .collect(Collectors.toSet());
    return logbook.entries().stream().filter(entry -> paths.contains(entry.path())).toList();
  }

  private void settle(FixedDocument document) {
    boolean typed = wanted.subject().text().isPresent();
    Optional<String> objection =
        typed ? Optional.empty() : repository.findObjectionToChange(document.path());
    if (objection.isPresent()) {
      refuse(document, objection.get() + ". Commit it first.");
    } else if (wanted.dryRun()) {
      fixed.add(document);
      DiffText.of(document).forEach(console::info);
    } else if (typed) {
      fixed.add(document);
    } else {
      write(document);
    }
  }

  private void refuse(FixedDocument document, String reason) {
    refused.add(document.path());
    console.warn(Printable.of("%s is left as it is: %s", document.path(), reason));
  }

  /** Writes the new text, behind the byte order mark if there was one. */
  private void write(FixedDocument document) {
    Path file = repository.root().resolve(document.path());
    byte[] before = document.before().getBytes(StandardCharsets.UTF_8);
    byte[] after = document.after().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] old = Files.readAllBytes(file);
      int mark = old.length - before.length;
      boolean isAsRead =
          (mark == 0 || mark == BOM_LENGTH)
              && Arrays.equals(old, mark, old.length, before, 0, before.length);
      if (!isAsRead) {
        refuse(document, "it was changed while it was read. Run this again.");
        return;
      }
      byte[] content = Arrays.copyOf(old, mark + after.length);
      System.arraycopy(after, 0, content, mark, after.length);
      FileWriter.write(file, content);
    } catch (IOException e) {
      throw new SetupException(
          "the file cannot be read: " + e.getMessage(), document.path(), "Check its permissions.");
    }
    fixed.add(document);
    console.info(Printable.of("%s: %d mended", document.path(), document.mended().size()));
  }

  private String summary(int mended) {
    String what =
        mended == 0
            ? "Nothing to mend"
            : Counted.of(mended, "finding")
                + (wanted.dryRun() ? " can be" : "")
                + " mended in "
                + Counted.of(fixed.size(), wanted.subject().text().isPresent() ? "text" : "file");
    return refused.isEmpty() ? what + "." : what + "; " + refused.size() + " left as they are.";
  }
}
