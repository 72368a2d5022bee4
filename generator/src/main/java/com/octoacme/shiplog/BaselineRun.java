package com.octoacme.shiplog;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.accepted.AcceptingLinter;
import com.octoacme.shiplog.lint.accepted.Baseline;
import com.octoacme.shiplog.lint.accepted.BaselineFile;
import com.octoacme.shiplog.lint.accepted.BaselineWriter;
import com.octoacme.shiplog.lint.accepted.LintTask;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.publish.FileWriter;
import com.octoacme.shiplog.source.Repository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes the baseline file at the repository's root: all findings as they are, or fewer. */
final class BaselineRun {
  private final Repository repository;
  private final List<Rule> rules = RuleCatalogue.all();

  BaselineRun(Repository repository) {
    if (!repository.hasWorkingTree()) {
      throw new SetupException(
          "a bare repository has no place for a baseline file",
          repository.root().toString(),
          "Run it in a clone with a working tree.");
    }
    this.repository = repository;
  }

  /** Accepts all findings, in place of what was accepted before. */
  BaselineOutcome write(Logbook logbook) {
    LintTask task = LintTask.all(logbook, rules, Baseline.EMPTY);
    Baseline baseline = BaselineWriter.acceptAll(AcceptingLinter.lint(task));
    return write(
        baseline,
        many(logbook.entries().size(), "document read; ", "documents read; ")
            + many(baseline.size(), "finding is", "findings are")
            + " accepted from now on");
  }

  /** Takes out what no finding needs any more, and adds nothing. */
  BaselineOutcome prune(Logbook logbook, Baseline before) {
    Baseline pruned = AcceptingLinter.prune(LintTask.all(logbook, rules, before));
    int gone = before.size() - pruned.size();
    return write(
        pruned,
        gone
            + " of "
            + many(before.size(), "accepted finding", "accepted findings")
            + (gone == 1 ? " is" : " are")
            + " gone and taken out; "
            + many(pruned.size(), "stays", "stay"));
  }

  private static String many(int count, String one, String more) {
    return count + " " + (count == 1 ? one : more);
  }

  private BaselineOutcome write(Baseline baseline, String counts) {
    Path file = repository.root().resolve(Baseline.FILE);
    FileWriter.write(file, BaselineFile.write(baseline).getBytes(StandardCharsets.UTF_8));
    return new BaselineOutcome(
        file, baseline.size(), counts + ": " + Baseline.FILE + ". Commit it.");
  }
}
