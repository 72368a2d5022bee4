package com.octoacme.shiplog.site;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Slug;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.template.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages that explain: templates, rules, conformance, data, and the one for lost visitors. */
final class ReferencePages {
  private final SiteRequest request;
  private final Addresses addresses;

  private final List<FeedSource> feeds;

  private ReferencePages(SiteRequest request, Addresses addresses, List<FeedSource> feeds) {
    this.request = request;
    this.addresses = addresses;
    this.feeds = feeds;
  }

  /**
   * All of them.
   *
   * @param feeds that the site has
   */
  static List<Page> of(SiteRequest request, Addresses addresses, List<FeedSource> feeds) {
    ReferencePages reference = new ReferencePages(request, addresses, feeds);
    List<Page> pages = new ArrayList<>();
    pages.addAll(reference.templates());
    pages.addAll(reference.rules());
    pages.addAll(reference.conformance());
    pages.add(reference.data());
    pages.add(
        new Page.Search(
            "search.html", "Search", "Search in releases, incidents, checklists and guides."));
    pages.add(
        new Page.NotFound(
            "404.html", "There is no page here", "The address leads to no page of this site."));
    return pages;
  }

  private List<Page> templates() {
    Map<String, ReferencePage.TemplateDetail> details = new LinkedHashMap<>();
    for (SourceSettings source : request.logbook().configuration().sources()) {
      if (source.kind() != DocumentKind.GUIDE) {
        request.logbook().schemas(source).stream()
            .filter(schema -> !details.containsKey(schema.path()))
            .forEach(schema -> details.put(schema.path(), template(source, schema, details)));
      }
    }
    List<Page> pages = new ArrayList<>();
    pages.add(
        new ReferencePage.TemplateList(
            "templates/index.html",
            "Templates",
            "What every document starts from, and is judged by.",
            details.values().stream().map(ReferencePage.TemplateDetail::entry).toList()));
    pages.addAll(details.values());
    return pages;
  }

  private ReferencePage.TemplateDetail template(
      SourceSettings source, Schema schema, Map<String, ReferencePage.TemplateDetail> others) {
    String name = schema.path().substring(schema.path().lastIndexOf('/') + 1);
    String slug = Slug.ofAddress(name.replaceFirst("\\.md$", "")).orElse(source.kind().id());
    String url = "templates/" + slug + ".html";
    boolean taken =
        slug.equals("index")
            || Addresses.isDevice(slug)
            || others.values().stream().anyMatch(other -> other.url().equals(url));
    int documents =
        (int)
            request.logbook().entries().stream()
                .filter(entry -> entry.schema().filter(schema::equals).isPresent())
                .count();
    ReferencePage.TemplateEntry entry =
        new ReferencePage.TemplateEntry(
            source.kind(),
            schema.path(),
            taken ? "templates/" + slug + "-" + (others.size() + 1) + ".html" : url,
            documents);
    return new ReferencePage.TemplateDetail(
        entry.url(),
        "Template: " + source.kind().id(),
        "What a document of kind " + source.kind().id() + " must contain.",
        entry,
        schema.text(),
        TemplateRequirements.of(schema));
  }

  private List<Page> rules() {
    Map<String, List<RuleDescription>> families =
        request.rules().stream()
            .collect(
                Collectors.groupingBy(
                    RuleDescription::family, LinkedHashMap::new, Collectors.toList()));
    Map<String, Long> counts =
        request.findings().stream()
            .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
    List<Page> pages = new ArrayList<>();
    pages.add(
        new ReferencePage.RuleList(
            "rules/index.html",
            "Rules",
            "What is checked, and why.",
            families.entrySet().stream()
                .map(family -> new ReferencePage.RuleFamily(family.getKey(), family.getValue()))
                .toList()));
    for (RuleDescription rule : request.rules()) {
      pages.add(
          new ReferencePage.RuleDetail(
              rule(rule.id()),
              rule.id(),
              rule.summary(),
              rule,
              counts.getOrDefault(rule.id(), 0L).intValue()));
    }
    return pages;
  }

  /** The address of the page of a rule. */
  static String rule(String id) {
    return "rules/" + id + ".html";
  }

  private List<Page> conformance() {
    SourceLinks links = SourceLinks.of(request);
    Map<String, List<Finding>> byPath =
        request.findings().stream()
            .collect(Collectors.groupingBy(Finding::path, TreeMap::new, Collectors.toList()));
    List<RecordPage.DocumentFindings> documents =
        byPath.entrySet().stream()
            .flatMap(entry -> parts(entry.getKey(), entry.getValue(), links))
            .toList();
    List<Page> pages = new ArrayList<>();
    int errors = count(Severity.ERROR);
    int warnings = count(Severity.WARNING);
    int infos = count(Severity.INFO);
    for (Lists.Slice<RecordPage.DocumentFindings> slice :
        Lists.slices("conformance", documents, shown -> shown.findings().size())) {
      pages.add(
          new RecordPage.Conformance(
              slice.url(),
              slice.titled("Conformance"),
              "What documents lack, measured by their templates.",
              slice.entries(),
              errors,
              warnings,
              infos,
              slice.pages()));
    }
    return pages;
  }

  /** A document with very many findings goes on over several pages. */
  private Stream<RecordPage.DocumentFindings> parts(
      String path, List<Finding> findings, SourceLinks links) {
    return IntStream.range(0, (findings.size() + Lists.ENTRIES - 1) / Lists.ENTRIES)
        .mapToObj(
            part ->
                new RecordPage.DocumentFindings(
                    path,
                    addresses.find(path),
                    links.source(path),
                    findings.subList(
                        part * Lists.ENTRIES,
                        Math.min(findings.size(), (part + 1) * Lists.ENTRIES))));
  }

  private int count(Severity severity) {
    return (int)
        request.findings().stream()
            .filter(finding -> finding.severity() == severity)
            .filter(finding -> finding.state() == Finding.State.ACTIVE)
            .count();
  }

  private Page data() {
    return new ReferencePage.DataList(
        "data/index.html",
        "Data",
        "The same facts as JSON, for scripts and dashboards.",
        DataFile.ALL.stream()
            .map(file -> new ReferencePage.DataEntry(file.url(), file.description(), file.csv()))
            .toList(),
        feeds.stream()
            .map(
                feed ->
                    new ReferencePage.FeedLink(
                        feed.title(), FeedSource.atom(feed.name()), FeedSource.json(feed.name())))
            .limit(Lists.ENTRIES)
            .toList());
  }
}
