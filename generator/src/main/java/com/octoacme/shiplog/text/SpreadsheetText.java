package com.octoacme.shiplog.text;

/** Text for a cell of a spreadsheet, which runs what it takes for a formula. */
public final class SpreadsheetText {
  private static final String FORMULA = "=+-@\t\r";

  private SpreadsheetText() {}

  /** The text with an apostrophe before it if it begins like a formula; spaces do not count. */
  public static String safe(String text) {
    String shown = text.stripLeading();
    boolean control = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    boolean formula = !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0;
    return control || formula ? "'" + text : text;
  }
}
