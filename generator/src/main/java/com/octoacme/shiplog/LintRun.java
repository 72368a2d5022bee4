package com.octoacme.shiplog;

import com.octoacme.shiplog.change.Base;
import com.octoacme.shiplog.change.BaseFinder;
import com.octoacme.shiplog.change.BaseRequest;
import com.octoacme.shiplog.change.ChangeLinter;
import com.octoacme.shiplog.change.PolicyChanges;
import com.octoacme.shiplog.config.LintSettings.TemplateAt;
import com.octoacme.shiplog.config.OverridesReader;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.LogbookRule.FileObservation;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.accepted.AcceptingLinter;
import com.octoacme.shiplog.lint.accepted.LintTask;
import com.octoacme.shiplog.lint.report.LintResult;
import com.octoacme.shiplog.lint.report.LintResult.Comparison;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.ChangedLogbook;
import com.octoacme.shiplog.logbook.ChangedLogbookReader;
import com.octoacme.shiplog.logbook.JudgingPolicy;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookReader;
import com.octoacme.shiplog.logbook.SchemaReader;
import com.octoacme.shiplog.source.Repository;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lints one state of a repository: all of it, or what a change brings since it left its base. A
 * change is judged by the configuration, the templates and the baseline that the base has now:
 * whoever begins a change at an old commit does not choose its policy.
 */
final class LintRun {
  private final ShiplogRequest request;
  private final Repository repository;
  private final LogbookOpener opener;
  private final List<Rule> rules = RuleCatalogue.all();

  LintRun(ShiplogRequest request, Repository repository, LogbookOpener opener) {
    this.request = request;
    this.repository = repository;
    this.opener = opener;
  }

  LintResult lint(Opened head) {
    BaseRequest wanted =
        new BaseRequest(
            request.overrides().base(),
            OverridesReader.newOnly(request.overrides()),
            request.environment());
    Optional<Base> base =
        new BaseFinder(repository.commits(), wanted).find(head.snapshot().commit());
    return base.map(found -> lintChange(head, found)).orElseGet(() -> lintAll(head));
  }

  private LintResult lintAll(Opened head) {
    Logbook logbook = opener.read(head);
    List<Finding> findings = AcceptingLinter.lint(LintTask.all(logbook, rules, head.baseline()));
    return new LintResult(logbook, repository.isShallow(), findings);
  }

  private LintResult lintChange(Opened head, Base base) {
    Opened before = Opened.base(repository, base.commit(), request.overrides(), head);
    Opened trusted =
        base.tip().equals(base.commit())
            ? before
            : Opened.base(repository, base.tip(), request.overrides(), head);
    Set<String> unchanged = before.listing().unchangedIn(head.listing().entries());
    JudgingPolicy policy =
        new JudgingPolicy(
            templates(head, trusted),
            repository
                .commits()
                .since(base.commit(), head.snapshot().commit().orElse(base.commit())),
            path -> !unchanged.contains(path));
    LogbookReader reader = new LogbookReader(trusted.configuration(), repository);
    Logbook after =
        opener.read(head, () -> reader.read(head.snapshot(), head.listing(), head.asOf(), policy));
    ChangedLogbook change =
        new ChangedLogbookReader(reader, policy, after).read(before.snapshot(), before.listing());
    List<FileObservation> policyChanges =
        new PolicyChanges(head.policy(), before.policy(), trusted.policy(), change).observe();
    List<Finding> findings =
        new ChangeLinter(rules, trusted.baseline(), head.baseline()).lint(change, policyChanges);
    Comparison comparison = new Comparison(base.name(), base.commit(), change.changed().size());
    return new LintResult(after, repository.isShallow(), Optional.of(comparison), findings);
  }

  /** Those of the change count first only where the configuration says so. */
  private static SchemaReader templates(Opened head, Opened trusted) {
    SchemaReader own = templatesOf(head, trusted);
    SchemaReader theirs = templatesOf(trusted, trusted);
    boolean atHead = trusted.configuration().lint().templateAt() == TemplateAt.HEAD;
    return atHead ? own.or(theirs) : theirs.or(own);
  }

  private static SchemaReader templatesOf(Opened of, Opened trusted) {
    return new SchemaReader(trusted.configuration(), of.snapshot(), of.listing());
  }
}
