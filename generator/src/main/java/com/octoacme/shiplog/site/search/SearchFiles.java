package com.octoacme.shiplog.site.search;

import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.site.data.ScriptFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the files of the search.
 *
 * <p>Each is a script that calls one function, so that a page opened from disk can load it, under a
 * policy that allows scripts of the site only: {@code search/index.js} lists the others, {@code
 * search/t-*.js} hold terms with their postings, {@code search/e-*.js} what is shown of the
 * entries. The names hold a part of the SHA-256 of the content: what did not change is not loaded
 * again.
 */
public final class SearchFiles {
  /** How many entries are in one file; small, since the ten best are spread over many. */
  static final int BLOCK = 16;

  private final ScriptFiles scripts = new ScriptFiles("search", "shiplogSearch");

  private SearchFiles() {}

  /** The content of each file by its address, UTF-8; none for a site without documents. */
  public static Map<String, byte[]> write(SitePlan plan) {
    return of(SearchEntries.of(plan));
  }

  /**
   * The files for some entries.
   *
   * @param entries the oldest first
   */
  static Map<String, byte[]> of(List<SearchEntry> entries) {
    SearchFiles files = new SearchFiles();
    JsonValue.Builder index =
        JsonValue.object()
            .with("entries", entries.size())
            .with("block", BLOCK)
            .with("facets", facets(entries))
            .with("terms", files.addTerms(SearchIndex.of(entries)))
            .with("blocks", files.addBlocks(entries));
    files.scripts.addIndex(index.build());
    return files.scripts.files();
  }

  private static JsonValue facets(List<SearchEntry> entries) {
    return JsonValue.array(
        SearchFacets.count(entries),
        facet ->
            JsonValue.object()
                .with("name", facet.name())
                .with(
                    "values",
                    JsonValue.array(
                        facet.counts().entrySet(),
                        value ->
                            pair(JsonValue.of(value.getKey()), JsonValue.of(value.getValue()))))
                .build());
  }

  private JsonValue addTerms(SearchIndex index) {
    List<JsonValue> names = new ArrayList<>();
    SearchShards.of(index.terms())
        .forEach(
            (prefix, terms) -> {
              JsonValue.Builder content = JsonValue.object();
              terms.forEach(content::with);
              String name = scripts.add("t", prefix, content.build());
              names.add(pair(JsonValue.of(prefix), JsonValue.of(name)));
            });
    return JsonValue.array(names, pair -> pair);
  }

  private JsonValue addBlocks(List<SearchEntry> entries) {
    List<JsonValue> names = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += BLOCK) {
      List<SearchEntry> some = entries.subList(from, Math.min(entries.size(), from + BLOCK));
      JsonValue content = JsonValue.array(some, SearchFiles::shown);
      names.add(JsonValue.of(scripts.add("e", Integer.toString(names.size()), content)));
    }
    return JsonValue.array(names, name -> name);
  }

  private static JsonValue shown(SearchEntry entry) {
    return JsonValue.array(
        List.of(
            entry.title(),
            entry.url(),
            entry.kind(),
            entry.day().map(Object::toString).orElse(""),
            entry.severity().orElse(""),
            entry.summary()),
        JsonValue::of);
  }

  private static JsonValue pair(JsonValue first, JsonValue second) {
    return JsonValue.array(List.of(first, second), value -> value);
  }
}
