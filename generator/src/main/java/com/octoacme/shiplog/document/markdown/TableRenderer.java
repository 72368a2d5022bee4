package com.octoacme.shiplog.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Writes tables, each in a named region that scrolls and takes the focus. */
final class TableRenderer {
  private static final int MAX_LABEL = 120;

  /** A day, a time, a version: it is read as one word. */
  private static final Pattern MOMENT = Pattern.compile("[0-9][0-9:.,/ TUCZ+-]{3,24}");

  private final HtmlWriter out;
  private final InlineRenderer inlines;
  private int count;

  TableRenderer(HtmlWriter out, InlineRenderer inlines) {
    this.out = out;
    this.inlines = inlines;
  }

  void render(TableBlock table) {
    count++;
    out.open("div", "class", "table", "role", "region", "tabindex", "0", "aria-label", label(table))
        .open("table")
        .line();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      renderPart(part);
    }
    out.close("table").close("div").line();
  }

  /** Which table it is, and its column names. */
  private String label(TableBlock table) {
    List<String> names = new ArrayList<>();
    Node header = table.getFirstChild().getFirstChild();
    for (Node cell = header.getFirstChild(); cell != null; cell = cell.getNext()) {
      String name = inlines.plain(cell);
      if (!name.isBlank()) {
        names.add(name);
      }
    }
    String label = "Table " + count + (names.isEmpty() ? "" : ": " + String.join(", ", names));
    return label.length() <= MAX_LABEL ? label : label.substring(0, MAX_LABEL - 1) + "\u2026";
  }

  private void renderPart(Node part) {
    String tag = part instanceof TableHead ? "thead" : "tbody";
    out.open(tag).line();
    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
      out.open("tr");
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        renderCell((TableCell) cell);
      }
      out.close("tr").line();
    }
    out.close(tag).line();
  }

  private void renderCell(TableCell cell) {
    String tag = cell.isHeader() ? "th" : "td";
    List<String> attributes = new ArrayList<>();
    if (cell.isHeader()) {
      attributes.addAll(List.of("scope", "col"));
    }
    String style = styles(cell);
    if (!style.isEmpty()) {
      attributes.addAll(List.of("class", style));
    }
    out.open(tag, attributes.toArray(String[]::new));
    inlines.renderChildren(cell);
    out.close(tag);
  }

  private String styles(TableCell cell) {
    List<String> styles = new ArrayList<>();
    if (cell.getAlignment() == TableCell.Alignment.CENTER) {
      styles.add("center");
    } else if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
      styles.add("right");
    }
    if (MOMENT.matcher(inlines.plain(cell)).matches()) {
      styles.add("nowrap");
    }
    return String.join(" ", styles);
  }
}
