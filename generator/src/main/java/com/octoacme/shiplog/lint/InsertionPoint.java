package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.Finding.Preview;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.text.Position;
import java.util.List;
import java.util.Optional;

/**
 * Where a missing section goes.
 *
 * @param offset in the document, at the start of a line or the end of the text
 * @param preview the heading, with its neighbours in words
 */
public record InsertionPoint(int offset, Preview preview) {
  /** The place behind the nearest section that the template has before it and the document too. */
  public static InsertionPoint of(Alignment alignment, SectionSchema missing) {
    Optional<Section> before = findBefore(alignment, missing);
    Document document = alignment.document();
    int from =
        before.map(section -> section.span().end()).orElseGet(() -> startOf(alignment, missing));
    Optional<Section> after =
        document.allSections().filter(section -> section.span().start() >= from).findFirst();
    int offset = after.map(section -> section.span().start()).orElse(document.text().length());
    Position position = document.lines().positionOf(offset);
    int line = position.column() == 1 ? position.line() : position.line() + 1;
    String heading = "#".repeat(alignment.expectedLevel(missing)) + " " + missing.name();
    return new InsertionPoint(offset, new Preview(line, heading, words(before, after)));
  }

  /** A section with a slip in its name stands for the one that was meant. */
  private static Optional<Section> findBefore(Alignment alignment, SectionSchema missing) {
    List<SectionSchema> siblings =
        alignment
            .findParent(missing)
            .map(SectionSchema::sections)
            .orElse(alignment.schema().sections());
    Optional<Section> last = Optional.empty();
    for (SectionSchema sibling : siblings) {
      if (sibling.span().equals(missing.span())) {
        break;
      }
      if (!alignment.isMoved(sibling)) {
        Optional<Section> known = last;
        last =
            alignment
                .find(sibling)
                .or(() -> NearNames.findExtra(alignment, sibling))
                .or(() -> known);
      }
    }
    return last;
  }

  /** Behind the heading of the section around it, or of the title. */
  private static int startOf(Alignment alignment, SectionSchema missing) {
    return alignment
        .findParent(missing)
        .flatMap(alignment::find)
        .or(alignment::title)
        .map(section -> section.headingSpan().end())
        .orElse(alignment.document().frontMatter().span().end());
  }

  private static String words(Optional<Section> before, Optional<Section> after) {
    Optional<String> behind = before.map(section -> "after " + quoted(section));
    Optional<String> ahead = after.map(section -> "before " + quoted(section));
    if (behind.isEmpty()) {
      return ahead.orElse("at the end");
    }
    return ahead.map(next -> behind.get() + ", " + next).orElse(behind.get() + ", at the end");
  }

  private static String quoted(Section section) {
    return "\"" + section.heading().plain().strip() + "\"";
  }
}
