package com.octoacme.shiplog.site;

import com.octoacme.shiplog.action.ActionItem;
import com.octoacme.shiplog.action.ActionItem.State;
import com.octoacme.shiplog.checklist.ChecklistReader;
import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Policies;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.incident.IncidentReader;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.logbook.WithdrawnDocument;
import com.octoacme.shiplog.logbook.WithdrawnReader;
import com.octoacme.shiplog.metrics.Metrics;
import com.octoacme.shiplog.metrics.MetricsReader;
import com.octoacme.shiplog.postmortem.IncidentTitle;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.release.ReleaseReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Plans a site: gives every document its address, reads the model, and lays out all pages. Nothing
 * is rendered or written; what comes out is data.
 */
public final class SitePlanner {
  private static final int LATEST = 5;
  private static final int OPEN_ACTIONS = 10;

  private final SiteRequest request;
  private final Addresses addresses;
  private final List<Release> releases;
  private final List<Incident> incidents;
  private final List<ActionItem> actions;
  private final List<WithdrawnDocument> withdrawn;
  private final SiteFeeds feeds;
  private final IncidentReleases named;
  private final Charts charts;
  private final DocumentContexts contexts;
  private final List<Page> pages = new ArrayList<>();

  private SitePlanner(SiteRequest request) {
    this.request = request;
    this.addresses = Addresses.of(request.logbook());
    this.releases = new ReleaseReader(request.logbook(), addresses::of).read();
    this.incidents = new IncidentReader(request.logbook(), request.asOf(), addresses::of).read();
    this.actions = ordered(incidents);
    this.withdrawn = WithdrawnReader.read(request.logbook());
    this.feeds = SiteFeeds.of(request, releases, incidents);
    this.named = IncidentReleases.of(releases);
    this.charts = new Charts(releases, incidents, request.asOf().date());
    this.contexts = new DocumentContexts(request, addresses);
  }

  /** The plan of a site. */
  public static SitePlan plan(SiteRequest request) {
    return new SitePlanner(request).plan();
  }

  private SitePlan plan() {
    addHome();
    pages.addAll(new ReleasePages(releases, adviser(), contexts, feeds).plan());
    addChecklists();
    addIncidents();
    pages.addAll(LogPages.of(releases, incidents, named, feeds));
    addActions();
    Metrics metrics =
        MetricsReader.read(request.logbook(), releases, incidents, request.leadTimes());
    if (!releases.isEmpty() || !incidents.isEmpty()) {
      pages.addAll(FigurePages.of(metrics, incidents, policies().timeBoxes(), charts));
    }
    addGuides();
    addHistory();
    addExemptions();
    pages.addAll(ReferencePages.of(request, addresses, feeds.all()));
    pages.addAll(MovedPages.of(pages, releases, request, addresses));
    SiteModel site = new SiteModels(request).site(pages, feeds.find(FeedSource.ALL).isPresent());
    SitePlan plan =
        new SitePlan(
            site,
            pages,
            releases,
            incidents,
            actions,
            metrics,
            request.exemptions(),
            withdrawn,
            feeds.all(),
            addresses,
            request.logbook().files());
    new PlannedLinks(plan.pages(), plan.fileUrls()).check(site);
    return plan;
  }

  private UpgradeAdvice.Adviser adviser() {
    return new UpgradeAdvice.Adviser(named, incidents);
  }

