package com.octoacme.shiplog.site;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands around a document on its page. */
final class DocumentContexts {
  private final Addresses addresses;
  private final SourceLinks links;
  private final Map<String, List<Finding>> findings;
  private final Map<String, LogbookEntry> entries;

  DocumentContexts(SiteRequest request, Addresses addresses) {
    this.addresses = addresses;
    this.links = SourceLinks.of(request);
    this.entries =
        request.logbook().entries().stream()
            .collect(Collectors.toMap(LogbookEntry::key, entry -> entry));
    this.findings = request.findings().stream().collect(Collectors.groupingBy(Finding::path));
  }

  /** The document of a key. */
  LogbookEntry entry(String key) {
    LogbookEntry entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException("not a document: " + key);
    }
    return entry;
  }

  /** The text of the document of a key. */
  Document document(String key) {
    return entry(key).document();
  }

  Page.Context of(
      LogbookEntry entry, Optional<SiteModel.Link> previous, Optional<SiteModel.Link> next) {
    return new Page.Context(
        entry.history(),
        entry.uncommitted() ? Optional.empty() : links.source(entry),
        links.edit(entry.path()),
        previous,
        next,
        findingsOf(entry),
        entry.uncommitted(),
        RevisionSummary.of(
            entry.history(), entry.path(), RevisionPages.url(entry, addresses.of(entry.key()))));
  }

  private List<Finding> findingsOf(LogbookEntry entry) {
    return findings.getOrDefault(entry.path(), List.of()).stream()
        .filter(one -> entry.holds(one.start()))
        .toList();
  }
}
