package com.octoacme.shiplog.task;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of a text that can hold tasks: all headings, and the sections with a check box or below
 * a heading that speaks of actions. The Markdown reader finds the same tasks in it as in the whole
 * text, and has little to read. Where a text cannot be cut with certainty, all of it is kept.
 */
final class TaskExcerpt {
  /** Only a heading without markup says by its letters what it is. */
  private static final Pattern PERHAPS_ACTION =
      Pattern.compile("action|follow|remediation|[*_&`\\[<\\\\~:]");

  /** What may hide a heading, or make one, or give a check box another meaning. */
  private static final Pattern UNSURE =
      Pattern.compile(
          " {0,3}(?:[=]+ *|<.*|\\[[^\\]]*+\\]:.*|~~~.*|`{3}.*`.*)|\\s+#{1,6}(?:\\s.*)?");

  private static final Pattern COMMENT = Pattern.compile("<!--(?:(?!--).)*+-->\\s*+");
  private static final Pattern HEADING = Pattern.compile("(#{1,6})(?:[ \\t].*)?");
  private static final Pattern RULE = Pattern.compile(" {0,3}-+[ \\t]*");

  private final List<String> lines;
  private final StringBuilder excerpt = new StringBuilder();
  private final StringBuilder body = new StringBuilder();
  private boolean wanted;
  private int actionLevel = Integer.MAX_VALUE;
  private int fence;

  private TaskExcerpt(List<String> lines) {
    this.lines = lines;
  }

  /** The excerpt of a text, or the text. */
  static String of(String text) {
    TaskExcerpt reader = new TaskExcerpt(text.lines().toList());
    return reader.read() ? reader.excerpt.toString() : text;
  }

  private boolean read() {
    int first = skipFrontMatter();
    for (int i = first; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean afterText = i > first && !lines.get(i - 1).isBlank();
      if (fence == 0 && isUnsure(line, afterText)) {
        return false;
      }
      take(line);
    }
    endSection();
    return true;
  }

  /** Front matter has no tasks; what begins like one and does not end is text. */
  private int skipFrontMatter() {
    if (lines.isEmpty() || !lines.get(0).stripTrailing().equals("---")) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        lines.subList(0, i + 1).forEach(kept -> excerpt.append(kept).append('\n'));
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isUnsure(String line, boolean afterText) {
    boolean hidesFence = line.indexOf("```") > 0 || line.indexOf("~~~") > 0;
    boolean underlines = afterText && RULE.matcher(line).matches();
    return hidesFence
        || underlines
        || (UNSURE.matcher(line).matches() && !COMMENT.matcher(line).matches());
  }

  private void take(String line) {
    if (fence > 0) {
      body.append(line).append('\n');
      fence = isFenceEnd(line) ? 0 : fence;
      return;
    }
    var heading = HEADING.matcher(line);
    if (heading.matches()) {
      endSection();
      beginSection(line, heading.group(1).length());
      return;
    }
    fence = line.startsWith("```") ? ticks(line) : 0;
    wanted |= hasCheckBox(line);
    body.append(line).append('\n');
  }

  private void beginSection(String line, int level) {
    boolean inside = level > actionLevel;
    boolean speaksOfActions = PERHAPS_ACTION.matcher(line.toLowerCase(Locale.ROOT)).find();
    if (!inside) {
      actionLevel = speaksOfActions ? level : Integer.MAX_VALUE;
    }
    wanted = inside || speaksOfActions;
    excerpt.append(line).append("\n\n");
  }

  private void endSection() {
    if (wanted) {
      excerpt.append(body);
    }
    body.setLength(0);
    wanted = false;
  }

  private boolean isFenceEnd(String line) {
    int start = line.indexOf('`');
    String ticks = line.strip();
    return start >= 0
        && start <= 3
        && line.substring(0, start).equals(" ".repeat(start))
        && ticks.length() >= fence
        && ticks.chars().allMatch(c -> c == '`');
  }

  private static int ticks(String line) {
    int count = 0;
    while (count < line.length() && line.charAt(count) == '`') {
      count++;
    }
    return count;
  }

  private static boolean hasCheckBox(String line) {
    int open = line.indexOf('[');
    while (open >= 0 && open + 2 < line.length()) {
      if (line.charAt(open + 2) == ']' && " xX-".indexOf(line.charAt(open + 1)) >= 0) {
        return true;
      }
      open = line.indexOf('[', open + 1);
    }
    return false;
  }
}
