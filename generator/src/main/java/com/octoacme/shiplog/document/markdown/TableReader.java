package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Reads tables, row by row and cell by cell. */
final class TableReader {
  private final BlockReader blocks;

  TableReader(BlockReader blocks) {
    this.blocks = blocks;
  }

  Block.Table read(TableBlock table) {
    List<Block.Row> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        rows.add(readRow((TableRow) row));
      }
    }
    return new Block.Table(rows.get(0), rows.subList(1, rows.size()), blocks.places().of(table));
  }

  private Block.Row readRow(TableRow row) {
    Span span = blocks.places().of(row);
    List<InlineText> cells = new ArrayList<>();
    int place = span.end();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      boolean missing = cell.getSourceSpans().isEmpty();
      place = missing ? place : firstPlaceIn(blocks.places().of(cell));
      cells.add(blocks.inlines().inCell(cell).read(cell, place));
    }
    return new Block.Row(cells, span);
  }

  /** Where the text of an empty cell would begin: after one space, if there is one. */
  private int firstPlaceIn(Span cell) {
    boolean padded = cell.length() > 1 && blocks.places().text().charAt(cell.start()) == ' ';
    return padded ? cell.start() + 1 : cell.start();
  }
}
