package com.octoacme.shiplog.site;

import com.octoacme.shiplog.document.Slug;
import com.octoacme.shiplog.incident.Incident;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.template.Answers;
import com.octoacme.shiplog.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A part of the product that releases and incidents name.
 *
 * @param name as written first
 * @param slug its part of addresses; spellings that give the same are one component
 * @param releases that name it, or are of the line of its name, newest first
 * @param incidents newest first
 */
public record Component(
    String name, String slug, List<Release> releases, List<Incident> incidents) {
  /** What one document names beyond these has no page, so that no document makes thousands. */
  private static final int MOST_OF_ONE = 20;

  /** Longer words are a sentence, not a name. */
  private static final int LONGEST = 60;

  public Component {
    releases = List.copyOf(releases);
    incidents = List.copyOf(incidents);
  }

  /** All components, by their slugs. */
  public static List<Component> of(List<Release> releases, List<Incident> incidents) {
    Map<String, Found> all = new TreeMap<>();
    releases.forEach(
        one -> names(one).forEach((slug, name) -> found(slug, name, all).releases().add(one)));
    incidents.forEach(
        one ->
            names(one.story().components().stream())
                .forEach((slug, name) -> found(slug, name, all).incidents().add(one)));
    return all.entrySet().stream()
        .map(
            one ->
                new Component(
                    one.getValue().name(),
                    one.getKey(),
                    one.getValue().releases(),
                    one.getValue().incidents()))
        .toList();
  }

  /** What names a component so far. */
  private record Found(String name, List<Release> releases, List<Incident> incidents) {}

  private static Found found(String slug, String name, Map<String, Found> all) {
    return all.computeIfAbsent(slug, none -> new Found(name, new ArrayList<>(), new ArrayList<>()));
  }

  private static Map<String, String> names(Release release) {
    Stream<String> line = Stream.of(release.line()).filter(name -> !name.isEmpty());
    return names(Stream.concat(line, release.details().components().stream()));
  }

  /** The names of the components that one document names, by their slugs. */
  private static Map<String, String> names(Stream<String> words) {
    Map<String, String> names = new LinkedHashMap<>();
    words
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST && !Answers.isNothing(name))
        .limit(MOST_OF_ONE)
        .forEach(name -> names.putIfAbsent(slug(name), name));
    return names;
  }

  private static String slug(String name) {
    Optional<String> slug = Slug.ofAddress(name);
    return slug.filter(found -> !Addresses.isDevice(found))
        .orElseGet(() -> numbered(slug.orElse(name)));
  }

  /** For a name of which no letter can be in an address, or that some systems keep for devices. */
  private static String numbered(String name) {
    return "x-" + Sha256.hex(name.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
  }

  /** The address of its page. */
  public String url() {
    return Addresses.list(folder(), 1);
  }

  /** The folder of its pages. */
  String folder() {
    return "components/" + slug;
  }

  /** The name of its feed, without an ending. */
  public String feed() {
    return "component-" + slug;
  }
}
