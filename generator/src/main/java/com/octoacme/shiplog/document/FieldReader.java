package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the fields among blocks: items ({@code - **Name**: value}), lines of a paragraph ({@code
 * **Name:** value}; without bold type only where every line is one) and rows of a table with two
 * columns, its header left out. Tasks are no fields, and neither is what begins with a time.
 */
public final class FieldReader {
  private final String source;
  private final List<Field> fields = new ArrayList<>();

  private FieldReader(String source) {
    this.source = source;
  }

  /**
   * The fields among some blocks of a document.
   *
   * @param text of the whole document
   */
  public static NamedFields read(String text, List<Block> blocks) {
    FieldReader reader = new FieldReader(text);
    blocks.forEach(reader::read);
    return NamedFields.of(reader.fields);
  }

  /**
   * The same, and behind them the fields in lists of items that say nothing themselves and only
   * group those below them: {@code - Details} or {@code - Details:}.
   */
  public static NamedFields readWithGrouped(String text, List<Block> blocks) {
    FieldReader reader = new FieldReader(text);
    blocks.forEach(reader::read);
    blocks.forEach(reader::readGroups);
    return NamedFields.of(reader.fields);
  }

  /** The keys of a front matter; a list is given one item in a line. */
  static NamedFields read(List<YamlNode.Entry> frontMatter) {
    return NamedFields.of(frontMatter.stream().map(FieldReader::frontMatterField).toList());
  }

  private static Field frontMatterField(YamlNode.Entry entry) {
    YamlNode.Text key = entry.key();
    YamlNode value = entry.value();
    return new Field(
        key.value(),
        textOf(value),
        textOf(value),
        key.span(),
        value.span(),
        Field.Form.FRONT_MATTER,
        List.of());
  }

  private static String textOf(YamlNode node) {
    if (node instanceof YamlNode.Items items) {
      return String.join("\n", items.nodes().stream().map(FieldReader::textOf).toList());
    }
    if (node instanceof YamlNode.Mapping mapping) {
      return String.join(
          "\n",
          mapping.entries().stream()
              .map(entry -> entry.key().value() + ": " + textOf(entry.value()))
              .toList());
    }
    return node instanceof YamlNode.Text text ? text.value() : "";
  }

  private void read(Block block) {
    if (block instanceof Block.ItemList list) {
      list.items().forEach(this::readItem);
    } else if (block instanceof Block.Paragraph paragraph) {
      readLines(paragraph.text());
    } else if (block instanceof Block.Table table && table.header().cells().size() == 2) {
      table.rows().forEach(this::readRow);
    }
  }

  private void readItem(Block.Item item) {
    if (item.task().isPresent()) {
      return;
    }
    InlineText text = item.text();
    Optional<FieldLabel> label = FieldLabel.find(text, lines(text).get(0), source);
    label.ifPresent(found -> fields.add(itemField(item, found)));
  }

  private void readGroups(Block block) {
    if (block instanceof Block.ItemList list) {
      list.items().stream()
          .filter(item -> !item.blocks().isEmpty() && isGroup(item))
          .flatMap(item -> item.blocks().stream())
          .filter(Block.ItemList.class::isInstance)
          .forEach(this::readGroup);
    }
  }

  private void readGroup(Block nested) {
    read(nested);
    readGroups(nested);
  }

  private boolean isGroup(Block.Item item) {
    InlineText text = item.text();
    return item.task().isEmpty()
        && FieldLabel.find(text, lines(text).get(0), source)
            .map(label -> text.plain().substring(label.valueStart()).isBlank())
            .orElse(true);
  }

  private Field itemField(Block.Item item, FieldLabel label) {
    Field field = field(label, item.text(), item.text().plain().length(), Field.Form.ITEM);
    if (!field.isBlank() || item.blocks().isEmpty()) {
      NestedText own = new NestedText(field.value(), field.prose(), field.valueSpan());
      return withBlocks(field, own, item.blocks());
    }
    return withBlocks(field, NestedText.of(item.blocks()), item.blocks());
  }

  private static Field withBlocks(Field field, NestedText value, List<Block> blocks) {
    return new Field(
        field.name(),
        value.text(),
        value.prose(),
        field.nameSpan(),
        value.span(),
        field.form(),
        blocks);
  }

  private void readLines(InlineText text) {
    List<Span> lines = lines(text);
    List<FieldLabel> labels =
        lines.stream().flatMap(line -> FieldLabel.find(text, line, source).stream()).toList();
    boolean all = labels.size() == lines.size();
    List<FieldLabel> used = labels.stream().filter(label -> all || label.bold()).toList();
    for (int i = 0; i < used.size(); i++) {
      int end = i + 1 < used.size() ? used.get(i + 1).nameStart() : text.plain().length();
      fields.add(field(used.get(i), text, end, Field.Form.LINE));
    }
  }

  /** The lines of a text, as places in its plain characters. */
  private static List<Span> lines(InlineText text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.plain().indexOf('\n'); end >= 0; end = text.plain().indexOf('\n', start)) {
      lines.add(new Span(start, end));
      start = end + 1;
    }
    lines.add(new Span(start, text.plain().length()));
    return lines;
  }

  private Field field(FieldLabel label, InlineText text, int end, Field.Form form) {
    Span value = trim(text.plain(), new Span(Math.min(label.valueStart(), end), end));
    return new Field(
        label.name(),
        value.of(text.plain()),
        value.of(text.prose()),
        label.nameSpan(),
        value.length() == 0
            ? Span.at(label.valuePlace())
            : text.sourceOf(value.start(), value.end()),
        form,
        List.of());
  }

  private void readRow(Block.Row row) {
    InlineText cell = row.cells().get(0);
    Span name = trim(cell.plain(), new Span(0, cell.plain().length()));
    String bare = name.of(cell.plain()).replaceAll("\\s*:$", "");
    if (!FieldLabel.isName(bare)) {
      return;
    }
    InlineText value = row.cells().get(1);
    Span nameSpan = cell.sourceOf(name.start(), name.start() + bare.length());
    fields.add(
        new Field(
            bare, value.plain(), value.prose(), nameSpan, value.span(), Field.Form.ROW, List.of()));
  }

  private static Span trim(String plain, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(plain.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(plain.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
