package com.octoacme.shiplog.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The files that a search loads. */
class SearchFilesTest {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Made-up notes, always the same for the same number. */
  private static List<SearchEntry> notes(int count) {
    Random random = new Random(7);
    List<SearchEntry> notes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("everywhere ");
      for (int word = 0; word < 60; word++) {
        text.append("word").append(Math.abs((int) (random.nextGaussian() * 900))).append(' ');
      }
      notes.add(
          new SearchEntry(
              "releases/" + i + ".html",
              "Release 1." + i + ".0",
              "release",
              Optional.of(LocalDate.of(2020, 1, 1).plusDays(i)),
              Optional.empty(),
              List.of("Payment API"),
              "Summary " + i,
              List.of("Known issues"),
              text.toString()));
    }
    return notes;
  }

  private static Map<String, Set<Integer>> read(SortedMap<String, Postings> terms) {
    Map<String, Set<Integer>> found = new HashMap<>();
    terms.forEach((term, postings) -> found.put(term, decoded(postings.encoded())));
    return found;
  }

  /** The decoding that the script does, written once more. */
  private static Set<Integer> decoded(String text) {
    Set<Integer> entries = new HashSet<>();
    int entry = 0;
    int value = 0;
    int shift = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        entry += value >> 3;
        entries.add(entry);
        value = 0;
        shift = 0;
      }
    }
    return entries;
  }

  @Test
  void everyEntryIsFoundByEachOfItsWordsAndByNoOther() {
    List<SearchEntry> notes = notes(200);
    Map<String, Set<Integer>> found = read(SearchIndex.of(notes).terms());
    for (int i = 0; i < notes.size(); i++) {
      Set<String> words = new HashSet<>();
      SearchTerms.of(notes.get(i).text(), words::add);
      SearchTerms.of(notes.get(i).title(), words::add);
      SearchTerms.of("Known issues", words::add);
      words.addAll(SearchFacets.of(notes.get(i)));
      int number = i;
      found.forEach(
          (term, entries) ->
              assertThat(entries.contains(number)).as(term).isEqualTo(words.contains(term)));
    }
  }

  @Test
  void aNewDocumentLeavesAlmostAllFilesAsTheyWere() {
    List<SearchEntry> before = notes(600);
    List<SearchEntry> after = notes(601);
    Set<String> old = SearchFiles.of(before).keySet();
    Set<String> now = new HashSet<>(SearchFiles.of(after).keySet());
    int files = now.size();
    now.removeAll(old);
    assertThat(files).isGreaterThan(60);
    // The words of the new note are in a good part of the term files; rows and the rest stay.
    assertThat(now.stream().filter(name -> name.startsWith("search/e-"))).hasSize(1);
    assertThat(now.size()).isLessThan(files / 2);
  }

  @Test
  void aFileOfTermsIsSmallOrHoldsOneTerm() {
    SortedMap<String, Postings> terms = SearchIndex.of(notes(3_000)).terms();
    Map<String, SortedMap<String, String>> shards = SearchShards.of(terms);
    SortedMap<String, String> all = new TreeMap<>();
    shards.forEach(
        (prefix, shard) -> {
          int size = shard.values().stream().mapToInt(String::length).sum();
          assertThat(size <= SearchShards.LARGEST || shard.size() == 1).as(prefix).isTrue();
          assertThat(shard.keySet()).allMatch(term -> (term + " ").startsWith(prefix));
          all.putAll(shard);
        });
    assertThat(all.keySet()).isEqualTo(terms.keySet());
  }

  @Test
  void sameEntriesGiveSameBytes() {
    Map<String, byte[]> one = SearchFiles.of(notes(50));
    Map<String, byte[]> other = SearchFiles.of(notes(50));
    assertThat(one.keySet()).containsExactlyElementsOf(other.keySet());
    one.forEach((name, content) -> assertThat(content).isEqualTo(other.get(name)));
  }

  @Test
  void textOfADocumentCannotLeaveItsString() {
    SearchEntry hostile =
        new SearchEntry(
            "a.html",
            "\");alert(1);(\" </script> \u2028",
            "guide",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "\\",
            List.of(),
            "");
    Map<String, byte[]> files = SearchFiles.of(List.of(hostile));
    String shown =
        files.entrySet().stream()
            .filter(file -> file.getKey().startsWith("search/e-"))
            .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow();
    assertThat(shown)
        .isEqualTo(
            "shiplogSearch(\"e\",\"0\",[[\"\\\");alert(1);(\\\" </script> \u2028\",\"a.html\","
                + "\"guide\",\"\",\"\",\"\\\\\"]])\n");
  }
}