  private static List<ActionItem> ordered(List<Incident> incidents) {
    return incidents.stream()
        .flatMap(incident -> incident.actions().stream())
        .sorted(
            Comparator.comparing((ActionItem action) -> action.state() != State.OPEN)
                .thenComparing(action -> !action.overdue())
                .thenComparing(
                    action -> action.dueDay().orElse(null),
                    Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private void addHome() {
    List<ActionItem> open =
        actions.stream().filter(action -> action.state() == State.OPEN).toList();
    int active =
        (int)
            request.findings().stream()
                .filter(finding -> finding.state() == Finding.State.ACTIVE)
                .count();
    pages.add(
        new Page.Home(
            "index.html",
            request.logbook().configuration().title().orElse(request.title()),
            "Releases, checklists and incidents, read from git.",
            releases.stream().limit(LATEST).toList(),
            incidents.stream().limit(LATEST).toList(),
            named.ofAll(incidents.stream().limit(LATEST).toList()),
            open.stream().limit(OPEN_ACTIONS).toList(),
            charts.months(),
            new Page.Counts(
                releases.size(),
                incidents.size(),
                open.size(),
                (int) open.stream().filter(ActionItem::overdue).count(),
                request.logbook().entries().size(),
                active),
            kinds()));
  }

  private List<String> kinds() {
    return request.logbook().configuration().sources().stream()
        .map(source -> source.kind().id())
        .distinct()
        .sorted()
        .toList();
  }

  private static SiteModel.Link link(Incident incident) {
    return new SiteModel.Link(incident.title(), incident.url());
  }

  private void addChecklists() {
    List<Page> alone = new ArrayList<>();
    List<ChecklistMatrices.Listed> listed = new ArrayList<>();
    for (Release release : releases) {
      release
          .checklist()
          .filter(checklist -> checklist.path().equals(release.path()))
          .map(own -> new ChecklistMatrices.Listed(release.title(), release.url(), own))
          .ifPresent(listed::add);
    }
    request
        .logbook()
        .ofKind(DocumentKind.CHECKLIST)
        .map(this::checklistPage)
        .forEach(
            page -> {
              alone.add(page);
              listed.add(new ChecklistMatrices.Listed(page.title(), page.url(), page.checklist()));
            });
    if (!listed.isEmpty()) {
      pages.addAll(ChecklistMatrices.of(listed));
      pages.addAll(alone);
    }
  }

  private ReleasePage.ChecklistDetail checklistPage(LogbookEntry entry) {
    return new ReleasePage.ChecklistDetail(
        addresses.of(entry.key()),
        titleOf(entry),
        "Deployment checklist.",
        ChecklistReader.read(entry),
        entry.document(),
        contexts.of(entry, Optional.empty(), Optional.empty()));
  }

  private void addIncidents() {
    if (incidents.isEmpty()) {
      return;
    }
    for (Lists.Slice<Incident> slice : Lists.slices("incidents", incidents)) {
      pages.add(
          new IncidentPage.IncidentList(
              slice.url(),
              slice.titled("Incidents"),
              "All incidents, newest first.",
              feeds.find("incidents"),
              slice.pages().number() == 1 ? ListFilter.ofIncidents(incidents) : List.of(),
              slice.entries(),
              named.ofAll(slice.entries()),
              slice.pages()));
    }
    pages.addAll(
        IntStream.range(0, incidents.size()).parallel().mapToObj(this::incidentDetail).toList());
  }

  private Page incidentDetail(int place) {
    Incident incident = incidents.get(place);
    return new IncidentPage.IncidentDetail(
        incident.url(),
        incident.title(),
        described(incident.summary(), "Post-incident review."),
        incident,
        named.of(incident),
        IncidentCourse.of(incident.facts(), policies().timeBoxes()),
        IncidentTimeline.of(incident, policies().timeBoxes()),
        contexts.document(incident.path()),
        contexts.of(
            contexts.entry(incident.path()),
            Lists.neighbour(incidents, place + 1).map(SitePlanner::link),
            Lists.neighbour(incidents, place - 1).map(SitePlanner::link)));
  }

  private Policies policies() {
    return request.logbook().configuration().policies();
  }

  private void addActions() {
    if (actions.isEmpty()) {
      return;
    }
    for (Lists.Slice<ActionItem> slice : Lists.slices("actions", actions)) {
      pages.add(
          new IncidentPage.ActionList(
              slice.url(),
              slice.titled("Action items"),
              "What reviews agreed to do: open items first.",
              slice.pages().number() == 1 ? charts.burnUp(actions).stream().toList() : List.of(),
              slice.pages().number() == 1 ? ActionOwners.table(actions) : Optional.empty(),
              slice.entries(),
              slice.pages()));
    }
  }

  private void addExemptions() {
    List<RecordPage.ExemptionRow> rows =
        request.exemptions().stream()
            .map(
                exemption ->
                    new RecordPage.ExemptionRow(
                        exemption,
                        exemption.kind().id(),
                        exemption.rule().filter(this::isRule).map(ReferencePages::rule),
                        addresses.find(exemption.path()),
                        showsAuthors()))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    for (Lists.Slice<RecordPage.ExemptionRow> slice : Lists.slices("exceptions", rows)) {
      pages.add(
          new RecordPage.ExemptionList(
              slice.url(),
              slice.titled("Exceptions"),
              "What was accepted as it is, skipped or decided not to be done, and why.",
              slice.entries(),
              slice.pages()));
    }
  }

  /** A comment may accept a rule that there is not. */
  private boolean isRule(String id) {
    return request.rules().stream().anyMatch(rule -> rule.id().equals(id));
  }

  private boolean showsAuthors() {
    return request.logbook().configuration().site().authorNames();
  }

  private void addGuides() {
    List<LogbookEntry> guides = request.logbook().ofKind(DocumentKind.GUIDE).toList();
    if (guides.isEmpty()) {
      return;
    }
    List<SiteModel.Link> links =
        guides.stream()
            .map(entry -> new SiteModel.Link(titleOf(entry), addresses.of(entry.key())))
            .toList();
    pages.add(
        new ReferencePage.GuideList(
            Addresses.list(DocumentKind.GUIDE), "Guide", "How we release and respond.", links));
    for (int i = 0; i < guides.size(); i++) {
      LogbookEntry entry = guides.get(i);
      pages.add(
          new ReferencePage.GuideDetail(
              addresses.of(entry.key()),
              titleOf(entry),
              described(new EntryText(entry).summary(), "A page of the process guide."),
              entry.document(),
              contexts.of(entry, Lists.neighbour(links, i - 1), Lists.neighbour(links, i + 1))));
    }
  }

  private void addHistory() {
    pages.addAll(RecentChanges.of(request.logbook(), withdrawn, addresses));
    for (LogbookEntry entry : request.logbook().entries()) {
      String url = addresses.of(entry.key());
      pages.addAll(RevisionPages.of(entry, new SiteModel.Link(titleOf(entry), url)));
    }
  }

  /** What the document's own page is called. */
  static String titleOf(LogbookEntry entry) {
    return entry.kind() == DocumentKind.INCIDENT
        ? IncidentTitle.of(entry)
        : new EntryText(entry).title().orElse(entry.id());
  }

  /** A summary, or words for it where there is none. */
  static String described(String summary, String otherwise) {
    return summary.isBlank() ? otherwise : summary;
  }
}
