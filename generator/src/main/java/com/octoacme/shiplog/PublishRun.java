package com.octoacme.shiplog;

import com.octoacme.shiplog.config.PublishSettings;
import com.octoacme.shiplog.config.PublishSettingsReader;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.accepted.AcceptingLinter;
import com.octoacme.shiplog.lint.accepted.LintTask;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.BuiltIns;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.publish.Logins;
import com.octoacme.shiplog.publish.PublishOutcome;
import com.octoacme.shiplog.publish.PublishOutcome.Result;
import com.octoacme.shiplog.publish.PublishPlace;
import com.octoacme.shiplog.publish.PublishedSource;
import com.octoacme.shiplog.publish.Removal;
import com.octoacme.shiplog.publish.SiteFile;
import com.octoacme.shiplog.publish.SiteFolder;
import com.octoacme.shiplog.publish.SitePublication;
import com.octoacme.shiplog.publish.git.GitPublisher;
import com.octoacme.shiplog.publish.git.GitSourceOrder;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import com.octoacme.shiplog.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Publishes a site, and takes it off again. */
final class PublishRun {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String PREVIEWS = "preview/";
  private static final Pattern AGE = Pattern.compile("(\\d{1,5})d");

  /** Rules of these families tell what must not get out. */
  private static final Set<String> GRAVE = Set.of("safety", "secrets", "input");

  private final ShiplogRequest request;
  private final Console console;
  private final Repository repository;
  private final Opened opened;

  PublishRun(ShiplogRequest request, Console console, Repository repository, Opened opened) {
    this.request = request;
    this.console = console;
    this.repository = repository;
    this.opened = opened;
  }

  /**
   * Publishes the site of the opened commit.
   *
   * @param reading reads all documents, once it is clear that they are needed
   */
  PublishOutcome publish(PublishRequest wanted, Supplier<Logbook> reading) {
    refuseWorkingTree();
    PublishSettings to = PublishSettingsReader.apply(opened.configuration().publish(), wanted.to());
    PublishPlace place = place(to, wanted.outputDirectory(), wanted.logins());
    try (GitSourceOrder order = GitSourceOrder.of(repository.root());
        GitPublisher publisher = GitPublisher.open(place, PATIENCE)) {
      PublishedSource source = source(order, wanted);
      if (isFresh(wanted) && publisher.state().holds(to.targetDirectory(), source)) {
        return upToDate(to, source);
      }
      Optional<PublishOutcome> refusal = generate(wanted, reading.get());
      if (refusal.isPresent()) {
        return refusal.get();
      }
      List<SiteFile> site = SiteFolder.read(siteFolder(wanted));
      SitePublication publication =
          new SitePublication(
              to,
              source,
              site,
              order,
              new SitePublication.Options(
                  wanted.olderAllowed() || wanted.artifact().isPresent(),
                  to.targetDirectory().startsWith(PREVIEWS)));
      return told(
          wanted.artifact().isPresent()
              ? publisher.export(publication, wanted.artifact().get())
              : publisher.change(publication, wanted.dryRun()));
    }
  }

  private void refuseWorkingTree() {
    boolean isWorkingTree =
        request.overrides().ref().filter(Repository.WORKTREE::equals).isPresent();
    if (isWorkingTree || opened.snapshot().commit().isEmpty()) {
      throw new SetupException(
          "only what is committed can be published",
          isWorkingTree ? "shiplog.ref" : repository.root().toString(),
          isWorkingTree
              ? "Commit, and leave shiplog.ref out; to look at the working tree use preview."
              : "Commit first; outside of git there is nothing to publish from.");
    }
  }

  private PublishPlace place(PublishSettings to, Path outputDirectory, Logins logins) {
    return new PublishPlace(
        repository.root(), outputDirectory.resolve("publish-cache"), to, logins);
  }

  private PublishedSource source(GitSourceOrder order, PublishRequest wanted) {
    String commit = opened.snapshot().commit().orElseThrow();
    return new PublishedSource(
        commit, order.timeOf(commit), BuiltIns.version(), inputs(commit, wanted));
  }

