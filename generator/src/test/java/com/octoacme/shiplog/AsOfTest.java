package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the day of a run moves, and that nothing else does. */
class AsOfTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void writeLog() {
    SampleLog.write(folder.resolve("repository")).close();
  }

  private Path generate(String asOf, String name) {
    Path site = folder.resolve(name);
    Run.in(folder.resolve("repository")).with("asOf", asOf).generate(site);
    return site;
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(site)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        files.put(site.relativize(file).toString(), Base64.getEncoder().encodeToString(bytes));
      }
    }
    return files;
  }

  @Test
  void twoRunsOfOneDayWriteTheSameBytes() throws IOException {
    Map<String, String> first = files(generate("2026-06-01", "first"));
    Map<String, String> second = files(generate("2026-06-01", "second"));

    assertThat(first).hasSizeGreaterThan(40);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void anotherDayMovesOnlyWhatDependsOnTheDay() throws IOException {
    Path before = generate("2026-06-01", "before");
    Path after = generate("2026-12-01", "after");

    assertThat(different(before, after, "data/releases.json")).isEmpty();
    assertThat(different(before, after, "data/exceptions.json")).isEmpty();
    assertThat(different(before, after, "data/incidents.json")).containsExactly("/1/state");
    assertThat(different(before, after, "data/action-items.json")).containsExactly("/0/overdue");
    assertThat(different(before, after, "data/metrics.json"))
        .contains("/asOf", "/actionItems/overdue", "/followUps/denominator")
        .allMatch(
            place ->
                place.equals("/asOf")
                    || place.equals("/actionItems/overdue")
                    || place.startsWith("/followUps/")
                    || place.startsWith("/deploymentFrequency/"));
  }

  private static List<String> different(Path before, Path after, String file) throws IOException {
    List<String> places = new ArrayList<>();
    compare(
        JSON.readTree(before.resolve(file).toFile()),
        JSON.readTree(after.resolve(file).toFile()),
        "",
        places);
    return places;
  }

  private static void compare(JsonNode one, JsonNode other, String place, List<String> places) {
    if (one instanceof ObjectNode && other instanceof ObjectNode) {
      for (Iterator<String> names = one.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        compare(one.get(name), other.path(name), place + "/" + name, places);
      }
    } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(one.get(i), other.get(i), place + "/" + i, places);
      }
    } else if (!one.equals(other)) {
      places.add(place);
    }
  }
}
