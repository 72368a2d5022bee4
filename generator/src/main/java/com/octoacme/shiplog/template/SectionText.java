package com.octoacme.shiplog.template;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** What the template itself says in a place, for authors to begin with: without hints. */
public final class SectionText {
  private static final String HINT =
      "<!--\\s*(?:" + String.join("|", Hint.Word.ids()) + ")(?::[^>]*|\\s*)-->";
  private static final Pattern HINT_LINE =
      Pattern.compile("(?m)^[ \\t]*" + HINT + "[ \\t]*\\n(?:[ \\t]*\\n)?");
  private static final Pattern HINT_INSIDE = Pattern.compile("[ \\t]*" + HINT);

  private SectionText() {}

  /**
   * A section with all below it, lines ending with LF, none at the end.
   *
   * @param level of its heading in the document
   */
  public static String of(Schema schema, SectionSchema section, int level) {
    String text = schema.text();
    int start = lineStart(text, section.span().start());
    String own = text.substring(start, end(schema, section)).replace("\r\n", "\n");
    return shifted(withoutHints(own).strip(), level - section.level());
  }

  /** The line of the template in which something stands, such as a field or a task. */
  public static String line(Schema schema, Span place) {
    String text = schema.text();
    int start = lineStart(text, place.start());
    int end = text.indexOf('\n', place.start());
    return withoutHints(text.substring(start, end < 0 ? text.length() : end)).strip();
  }

  private static int end(Schema schema, SectionSchema section) {
    List<SectionSchema> all = schema.allSections().toList();
    return all.stream()
        .filter(other -> other.span().start() > section.span().start())
        .filter(other -> other.depth() <= section.depth())
        .findFirst()
        .map(next -> lineStart(schema.text(), next.span().start()))
        .orElse(schema.text().length());
  }

  private static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  }

  private static String withoutHints(String text) {
    return HINT_INSIDE.matcher(HINT_LINE.matcher(text).replaceAll("")).replaceAll("");
  }

  /** Headings moved up or down; what stands between fences are none. */
  private static String shifted(String text, int levels) {
    if (levels == 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    boolean fenced = false;
    for (String line : text.split("\n", -1)) {
      fenced ^= line.startsWith("```") || line.startsWith("~~~");
      out.append(fenced || !line.startsWith("#") ? line : heading(line, levels)).append('\n');
    }
    return out.substring(0, out.length() - 1);
  }

  private static String heading(String line, int levels) {
    int old = 0;
    while (old < line.length() && line.charAt(old) == '#') {
      old++;
    }
    return "#".repeat(Math.max(1, Math.min(6, old + levels))) + line.substring(old);
  }
}
