package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of headings and of what stands below them. */
final class HeadingEdits {
  private HeadingEdits() {}

  /** Another name for a section; its level and a closing row of # stay. */
  static TextEdit rename(Section section, String name) {
    return new TextEdit(section.heading().span(), name);
  }

  /**
   * A section moved up or down, with the sections of the author's own below it.
   *
   * @return empty if a heading is underlined in place of marked, or would get a level there is not
   */
  static Optional<List<TextEdit>> shift(Alignment alignment, Section section, int levels) {
    Document document = alignment.document();
    List<TextEdit> edits = new ArrayList<>();
    List<Section> own = new ArrayList<>(List.of(section));
    addExtra(alignment, section, own);
    for (Section one : own) {
      Optional<Span> marks = marks(document.text(), one);
      int level = one.level() + levels;
      if (marks.isEmpty() || level < 1 || level > 6) {
        return Optional.empty();
      }
      edits.add(new TextEdit(marks.get(), "#".repeat(level)));
    }
    return Optional.of(edits);
  }

  private static void addExtra(Alignment alignment, Section section, List<Section> own) {
    for (Section below : section.sections()) {
      if (alignment.isExtra(below)) {
        own.add(below);
        addExtra(alignment, below, own);
      }
    }
  }

  /** The row of # that a heading begins with. */
  private static Optional<Span> marks(String text, Section section) {
    int start = section.headingSpan().start();
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) == '#') {
      end++;
    }
    return end - start == section.level() ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /**
   * A section with all below it, taken out and put elsewhere.
   *
   * @param target the start of another section, or the end of the document
   * @return empty if that is inside the section itself
   */
  static Optional<List<TextEdit>> move(Document document, Section section, int target) {
    String text = document.text();
    int start = section.span().start();
    int end =
        document
            .allSections()
            .map(other -> other.span().start())
            .filter(other -> other >= section.span().end())
            .findFirst()
            .orElse(text.length());
    boolean lineStart = start == 0 || text.charAt(start - 1) == '\n';
    if (!lineStart || (start <= target && target <= end)) {
      return Optional.empty();
    }
    String block = text.substring(start, end).replace("\r\n", "\n").stripTrailing();
    return Optional.of(
        List.of(new TextEdit(new Span(start, end), ""), insert(text, target, block)));
  }

  /** Text with an empty line on either side, put before a heading or at the end of a document. */
  static TextEdit insert(String text, int offset, String block) {
    if (offset < text.length()) {
      return TextEdit.insert(offset, block + "\n\n");
    }
    boolean ends = text.endsWith("\n");
    String before = text.isBlank() || text.endsWith("\n\n") ? "" : ends ? "\n" : "\n\n";
    return TextEdit.insert(offset, before + block + (ends ? "\n" : ""));
  }
}
