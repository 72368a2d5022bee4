package com.octoacme.shiplog.release;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.postmortem.IncidentTitle;
import com.octoacme.shiplog.postmortem.ReleaseRole;
import com.octoacme.shiplog.postmortem.Statements;
import com.octoacme.shiplog.source.ReleaseTag;
import com.octoacme.shiplog.source.ReleaseTags;
import com.octoacme.shiplog.version.ReleaseVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which incidents say of a release that it caused them, fixed them, or was taken back. */
public final class IncidentMentions {
  private static final Pattern VERSION =
      Pattern.compile("(?<![0-9A-Za-z.])[vV]?\\d+(?:\\.\\d+)+(?:[-+][0-9A-Za-z.+-]+)?");
  private static final Pattern WORD = Pattern.compile("[^\\s,;]+");

  private final ReleaseTags tags;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, IncidentLink> byId = new HashMap<>();
  private final Map<ReleaseRole, Map<String, Map<ReleaseVersion, List<IncidentLink>>>> byRole =
      new EnumMap<>(ReleaseRole.class);

  private IncidentMentions(ReleaseTags tags) {
    this.tags = tags;
  }

  /** A release by its line and version. */
  record Name(String line, ReleaseVersion version) {}

  /** All that one incident says of releases. */
  record Mention(IncidentLink incident, Map<ReleaseRole, List<Name>> releases) {
    List<Name> of(ReleaseRole role) {
      return releases.getOrDefault(role, List.of());
    }
  }

  /**
   * What all incidents of a logbook say.
   *
   * @param urls the address of a document's page by its key
   */
  public static IncidentMentions of(Logbook logbook, Function<String, String> urls) {
    IncidentMentions mentions = new IncidentMentions(logbook.tags());
    logbook
        .ofKind(DocumentKind.INCIDENT)
        .forEach(entry -> mentions.add(mentions.read(entry, urls.apply(entry.key()))));
    return mentions;
  }

  private Mention read(LogbookEntry entry, String url) {
    String title = IncidentTitle.of(entry);
    Statements statements = Statements.of(entry);
    Map<ReleaseRole, List<Name>> releases = new EnumMap<>(ReleaseRole.class);
    for (ReleaseRole role : ReleaseRole.values()) {
      role.statedIn(statements)
          .ifPresent(words -> releases.put(role, names(words, entry.line()).distinct().toList()));
    }
    return new Mention(new IncidentLink(entry.id(), title, url), releases);
  }

  /**
   * The releases that words name. A tag tells line and version; a bare version is of the one line
   * that has it, else of the incident's own.
   */
  private Stream<Name> names(String words, String line) {
    return WORD.matcher(words).results().flatMap(word -> name(word.group(), line).stream());
  }

  private Optional<Name> name(String word, String line) {
    return tags.findNamed(word)
        .map(tag -> new Name(tag.line(), tag.version()))
        .or(() -> version(word).map(version -> new Name(lineOf(version, line), version)));
  }

  private String lineOf(ReleaseVersion version, String line) {
    List<ReleaseTag> tagged = tags.of(version);
    return tagged.size() == 1 ? tagged.get(0).line() : line;
  }

  private static Optional<ReleaseVersion> version(String word) {
    Matcher matcher = VERSION.matcher(word);
    return matcher.find() ? ReleaseVersion.find(matcher.group()) : Optional.empty();
  }

  private void add(Mention mention) {
    mentions.add(mention);
    byId.put(mention.incident().id(), mention.incident());
    for (ReleaseRole role : ReleaseRole.values()) {
      for (Name name : mention.of(role)) {
        byRole
            .computeIfAbsent(role, none -> new HashMap<>())
            .computeIfAbsent(name.line(), none -> new TreeMap<>())
            .computeIfAbsent(name.version(), none -> new ArrayList<>())
            .add(mention.incident());
      }
    }
  }

  /** Those of all incidents, by their paths' order. */
  List<Mention> all() {
    return List.copyOf(mentions);
  }

  /** The incidents whose ids stand in some words. */
  List<IncidentLink> named(String words) {
    return WORD.matcher(words)
        .results()
        .flatMap(word -> Optional.ofNullable(byId.get(word.group())).stream())
        .toList();
  }

  /** The incidents that say so of a version on a line, by their paths' order. */
  public List<IncidentLink> of(ReleaseRole role, String line, ReleaseVersion version) {
    return List.copyOf(
        byRole
            .getOrDefault(role, Map.of())
            .getOrDefault(line, Map.of())
            .getOrDefault(version, List.of()));
  }

  /** The incidents that say so of the release of some notes. */
  List<IncidentLink> of(ReleaseRole role, LogbookEntry release) {
    return release.version().map(version -> of(role, release.line(), version)).orElse(List.of());
  }
}
