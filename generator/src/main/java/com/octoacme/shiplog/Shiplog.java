package com.octoacme.shiplog;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.exemption.Exemption;
import com.octoacme.shiplog.exemption.ExemptionReader;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.accepted.AcceptingLinter;
import com.octoacme.shiplog.lint.accepted.LintTask;
import com.octoacme.shiplog.lint.report.ConsoleReport;
import com.octoacme.shiplog.lint.report.LintResult;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.LogbookReader;
import com.octoacme.shiplog.publish.PublishOutcome;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.EditDistance;
import com.octoacme.shiplog.text.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The one door: opens a repository and lints it, makes its site, or begins a document.
 *
 * <p>A run goes one way. It resolves the ref to one state of the repository; reads that state's
 * configuration and lays the request's overrides over it; lists the files and picks the documents;
 * reads every document, its template's schema and its history, the latter in one walk over all
 * commits. From this logbook the linter makes findings and the readers of releases and incidents
 * make the model, neither knowing the other; the site plan joins them; pages are rendered from the
 * plan and swapped in as one folder.
 *
 * <p>What a document says is never thrown: it is a finding, and all other documents are still read,
 * reported and rendered. A broken set-up (configuration, template, theme, repository) is a {@link
 * SetupException} that names the value, the place and the next step. The same commit, configuration
 * and {@code asOf} give the same bytes. Nothing is written outside the folders that are asked for.
 */
public final class Shiplog implements AutoCloseable {
  private static final String HEAD = "HEAD";

  private final ShiplogRequest request;
  private final Console console;
  private final Repository repository;

  private Shiplog(ShiplogRequest request, Console console, Repository repository) {
    this.request = request;
    this.console = console;
    this.repository = repository;
  }

  /**
   * Opens the repository around a directory.
   *
   * @param console where lines for people go
   * @throws SetupException if there is a repository that cannot be read
   */
  public static Shiplog open(ShiplogRequest request, Console console) {
    Repository repository = Opened.repository(request.directory(), Limits.DEFAULT);
    return new Shiplog(request, console, repository);
  }

  /** The folder that all paths in findings and data are relative to. */
  public Path root() {
    return repository.root();
  }

  /**
   * Whether any file belongs to a source, as far as the ref of {@code generate} tells.
   *
   * @throws SetupException if the set-up is broken
   */
  public boolean hasDocuments() {
    Opened opened = open(HEAD);
    LogbookReader reader = new LogbookReader(opened.configuration(), repository);
    return opened.listing().entries().stream().anyMatch(file -> reader.isDocument(file.path()));
  }

  /**
   * Lints the working tree, or the ref of the request: tells the findings to the console and writes
   * {@code lint.json} and the other formats that are wanted.
   *
   * @throws SetupException if the set-up is broken, or no document matched
   */
  public LintOutcome lint(LintRequest wanted) {
    LintReporter reporter = new LintReporter(request, console);
    LintResult result = find(wanted, reporter);
    reporter.tell(result, wanted);
    return new LintOutcome(result.findings(), result.isFailed(), ConsoleReport.summary(result));
  }

  private LintResult find(LintRequest wanted, LintReporter reporter) {
    try {
      LintSubject subject = new LintSubject(wanted.subject(), repository, request);
      return subject.only(
          state()
              .read(
                  repository.hasWorkingTree() ? Repository.WORKTREE : HEAD,
                  opened -> new LintRun(request, repository, opener()).lint(subject.narrow(opened)),
                  LintResult::logbook));
    } catch (SetupException e) {
      reporter.tellBroken(e, wanted);
      throw e;
    }
  }

  /**
   * Mends documents of the working tree, or a typed text, where no person is needed.
   *
   * @throws SetupException if the set-up is broken, no document matched, or there is no working
   *     tree
   */
  public FixOutcome fix(FixRequest wanted) {
    LintSubject subject = new LintSubject(wanted.subject(), repository, request);
    StateReader.State state =
        state()
            .read(
                Repository.WORKTREE,
                opened -> read(subject.narrow(opened)),
                StateReader.State::logbook);
    return new FixRun(repository, console, wanted).fix(state.logbook(), findings(state));
  }

  /**
   * Writes the site of HEAD, or of the request's ref; does nothing if the folder holds it already.
   *
   * @param siteDirectory holds the whole site afterwards, or is as it was
   * @throws SetupException if the set-up is broken, or no document matched
   */
  public GenerateOutcome generate(Path siteDirectory) {
    SiteRun run = new SiteRun(request, console, repository);
    Opened now = open(HEAD);
    if (request.overrides().ref().filter(ref -> !ref.equals(HEAD)).isEmpty()) {
      new UncommittedChanges(repository, now).find().ifPresent(console::info);
    }
    return inputs(now)
        .flatMap(known -> run.findUnchanged(known, now, siteDirectory))
        .orElseGet(() -> generate(run, state().read(HEAD, now), siteDirectory));
  }

  private GenerateOutcome generate(SiteRun run, StateReader.State state, Path siteDirectory) {
    GenerateOutcome outcome =
        run.generate(state.opened(), state.logbook(), findings(state), siteDirectory);
    if (state.isWhole()) {
      inputs(state.opened())
          .ifPresent(known -> run.remember(known, outcome.pages(), siteDirectory));
    }
    return outcome;
  }

  private Optional<String> inputs(Opened opened) {
    return new RunInputs(request, repository).find(opened);
  }

