package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.Reach;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Reports tags of versions that no notes describe. */
public final class TagWithoutNotesRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "tag-without-notes",
              "release",
              Severity.WARNING,
              "A version was tagged, but has no release notes.",
              "A release that nobody described cannot be compared, checked or "
                  + "announced. Pre-releases, and tags before the first notes of a line, "
                  + "are left alone.",
              """
          v1.3.0 (notes: 1.2.0.md, 1.4.0.md)
          """,
              """
          v1.3.0 (notes: 1.2.0.md, 1.3.0.md, 1.4.0.md)
          """,
              Fix.NONE)
          .shown(Reach.PAST);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final String CONFIGURATION = "shiplog.yaml";

  @Override
  public List<FileObservation> check(Logbook logbook) {
    Map<String, NavigableSet<ReleaseVersion>> described = new HashMap<>();
    logbook
        .ofKind(DocumentKind.RELEASE)
        .forEach(entry -> entry.version().ifPresent(version -> add(described, entry, version)));
    return logbook.tags().inOrder().stream()
        .filter(tag -> !tag.version().isPreRelease())
        .filter(tag -> lacksNotes(tag, described.getOrDefault(tag.line(), NONE)))
        .map(TagWithoutNotesRule::seen)
        .toList();
  }

  private static final NavigableSet<ReleaseVersion> NONE = Collections.emptyNavigableSet();

  private static void add(
      Map<String, NavigableSet<ReleaseVersion>> described,
      LogbookEntry entry,
      ReleaseVersion version) {
    described.computeIfAbsent(entry.line(), line -> new TreeSet<>()).add(version);
    OwnTags.find(entry)
        .ifPresent(
            tag ->
                described.computeIfAbsent(tag.line(), line -> new TreeSet<>()).add(tag.version()));
  }

  private static boolean lacksNotes(ReleaseTag tag, NavigableSet<ReleaseVersion> described) {
    return !described.isEmpty()
        && described.first().compareTo(tag.version()) < 0
        && !described.contains(tag.version());
  }

  private static FileObservation seen(ReleaseTag tag) {
    Observation observation =
        Observation.at(
                Span.at(0),
                "tag " + tag.name() + " of " + tag.at().toLocalDate() + " has no release notes")
            .remedy("Write them, or set the rule off if not every tag is a release")
            .about(tag.name());
    return new FileObservation(CONFIGURATION, observation);
  }
}
