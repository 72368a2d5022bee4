package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.checklist.Checklist;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.release.IncidentLink;
import com.octoacme.shiplog.release.KnownIssue;
import com.octoacme.shiplog.release.Release;
import com.octoacme.shiplog.site.ComparableReleases;
import com.octoacme.shiplog.site.ComparedItem;
import com.octoacme.shiplog.site.ReleasePage;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.version.ReleaseType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the files from which a script compares any two releases: {@code compare/index.js} names the
 * releases of each line, {@code compare/r-*.js} hold what is compared, some releases each.
 *
 * <p>Releases are counted from the lowest version of their line on, so a new one changes the last
 * file of its line only. What a pair differs in is worked out by the script: as many pairs as there
 * are could not be written.
 */
public final class ComparisonFiles {
  /** How many releases are in one file. */
  static final int BLOCK = 16;

  private static final int MOST_ISSUES = 10;

  /** What a number of an item is a multiple of, beside its state. */
  private static final List<String> STATES = List.of("done", "open", "n/a");

  private final ScriptFiles scripts = new ScriptFiles("compare", "shiplogCompare");
  private final Map<String, Document> notes;

  private ComparisonFiles(Map<String, Document> notes) {
    this.notes = notes;
  }

  /** The content of each file by its address, UTF-8; none if no two releases can be compared. */
  public static Map<String, byte[]> write(SitePlan plan) {
    Map<String, List<Release>> lines = ComparableReleases.of(plan.releases());
    lines.values().removeIf(line -> line.size() < 2);
    if (lines.isEmpty()) {
      return Map.of();
    }
    Map<String, Document> notes =
        plan.pages().stream()
            .filter(ReleasePage.ReleaseDetail.class::isInstance)
            .map(ReleasePage.ReleaseDetail.class::cast)
            .collect(Collectors.toMap(page -> page.release().key(), page -> page.source()));
    return new ComparisonFiles(notes).write(lines);
  }

  private Map<String, byte[]> write(Map<String, List<Release>> lines) {
    scripts.addIndex(
        JsonValue.object()
            .with("block", BLOCK)
            .with("lines", JsonValue.array(lines.entrySet(), this::line))
            .build());
    return scripts.files();
  }

  private JsonValue line(Map.Entry<String, List<Release>> line) {
    return JsonValue.object()
        .with("name", line.getKey())
        .with("releases", JsonValue.array(line.getValue(), ComparisonFiles::named))
        .with("blocks", JsonValue.array(blocks(line.getKey(), line.getValue()), JsonValue::of))
        .build();
  }

  /** A release in the choice: its id, and its version if that is another text. */
  private static JsonValue named(Release release) {
    String id = ComparableReleases.id(release);
    String version = release.version().map(known -> known.text()).orElse(id);
    return version.equals(id) ? JsonValue.of(id) : texts(id, version);
  }

  private List<String> blocks(String line, List<Release> releases) {
    List<String> names = new ArrayList<>();
    for (int from = 0; from < releases.size(); from += BLOCK) {
      List<Release> some = releases.subList(from, Math.min(releases.size(), from + BLOCK));
      names.add(scripts.add("r", line + "/" + names.size(), block(some)));
    }
    return names;
  }

  private JsonValue block(List<Release> releases) {
    Items items = new Items();
    JsonValue rows = JsonValue.array(releases, release -> row(release, items));
    return JsonValue.object().with("items", items.json()).with("rows", rows).build();
  }

  private JsonValue row(Release release, Items items) {
    Document document = notes.get(release.key());
    return JsonValue.object()
        .with("url", release.url())
        .with("title", release.title())
        .with("state", release.state().id())
        .with("type", release.type().map(ReleaseType::id).orElse(""))
        .with("day", release.day().map(Object::toString).orElse(""))
        .with("tag", release.tag().orElse(""))
        .with("components", String.join(", ", release.details().components()))
        .with("caused", incidents(release.incidents().caused()))
        .with("fixes", incidents(release.incidents().fixes()))
        .with("issues", release.details().knownIssues().size())
        .with("known", JsonValue.array(known(release), JsonValue::of))
        .with("checked", checked(release))
        .with("items", items.of(release))
        .with("summary", release.summary())
        .with("changes", document == null ? JsonValue.NULL : NotedChanges.of(document))
        .build();
  }

  private static List<String> known(Release release) {
    return release.details().knownIssues().stream()
        .map(KnownIssue::text)
        .limit(MOST_ISSUES)
        .map(NotedChanges::cut)
        .toList();
  }

  private static JsonValue incidents(List<IncidentLink> incidents) {
    return JsonValue.array(
        incidents,
        one -> texts(one.id().contains("/") ? one.title() : one.id(), one.url(), one.title()));
  }

  private static JsonValue checked(Release release) {
    return release
        .checklist()
        .filter(checklist -> checklist.total() > 0)
        .map(checklist -> checklist.done() + " of " + checklist.total())
        .map(JsonValue::of)
        .orElse(JsonValue.NULL);
  }

  private static JsonValue texts(String... texts) {
    return JsonValue.array(List.of(texts), JsonValue::of);
  }

  /** The items of some checklists: each text stands once, releases name it by its number. */
  private static final class Items {
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();

    /** Numbers of a release's items: three times the item's own, and its state. */
    JsonValue of(Release release) {
      Map<String, String> states = ComparedItem.states(release.items());
      List<Long> items = new ArrayList<>();
      for (Checklist.Item item : release.items()) {
        String key = ComparedItem.key(item);
        String state = states.remove(key);
        if (state != null) {
          long number = numbers.computeIfAbsent(List.of(key, item.text()), x -> numbers.size());
          items.add(number * STATES.size() + STATES.indexOf(state));
        }
      }
      return JsonValue.array(items, JsonValue::of);
    }

    JsonValue json() {
      return JsonValue.array(numbers.keySet(), item -> JsonValue.array(item, JsonValue::of));
    }
  }
}