  /** A number for all that decides the pages, the same on every machine. */
  private String inputs(String commit, PublishRequest wanted) {
    List<String> all = new ArrayList<>(new RunInputs(request, repository).shared(commit, opened));
    all.add(wanted.site().toString());
    return Sha256.hex(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether the inputs alone tell that there is nothing to do; what a given site holds may vary.
   */
  private static boolean isFresh(PublishRequest wanted) {
    return wanted.site().isEmpty() && wanted.artifact().isEmpty() && !wanted.dryRun();
  }

  private static PublishOutcome upToDate(PublishSettings to, PublishedSource source) {
    return new PublishOutcome(
        Result.UNCHANGED,
        Optional.empty(),
        Optional.empty(),
        "Unchanged: branch "
            + to.branch()
            + " shows commit "
            + source.commit().substring(0, 7)
            + " already; nothing was generated or sent.");
  }

  /** Makes the site; what is told instead if it must not get out. */
  private Optional<PublishOutcome> generate(PublishRequest wanted, Logbook logbook) {
    List<Finding> findings =
        AcceptingLinter.lint(LintTask.all(logbook, RuleCatalogue.all(), opened.baseline()));
    List<Finding> grave = grave(findings);
    if (!grave.isEmpty()) {
      grave.forEach(
          finding ->
              console.error(
                  Printable.of(
                      "%s:%s [%s] %s",
                      finding.path(), finding.start(), finding.rule(), finding.message())));
      return Optional.of(
          new PublishOutcome(
              Result.REFUSED,
              Optional.empty(),
              Optional.empty(),
              grave.size()
                  + " findings must not get out; nothing was sent. Mend them; "
                  + request.commands().goal("lint", Map.of())
                  + " shows each with its remedy."));
    }
    if (wanted.site().isEmpty()) {
      SiteRun run = new SiteRun(request, console, repository);
      console.info(
          Printable.of(run.generate(opened, logbook, findings, siteFolder(wanted)).summary()));
    }
    return Optional.empty();
  }

  private static List<Finding> grave(List<Finding> findings) {
    Set<String> rules =
        RuleCatalogue.all().stream()
            .map(Rule::description)
            .filter(rule -> GRAVE.contains(rule.family()))
            .map(RuleDescription::id)
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .filter(finding -> finding.state() == Finding.State.ACTIVE)
        .filter(finding -> rules.contains(finding.rule()))
        .toList();
  }

  private static Path siteFolder(PublishRequest wanted) {
    return wanted.site().orElseGet(() -> wanted.outputDirectory().resolve("site"));
  }

  /** Takes published folders off the branch. */
  PublishOutcome unpublish(UnpublishRequest wanted) {
    if (wanted.to().targetDirectory().isEmpty()) {
      throw new SetupException(
          "it is not said what to take off the branch",
          "shiplog.targetDirectory",
          "Name the folder, such as preview/pr-12; . is the branch's root.");
    }
    PublishSettings to = PublishSettingsReader.apply(opened.configuration().publish(), wanted.to());
    Removal removal =
        wanted
            .olderThan()
            .map(age -> Removal.below(to.targetDirectory(), before(age)))
            .orElseGet(() -> Removal.of(to.targetDirectory()));
    PublishPlace place = place(to, wanted.outputDirectory(), wanted.logins());
    try (GitPublisher publisher = GitPublisher.open(place, PATIENCE)) {
      return told(publisher.change(removal, wanted.dryRun()));
    }
  }

  private Instant before(String age) {
    Matcher matcher = AGE.matcher(age);
    if (!matcher.matches()) {
      throw new SetupException(
          "\"" + age + "\" is no age", "shiplog.olderThan", "Write a number of days, such as 30d.");
    }
    return opened.asOf().instant().minus(Duration.ofDays(Long.parseLong(matcher.group(1))));
  }

  private PublishOutcome told(PublishOutcome outcome) {
    if (outcome.result() == Result.PLANNED) {
      outcome.lines().forEach(line -> console.info(Printable.of("  %s", line)));
    }
    return outcome;
  }
}
