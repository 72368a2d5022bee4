package com.octoacme.shiplog.site;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.lint.RuleDescription;
import java.util.List;
import java.util.Optional;

/** Pages to look things up: the guide, templates, rules and data files. */
public sealed interface ReferencePage extends Page {
  @Override
  default boolean tellsState() {
    return false;
  }

  /** The pages of the process guide. */
  record GuideList(String url, String title, String description, List<SiteModel.Link> guides)
      implements ReferencePage {
    @Override
    public String template() {
      return "guides";
    }

    @Override
    public void lead(Leads leads) {
      leads.links(guides);
    }
  }

  /** A page of the process guide. */
  record GuideDetail(
      String url, String title, String description, Document source, Page.Context context)
      implements ReferencePage, DocumentPage {
    @Override
    public String template() {
      return "guide";
    }

    @Override
    public void lead(Leads leads) {
      leads.context(context);
    }
  }

  /** The templates in force. */
  record TemplateList(String url, String title, String description, List<TemplateEntry> templates)
      implements ReferencePage {
    @Override
    public String template() {
      return "templates";
    }

    @Override
    public void lead(Leads leads) {
      templates.forEach(entry -> leads.to(entry.url()));
    }
  }

  /**
   * A template in a list.
   *
   * @param path in the repository, or {@code built-in:...}
   * @param documents how many documents follow it
   */
  record TemplateEntry(DocumentKind kind, String path, String url, int documents) {}

  /**
   * A template and what it asks for.
   *
   * @param text the template itself, Markdown
   * @param requirements one sentence each, in the template's order
   */
  record TemplateDetail(
      String url,
      String title,
      String description,
      TemplateEntry entry,
      String text,
      List<Requirement> requirements)
      implements ReferencePage {
    @Override
    public String template() {
      return "template";
    }

    @Override
    public void lead(Leads leads) {}
  }

  /**
   * Something a template asks for.
   *
   * @param line of the template, 1-based
   */
  record Requirement(String text, boolean optional, int depth, int line) {}

  /** All rules by family. */
  record RuleList(String url, String title, String description, List<RuleFamily> families)
      implements ReferencePage {
    @Override
    public String template() {
      return "rules";
    }

    @Override
    public void lead(Leads leads) {
      families.stream()
          .flatMap(family -> family.rules().stream())
          .forEach(rule -> leads.to(ReferencePages.rule(rule.id())));
    }
  }

  /** Rules that belong together. */
  record RuleFamily(String name, List<RuleDescription> rules) {}

  /** A rule. */
  record RuleDetail(
      String url, String title, String description, RuleDescription rule, int findings)
      implements ReferencePage {
    @Override
    public String template() {
      return "rule";
    }

    @Override
    public void lead(Leads leads) {}
  }

  /**
   * The data files and what is in them, and what one can subscribe to.
   *
   * @param feeds the JSON or Atom file of each; none if nobody knows where the site will be
   */
  record DataList(
      String url, String title, String description, List<DataEntry> files, List<FeedLink> feeds)
      implements ReferencePage {
    @Override
    public String template() {
      return "data";
    }

    @Override
    public void lead(Leads leads) {
      leads.to(DataFile.CALENDAR);
      files.forEach(file -> leads.to(file.url()).to(file.csv()));
      feeds.forEach(feed -> leads.to(feed.atom()).to(feed.json()));
    }
  }

  /**
   * A data file in a list.
   *
   * @param csv address of the same as CSV
   */
  record DataEntry(String url, String description, Optional<String> csv) {}

  /**
   * A feed in a list.
   *
   * @param title what it tells of; empty if that is everything
   * @param atom address of the feed as Atom
   * @param json address of the same as JSON Feed
   */
  record FeedLink(String title, String atom, String json) {}
}
