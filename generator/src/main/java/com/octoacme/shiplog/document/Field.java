package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import java.util.List;

/**
 * A name and what is written for it.
 *
 * @param name as written, without markup and colon
 * @param value without markup; the texts of a nested list, one in a line; empty if nothing is there
 * @param prose the value with U+FFFC for each character that is code
 * @param nameSpan the name's characters
 * @param valueSpan the value's characters; where there is no value, the place for one
 * @param form how it is written
 * @param blocks what is nested below it, such as a list
 */
public record Field(
    String name,
    String value,
    String prose,
    Span nameSpan,
    Span valueSpan,
    Form form,
    List<Block> blocks) {
  /** The ways to write a field. */
  public enum Form {
    /** {@code - **Name**: value} or {@code - Name: value}. */
    ITEM,
    /** {@code **Name:** value}, a line of a paragraph. */
    LINE,
    /** {@code | Name | value |}, a row of a table. */
    ROW,
    /** {@code name: value} in the front matter. */
    FRONT_MATTER,
    /** A section of that name, its text being the value. */
    SECTION
  }

  public Field {
    blocks = List.copyOf(blocks);
  }

  public boolean isBlank() {
    return value.isBlank();
  }
}