  /**
   * Publishes the site of HEAD, or of the request's ref, to a branch. Of which commit that is, is
   * settled before the documents are read, since the branch is asked about it: a commit that
   * vanishes meanwhile ends the run, and no other one is published in its place.
   *
   * @throws SetupException if the set-up is broken, no document matched, or the remote refuses or
   *     cannot be reached
   */
  public PublishOutcome publish(PublishRequest wanted) {
    Opened opened = open(HEAD);
    return new PublishRun(request, console, repository, opened)
        .publish(wanted, () -> opener().read(opened));
  }

  /**
   * Serves the site of the working tree, or of the request's ref, until the preview is closed.
   *
   * @param port 0 for any that is free
   * @throws SetupException if the set-up is broken, no document matched, or the port is taken
   */
  public Preview preview(int port) {
    String ref =
        request.overrides().ref().orElse(repository.hasWorkingTree() ? Repository.WORKTREE : HEAD);
    PreviewReader reader = new PreviewReader(request, console, repository, ref);
    return Preview.start(reader, console, open(ref), opener()::read, port);
  }

  /**
   * Takes published folders off a branch.
   *
   * @throws SetupException if the set-up is broken, or the remote refuses or cannot be reached
   */
  public PublishOutcome unpublish(UnpublishRequest wanted) {
    return new PublishRun(request, console, repository, open(HEAD)).unpublish(wanted);
  }

  /**
   * Accepts the findings of the working tree as they are, in the baseline file at the repository's
   * root.
   *
   * @param prune whether only entries are taken out that no finding needs any more
   * @throws SetupException if the set-up is broken, no document matched, or there is no working
   *     tree
   */
  public BaselineOutcome baseline(boolean prune) {
    BaselineRun run = new BaselineRun(repository);
    StateReader.State state = state().read(Repository.WORKTREE);
    return prune
        ? run.prune(state.logbook(), state.opened().baseline())
        : run.write(state.logbook());
  }

  /**
   * Begins a document from its template.
   *
   * @return the file that was written
   * @throws SetupException if it exists already, or something that its name needs is missing
   */
  public Path create(NewDocumentRequest wanted) {
    Opened opened = open(repository.hasWorkingTree() ? Repository.WORKTREE : HEAD);
    return new NewDocument(opened, repository.root()).write(wanted);
  }

  /**
   * Drafts the notes of a release from commits.
   *
   * @throws SetupException if there is no git, no version, or no template to begin from
   */
  public DraftOutcome draft(DraftRequest wanted) {
    DraftNotes.check(repository, request.overrides().ref());
    StateReader.State state =
        state()
            .read(
                Repository.WORKTREE,
                opened -> new StateReader.State(opened, opener().readAny(opened)),
                StateReader.State::logbook);
    return new DraftNotes(state.opened(), state.logbook(), repository).write(wanted);
  }

  /**
   * Asks whether a release is ready, and whether it may be announced; writes {@code gate.json} and
   * {@code announcement.md}.
   *
   * @param release the version
   * @param outputDirectory where reports go
   * @throws SetupException if there is no git, or no such version can be
   */
  public GateOutcome gate(String release, Path outputDirectory) {
    StateReader.State state = versioned();
    List<Finding> findings = findings(state);
    return new GateRun(state.logbook(), findings, console)
        .ask(DraftNotes.version(release), outputDirectory);
  }

  /**
   * Writes what git recorded about a release, an incident or a period.
   *
   * @param outputDirectory where reports go
   * @return the names of the files
   * @throws SetupException if there is no git, or nothing of that name
   */
  public List<String> evidence(EvidenceRequest wanted, Path outputDirectory) {
    StateReader.State state = versioned();
    List<Exemption> exemptions = new ExemptionReader(repository, task(state)).read();
    return new EvidenceRun(state.logbook(), repository, exemptions).write(wanted, outputDirectory);
  }

  private StateReader.State read(Opened opened) {
    return new StateReader.State(opened, opener().read(opened));
  }

  private static List<Finding> findings(StateReader.State state) {
    return AcceptingLinter.lint(task(state));
  }

  private static LintTask task(StateReader.State state) {
    return LintTask.all(state.logbook(), RuleCatalogue.all(), state.opened().baseline());
  }

  private StateReader.State versioned() {
    if (!repository.isVersioned()) {
      throw new SetupException(
          "there is no git here, and without it nothing is recorded",
          repository.root().toString(),
          "Run git init, and commit.");
    }
    return state().read(HEAD);
  }

  private Opened open(String ref) {
    return state().open(ref);
  }

  private StateReader state() {
    return new StateReader(request, console, repository);
  }

  private LogbookOpener opener() {
    return new LogbookOpener(request, console, repository);
  }

  /**
   * Explains a rule, or lists all rules.
   *
   * @param rule an id; empty for the list
   * @throws SetupException if there is no such rule
   */
  public static List<Printable> explain(String rule) {
    List<RuleDescription> all = RuleCatalogue.all().stream().map(Rule::description).toList();
    if (rule.isBlank()) {
      return Explanation.list(all);
    }
    return all.stream()
        .filter(description -> description.id().equals(rule))
        .findFirst()
        .map(Explanation::of)
        .orElseThrow(() -> unknownRule(rule, all));
  }

  private static SetupException unknownRule(String rule, List<RuleDescription> all) {
    List<String> ids = all.stream().map(RuleDescription::id).toList();
    return new SetupException(
        "there is no rule \""
            + rule
            + "\""
            + EditDistance.nearest(rule, ids)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse(""),
        "shiplog.rule",
        "Leave shiplog.rule out to see all rules.");
  }

  @Override
  public void close() {
    repository.close();
  }
}
