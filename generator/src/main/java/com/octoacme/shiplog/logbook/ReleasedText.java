package com.octoacme.shiplog.logbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Notes as they are compared with what was released: without what is meant to change after a
 * release, which is check boxes, reasons why a task did not apply, when it was done, and whether
 * the release was taken back.
 */
final class ReleasedText {
  private static final Pattern TASK =
      Pattern.compile("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+\\[[ xX-]\\]");
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\bn/a\\b|\\s[-\u2013\u2014(]\\s?\\d{4}-\\d{2}-\\d{2}", Pattern.CASE_INSENSITIVE);
  private static final Pattern STATE =
      Pattern.compile(
          "^\\s*(?:[-*+]\\s+)?\\**(?:yanked|rolled[- ]back)\\**\\s*:.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern YANKED =
      Pattern.compile("\\s*\\[yanked\\]\\s*$", Pattern.CASE_INSENSITIVE);

  /** Around front matter that only says that the release was taken back. */
  private static final String FENCE = "---";

  private ReleasedText() {}

  /** The lines that count, without spaces at their ends; blank lines do not. */
  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    text.lines()
        .filter(
            line ->
                !line.isBlank() && !line.strip().equals(FENCE) && !STATE.matcher(line).matches())
        .map(ReleasedText::counted)
        .forEach(lines::add);
    return lines;
  }

  private static String counted(String line) {
    java.util.regex.Matcher task = TASK.matcher(line);
    if (!task.find()) {
      return YANKED.matcher(line).replaceFirst("").stripTrailing();
    }
    String rest = line.substring(task.end());
    java.util.regex.Matcher answer = ANSWER.matcher(rest);
    String asked = answer.find() ? rest.substring(0, answer.start()) : rest;
    return "[ ] " + withoutDash(asked.strip());
  }

  private static String withoutDash(String text) {
    int end = text.length();
    while (end > 0 && " -\u2013\u2014(:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
