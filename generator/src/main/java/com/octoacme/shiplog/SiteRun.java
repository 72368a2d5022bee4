package com.octoacme.shiplog;

import com.octoacme.shiplog.exemption.Exemption;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.BuiltIns;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.publish.FolderState;
import com.octoacme.shiplog.publish.FolderWriter;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.site.SitePlanner;
import com.octoacme.shiplog.site.SiteRequest;
import com.octoacme.shiplog.site.render.HistoryPageRenderer;
import com.octoacme.shiplog.site.render.SiteLinks;
import com.octoacme.shiplog.site.render.SiteRenderer;
import com.octoacme.shiplog.site.render.ThemeFolder;
import com.octoacme.shiplog.site.render.jbake.JBakePageRenderer;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Counted;
import com.octoacme.shiplog.text.Printable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a site: plans it, renders it, and swaps it in. */
final class SiteRun {
  private final ShiplogRequest request;
  private final Console console;
  private final Repository repository;
  private final List<String> told = new ArrayList<>();

  SiteRun(ShiplogRequest request, Console console, Repository repository) {
    this.request = request;
    this.console = console;
    this.repository = repository;
  }

  /**
   * What a run told that made the same site, if its folder is still as it was left. Then there is
   * nothing to do.
   */
  Optional<GenerateOutcome> findUnchanged(String inputs, Opened opened, Path siteDirectory) {
    return FolderState.find(siteDirectory, inputs)
        .map(state -> unchanged(state, opened, siteDirectory));
  }

  /** Keeps what the site was made from, for the next run. */
  void remember(String inputs, int pages, Path siteDirectory) {
    new FolderState(inputs, pages, told).write(siteDirectory);
  }

  private GenerateOutcome unchanged(FolderState state, Opened opened, Path siteDirectory) {
    state.warnings().forEach(line -> console.warn(Printable.of("%s", line)));
    Path start = siteDirectory.resolve("index.html");
    return new GenerateOutcome(
        start,
        state.pages(),
        String.format(
            Locale.ROOT,
            "%d pages as of %s, nothing to do: %s",
            state.pages(),
            opened.asOf().date(),
            start));
  }

  GenerateOutcome generate(
      Opened opened, Logbook logbook, List<Finding> findings, Path siteDirectory) {
    SiteAudience audience = SiteAudience.of(opened, repository, logbook);
    tellHidden(audience);
    SitePlan plan = SitePlanner.plan(siteRequest(opened, audience, findings));
    logbook.problems().forEach(this::warn);
    try (FolderWriter folder = FolderWriter.open(siteDirectory);
        ThemeFolder theme = theme(opened, logbook)) {
      write(plan, opened, theme, folder).forEach(this::warn);
      folder.commit();
    } finally {
      console.endProgress();
    }
    String summary =
        String.format(
            Locale.ROOT,
            "%s of %s as of %s: %s",
            Counted.of(plan.pages().size(), "page"),
            Counted.of(audience.logbook().entries().size(), "document"),
            opened.asOf().date(),
            siteDirectory.resolve("index.html"));
    return new GenerateOutcome(siteDirectory.resolve("index.html"), plan.pages().size(), summary);
  }

  private void tellHidden(SiteAudience audience) {
    int cut = audience.cut();
    if (audience.hidden() > 0 || cut > 0) {
      console.info(
          Printable.of(
              "Left out as internal, since site.audience is public: %d documents, and parts of %d"
                  + " others.",
              audience.hidden(), cut));
    }
  }

  private static ThemeFolder theme(Opened opened, Logbook logbook) {
    return ThemeFolder.open(
        opened.configuration().site().theme(),
        opened.snapshot(),
        logbook.files(),
        opened.configuration().limits());
  }

  private List<InputProblem> write(
      SitePlan plan, Opened opened, ThemeFolder theme, FolderWriter folder) {
    SiteRenderer renderer =
        new SiteRenderer(
            plan,
            new HistoryPageRenderer(
                new JBakePageRenderer(theme, plan.site(), plan.pages()),
                repository::content,
                opened.configuration()),
            new SiteLinks(plan),
            opened.configuration(),
            folder::write);
    List<InputProblem> problems =
        new ArrayList<>(
            renderer.render(done -> console.progress(done, plan.pages().size(), "pages")));
    problems.addAll(renderer.copyPictures(opened.snapshot()));
    theme.assets().forEach(folder::write);
    PlannedFiles.write(plan, folder::write);
    return problems;
  }

  private void warn(InputProblem problem) {
    Printable line =
        Printable.of(
            "%s:%s [%s] %s. %s.",
            problem.path(),
            problem.position(),
            problem.rule(),
            withoutStop(problem.message()),
            withoutStop(problem.remedy()));
    told.add(line.toString());
    console.warn(line);
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** What the site of a logbook is planned from. */
  SiteRequest siteRequest(Opened opened, Logbook logbook, List<Finding> findings) {
    return siteRequest(opened, SiteAudience.of(opened, repository, logbook), findings);
  }

  private SiteRequest siteRequest(Opened opened, SiteAudience audience, List<Finding> findings) {
    return siteRequest(
        opened, audience, findings, audience.exemptions(), leadTimes(audience.logbook()));
  }

  /** The same for single pages of documents, whose figures and exceptions nobody sees. */
  SiteRequest draftRequest(Opened opened, Logbook logbook, List<Finding> findings) {
    SiteAudience audience = SiteAudience.of(opened, repository, logbook);
    return siteRequest(opened, audience, findings, List.of(), Map.of());
  }

  private SiteRequest siteRequest(
      Opened opened,
      SiteAudience audience,
      List<Finding> findings,
      List<Exemption> exemptions,
      Map<String, List<Duration>> leadTimes) {
    return new SiteRequest(
        audience.logbook(),
        audience.findings(findings),
        exemptions,
        RuleCatalogue.all().stream().map(Rule::description).toList(),
        opened.asOf(),
        request.projectTitle().orElseGet(this::folderName),
        request.projectUrl(),
        repository.originUrl().flatMap(SiteRun::webPage),
        leadTimes,
        BuiltIns.version());
  }

  /** None on a shallow clone, where they would be wrong. */
  private Map<String, List<Duration>> leadTimes(Logbook logbook) {
    return repository.isShallow() ? Map.of() : repository.leadTimes(logbook.tags());
  }

  private String folderName() {
    Path name = repository.root().getFileName();
    return name == null ? "Ship's log" : name.toString();
  }

  /** The web page of a remote: {@code git@host:owner/name.git} and the like. */
  static Optional<String> webPage(String remote) {
    String page =
        remote
            .replaceFirst("\\.git/?$", "")
            .replaceFirst("^(?:ssh://)?git@([^:/]+)[:/]", "https://$1/");
    return page.startsWith("https://") ? Optional.of(page) : Optional.empty();
  }
}
