package com.octoacme.shiplog.site.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {
  @Test
  void makesARowOfEachObjectWithAColumnForEachMember() {
    JsonValue rows =
        JsonValue.array(
            List.of("one", "two"),
            id ->
                JsonValue.object()
                    .with("id", id)
                    .with("count", JsonValue.of(2))
                    .with("open", JsonValue.of(true))
                    .with("unknown", JsonValue.NULL)
                    .with("in", JsonValue.object().with("tag", "v1").build())
                    .with("words", JsonValue.array(List.of("a", "b"), JsonValue::of))
                    .with("rows", JsonValue.array(List.of("x"), x -> JsonValue.object().build()))
                    .build());

    assertThat(CsvWriter.write(rows).split("\r\n"))
        .containsExactly("id,count,open,in.tag,words", "one,2,true,v1,a; b", "two,2,true,v1,a; b");
  }

  @Test
  void leavesACellEmptyThatOnlyOtherRowsHave() {
    JsonValue rows =
        JsonValue.array(
            List.of(true, false),
            known ->
                JsonValue.object()
                    .with("id", "x")
                    .with("tag", known ? JsonValue.of("v1") : JsonValue.NULL)
                    .build());

    assertThat(CsvWriter.write(rows)).isEqualTo("id,tag\r\nx,v1\r\nx,\r\n");
  }

  @Test
  void makesARowOfEachFigureOfAnObject() {
    JsonValue figures =
        JsonValue.object()
            .with("rate", JsonValue.object().with("value", new JsonValue.Fraction(0.5)).build())
            .build();

    assertThat(CsvWriter.write(figures)).isEqualTo("name,value\r\nrate.value,0.5\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain|plain",
        "a,b|\"a,b\"",
        "say \"yes\"|\"say \"\"yes\"\"\"",
        "=1+1|'=1+1",
        "~ =1+1~|~' =1+1~",
        "=cmd\u00a6'/c calc'!A1|'=cmd\u00a6'/c calc'!A1",
        "@import|'@import",
        "-1.5|-1.5",
        "-a,b|\"'-a,b\"",
        "-|'-",
      })
  void quotesWhatWouldBeReadOtherwise(String text, String cell) {
    JsonValue row =
        JsonValue.array(List.of(text), one -> JsonValue.object().with("x", one).build());

    assertThat(CsvWriter.write(row)).isEqualTo("x\r\n" + cell + "\r\n");
  }
}
