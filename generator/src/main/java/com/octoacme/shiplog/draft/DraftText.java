package com.octoacme.shiplog.draft;

import com.octoacme.shiplog.draft.Change.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes changes as Markdown. What commits say is text, not markup.
 *
 * @param people whether names are written
 */
public record DraftText(boolean people) {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\<>\\[\\]*_|~#]");
  private static final int MAX_LENGTH = 300;

  /** The changes by kind; {@code None} if there are none. */
  public String changes(List<Change> changes) {
    List<String> parts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Change> some = changes.stream().filter(change -> change.kind() == kind).toList();
      if (!some.isEmpty()) {
        parts.add(
            "**"
                + kind.title()
                + "**\n\n"
                + String.join("\n", some.stream().map(this::line).toList()));
      }
    }
    return parts.isEmpty() ? "None" : String.join("\n\n", parts);
  }

  private String line(Change change) {
    StringBuilder line = new StringBuilder("- ");
    change.scope().ifPresent(scope -> line.append(escape(scope)).append(": "));
    line.append(escape(change.text()));
    List<String> missing =
        change.references().stream().filter(word -> !change.text().contains(word)).toList();
    if (!missing.isEmpty()) {
      line.append(" (").append(String.join(", ", missing)).append(')');
    }
    if (people && !change.people().isEmpty()) {
      line.append(" \u2014 ")
          .append(String.join(", ", change.people().stream().map(DraftText::escape).toList()));
    }
    return line.toString();
  }

  /** What users must do, a step each; {@code None} if nothing breaks. */
  public String migration(List<Change> changes) {
    List<String> steps = new ArrayList<>();
    for (Change change : changes) {
      Optional<String> step = change.migration();
      step.ifPresent(text -> steps.add((steps.size() + 1) + ". " + escape(text)));
    }
    return steps.isEmpty() ? "None" : String.join("\n", steps);
  }

  /** Known issues, one each; {@code None known} if there are none. */
  public String issues(List<String> issues) {
    return issues.isEmpty()
        ? "None known"
        : String.join("\n", issues.stream().map(issue -> "- " + escape(issue)).toList());
  }

  /** Escapes everything but code between single backticks. */
  static String escape(String text) {
    String plain = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "\u2026" : text;
    String line = plain.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    String[] parts = line.split("`", -1);
    boolean balanced = parts.length % 2 == 1;
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      boolean code = balanced && i % 2 == 1;
      escaped.append(i == 0 ? "" : balanced ? "`" : "\\`");
      escaped.append(code ? parts[i] : SPECIAL.matcher(parts[i]).replaceAll("\\\\$0"));
    }
    return escaped.toString();
  }
}
