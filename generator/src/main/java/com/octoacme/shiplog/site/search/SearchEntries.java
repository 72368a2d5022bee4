package com.octoacme.shiplog.site.search;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.IncidentPage;
import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.ReleasePage;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.text.VisibleText;
import com.octoacme.shiplog.yaml.YamlNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells of each page with a document what it is found by. */
final class SearchEntries {
  private static final Comparator<SearchEntry> OLDEST_FIRST =
      Comparator.comparing(
              (SearchEntry entry) -> entry.day().orElse(null),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(SearchEntry::url);

  private SearchEntries() {}

  /** All pages of documents, the oldest first, those without a date before them. */
  static List<SearchEntry> of(SitePlan plan) {
    return plan.pages().parallelStream()
        .flatMap(page -> page.document().map(document -> entry(page, document)).stream())
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private static SearchEntry entry(Page page, Document document) {
    StringBuilder text = new StringBuilder();
    document.frontMatter().values().forEach(entry -> append(entry.value(), text));
    document.preamble().forEach(block -> append(block, text));
    document.allSections().forEach(one -> one.blocks().forEach(block -> append(block, text)));
    return new SearchEntry(
        page.url(),
        VisibleText.of(page.title()),
        document.kind().id(),
        day(page),
        page instanceof IncidentPage.IncidentDetail detail
            ? detail.incident().severity().map(VisibleText::of)
            : Optional.empty(),
        components(page),
        VisibleText.of(page.description()),
        document.allSections().map(Section::heading).map(InlineText::plain).toList(),
        text.toString());
  }

  private static List<String> components(Page page) {
    if (page instanceof ReleasePage.ReleaseDetail detail) {
      return detail.release().details().components();
    }
    return page instanceof IncidentPage.IncidentDetail detail
        ? detail.incident().story().components()
        : List.of();
  }

  private static Optional<LocalDate> day(Page page) {
    if (page instanceof ReleasePage.ReleaseDetail detail) {
      return Optional.of(detail.release()).flatMap(Release::day);
    }
    if (page instanceof IncidentPage.IncidentDetail detail) {
      return Optional.of(detail.incident()).flatMap(Incident::day);
    }
    return Optional.empty();
  }

  private static void append(Block block, StringBuilder text) {
    if (block instanceof Block.Paragraph paragraph) {
      append(paragraph.text(), text);
    } else if (block instanceof Block.ItemList list) {
      for (Block.Item item : list.items()) {
        append(item.text(), text);
        item.blocks().forEach(inner -> append(inner, text));
      }
    } else if (block instanceof Block.Table table) {
      Stream.concat(Stream.of(table.header()), table.rows().stream())
          .forEach(row -> row.cells().forEach(cell -> append(cell, text)));
    } else if (block instanceof Block.Code code) {
      append(code.text(), text);
    } else if (block instanceof Block.Html html) {
      append(html.plain(), text);
    } else if (block instanceof Block.Quote quote) {
      quote.blocks().forEach(inner -> append(inner, text));
    } else if (block instanceof Block.InnerHeading heading) {
      append(heading.text(), text);
    }
  }

  private static void append(YamlNode node, StringBuilder text) {
    if (node instanceof YamlNode.Text scalar) {
      append(scalar.value(), text);
    } else if (node instanceof YamlNode.Items items) {
      items.nodes().forEach(inner -> append(inner, text));
    } else if (node instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(entry -> append(entry.value(), text));
    }
  }

  private static void append(InlineText part, StringBuilder text) {
    append(part.plain(), text);
  }

  private static void append(String part, StringBuilder text) {
    text.append(part).append('\n');
  }
}
