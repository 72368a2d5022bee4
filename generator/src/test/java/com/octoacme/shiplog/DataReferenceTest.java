package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.octoacme.shiplog.SchemaPage.Field;
import com.octoacme.shiplog.site.DataFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/data.md} is what the JSON Schemas of all data files say. */
class DataReferenceTest {
  private static final List<String> REPORTS =
      List.of("lint-1.schema.json", "gate-1.schema.json", "evidence-1.schema.json");
  private static final String INTRODUCTION =
      """
      # Data files

      What scripts and dashboards can read. This page is made from the JSON Schemas that ship: those of `data/*.json` are
      in each site, below `data/schema/`, and `data/index.json` names them; the others are in the jar of the generator.

      - A *time* is ISO 8601 with its offset, a *day* is ISO 8601 without one. Lengths have their unit beside them.
      - Unknown is null, never a guess. A field that is not listed here is not written.
      - `url` is relative to the site's root, `path` to the repository's. Lines count from 1.
      - The format's name, such as `shiplog-data/1`, changes when a field changes its meaning or goes; new ones may come.
      """;

  private final SchemaPage page = new SchemaPage("field", "type");
  private final String made = make();

  @Test
  void thePageIsWhatTheSchemasSay() {
    ReferencePage.check("data.md", made);
  }

  @Test
  void everyDataFileOfASiteHasItsPart() {
    for (DataFile file : DataFile.ALL) {
      assertThat(file.schema()).as(file.url()).isPresent();
      assertThat(made).contains("\n## " + file.url() + "\n");
    }
  }

  @Test
  void everyFieldIsDescribedAndSaysWhenItIsNull() {
    assertThat(page.fields())
        .hasSizeGreaterThan(150)
        .allSatisfy(field -> assertThat(field.meaning()).as(field.name()).isNotBlank())
        .filteredOn(Field::mayBeNull)
        .allSatisfy(field -> assertThat(field.meaning()).as(field.name()).contains("null"));
  }

  private String make() {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    Stream<String> ofSites =
        DataFile.ALL.stream()
            .flatMap(file -> file.schema().stream())
            .map(schema -> schema.replace("data/schema/", "data/"));
    Stream.concat(ofSites, REPORTS.stream())
        .map(SchemaPage::schema)
        .forEach(schema -> text.append(part(schema)));
    return text + "\n## Parts\n\nWhat stands in several places.\n" + page.parts();
  }

  private String part(JsonNode schema) {
    String table = page.table(schema);
    String kinds =
        schema.has("oneOf")
            ? "\n\nOne of [release](#release), [incident](#incident) and [period](#period)."
            : "";
    String title = schema.get("title").asText();
    return "\n## "
        + title
        + "\n\n"
        + schema.get("description").asText()
        + kinds
        + "\n"
        + (table.isEmpty() ? "" : "\n" + table);
  }
}
