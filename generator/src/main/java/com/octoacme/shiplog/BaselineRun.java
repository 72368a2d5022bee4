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
import java.util.Locale;

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
        String.format(
            Locale.ROOT,
            "%d documents read; %d findings are accepted from now on",
            logbook.entries().size(),
            baseline.size()));
  }

  /** Takes out what no finding needs any more, and adds nothing. */
  BaselineOutcome prune(Logbook logbook, Baseline before) {
    Baseline pruned = AcceptingLinter.prune(LintTask.all(logbook, rules, before));
    return write(
        pruned,
        String.format(
            Locale.ROOT,
            "%d of %d accepted findings are gone and taken out; %d stay",
            before.size() - pruned.size(),
            before.size(),
            pruned.size()));
  }

  private BaselineOutcome write(Baseline baseline, String counts) {
    Path file = repository.root().resolve(Baseline.FILE);
    FileWriter.write(file, BaselineFile.write(baseline).getBytes(StandardCharsets.UTF_8));
    return new BaselineOutcome(
        file, baseline.size(), counts + ": " + Baseline.FILE + ". Commit it.");
  }
}
