package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.FieldReader;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.template.ContentSchema.ActionItemSchema;
import com.octoacme.shiplog.template.ContentSchema.TaskSchema;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells from the blocks of one section of a template what a document must have there. */
final class ContentReader {
  private static final Pattern OWNER =
      Pattern.compile("(?i)\\b(?:owner|who|assignee|responsible)\\b|(?<!\\w)@\\w");
  private static final Pattern DUE = Pattern.compile("(?i)\\b(?:due|eta|deadline)\\b");
  private static final Pattern TIME_WORD =
      Pattern.compile("(?i)\\b(?:time|when|timestamp|hh:mm)\\b");
  private static final Pattern ACTION_WORD = Pattern.compile("(?i)\\b(?:action|task|todo)s?\\b");

  private final Document template;
  private final List<Hint> hints;
  private final TemplatePlace place;
  private final List<Hint> phases;
  private final List<FieldSchema> fields = new ArrayList<>();
  private final List<TaskSchema> tasks = new ArrayList<>();
  private Optional<ActionItemSchema> actionItems = Optional.empty();
  private final List<String> openings = new ArrayList<>();
  private boolean timeline;

  private ContentReader(Document template, List<Hint> hints, List<Block> blocks) {
    this.template = template;
    this.hints = hints;
    this.place = new TemplatePlace(template);
    this.phases = standingAlone(blocks);
  }

  /**
   * What a section's own blocks ask for.
   *
   * @param blocks without those of its subsections
   * @param timeHeadings whether its subsections are entries of a timeline
   */
  static ContentSchema read(
      Document template, List<Hint> hints, List<Block> blocks, boolean timeHeadings) {
    ContentReader reader = new ContentReader(template, hints, blocks);
    blocks.forEach(reader::visit);
    reader.refuseDuplicates();
    List<String> texts = Texts.of(blocks).stream().map(InlineText::plain).toList();
    return new ContentSchema(
        reader.fields,
        reader.tasks,
        reader.actionItems,
        reader.timeline || timeHeadings,
        texts.stream().map(Names::normalize).toList(),
        reader.placeholders(texts),
        reader.minItems(blocks));
  }

  private List<String> placeholders(List<String> texts) {
    return Stream.concat(
            texts.stream().flatMap(text -> Placeholders.in(text).stream()), openings.stream())
        .distinct()
        .toList();
  }

  /** Whether a heading of a template stands for the time of an entry. */
  static boolean isTime(String text) {
    return !Placeholders.in(text).isEmpty() && TIME_WORD.matcher(text).find();
  }

  private List<Hint> standingAlone(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Comment.class::isInstance)
        .flatMap(block -> HintReader.within(hints, block.span()).stream())
        .toList();
  }

  private int minItems(List<Block> blocks) {
    return HintReader.values(standingAlone(blocks), Hint.Word.MIN_ITEMS).stream()
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private void visit(Block block) {
    if (block instanceof Block.ItemList list) {
      list.items().forEach(this::visitItem);
    } else if (block instanceof Block.Table table) {
      visitTable(table);
    } else if (block instanceof Block.Paragraph) {
      addFields(List.of(block), hintsIn(block.span()));
    }
  }

  private void visitItem(Block.Item item) {
    List<Hint> own = hintsIn(ownSpan(item));
    if (item.task().isPresent()) {
      visitTask(item, own);
    } else if (isActionItem(item.text().plain())) {
      addActionItem(item.text());
    } else if (isTimelineEntry(Texts.firstLine(item, template.text()).of(template.text()))) {
      timeline = true;
      openings.addAll(Placeholders.in(Texts.firstLine(item, template.text()).of(template.text())));
    } else {
      addFields(List.of(new Block.ItemList(false, List.of(item), item.span())), own);
    }
  }

  /** An item without what is nested in it. */
  private static Span ownSpan(Block.Item item) {
    int end =
        item.blocks().stream()
            .filter(block -> !(block instanceof Block.Comment))
            .mapToInt(block -> block.span().start())
            .findFirst()
            .orElse(item.span().end());
    return new Span(item.span().start(), Math.max(item.span().start(), end));
  }

  private void visitTask(Block.Item item, List<Hint> own) {
    String text = item.text().plain();
    boolean open = text.isBlank() || !Placeholders.in(text).isEmpty();
    if (open) {
      addActionItem(item.text());
      return;
    }
    boolean optional = Names.isOptional(text) || HintReader.has(own, Hint.Word.OPTIONAL);
    tasks.add(
        new TaskSchema(
            ValueTypeReader.withoutMarker(text), optional, phaseOf(item, own), item.span()));
  }

  /** The phase beside the task, else the last one above it. */
  private Optional<String> phaseOf(Block.Item item, List<Hint> own) {
    List<Hint> candidates = new ArrayList<>(phases);
    candidates.removeIf(hint -> hint.span().start() > item.span().start());
    candidates.addAll(own);
    List<String> values = HintReader.values(candidates, Hint.Word.PHASE);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  private static boolean isActionItem(String text) {
    return !Placeholders.in(text).isEmpty()
        && OWNER.matcher(text).find()
        && DUE.matcher(text).find();
  }

  private void addActionItem(InlineText text) {
    addActionItem(text.plain(), text.span());
  }

  private void addActionItem(String text, Span span) {
    boolean owner = OWNER.matcher(text).find();
    boolean due = DUE.matcher(text).find();
    boolean ownerSoFar = actionItems.map(ActionItemSchema::owner).orElse(false);
    boolean dueSoFar = actionItems.map(ActionItemSchema::due).orElse(false);
    Span first = actionItems.map(ActionItemSchema::span).orElse(span);
    actionItems = Optional.of(new ActionItemSchema(owner || ownerSoFar, due || dueSoFar, first));
  }

  private static boolean isTimelineEntry(String text) {
    List<String> placeholders = Placeholders.in(text);
    return !placeholders.isEmpty()
        && text.startsWith(placeholders.get(0))
        && TIME_WORD.matcher(placeholders.get(0)).find();
  }

  private void visitTable(Block.Table table) {
    String header =
        String.join(" | ", table.header().cells().stream().map(InlineText::plain).toList());
    if (TIME_WORD.matcher(table.header().cells().get(0).plain()).find()) {
      timeline = true;
    } else if (ACTION_WORD.matcher(header).find()
        && (OWNER.matcher(header).find() || DUE.matcher(header).find())) {
      addActionItem(header, table.header().span());
    } else if (TIME_WORD.matcher(header).find()) {
      timeline = true;
    } else {
      addFields(List.of(table), hintsIn(table.span()));
    }
  }

  private List<Hint> hintsIn(Span span) {
    return HintReader.within(hints, span);
  }

  private void addFields(List<Block> blocks, List<Hint> around) {
    for (Field field : FieldReader.read(template.text(), blocks).fields()) {
      fields.add(
          schemaOf(field, blocks.get(0) instanceof Block.ItemList ? around : hintsOfLine(field)));
    }
  }

  private List<Hint> hintsOfLine(Field field) {
    int line = template.lines().positionOf(field.nameSpan().start()).line();
    return hints.stream()
        .filter(hint -> template.lines().positionOf(hint.span().start()).line() == line)
        .toList();
  }

  static FieldSchema schemaOf(Field field, List<Hint> hints) {
    boolean optional =
        Names.isOptional(field.name())
            || Names.isOptional(field.value())
            || HintReader.has(hints, Hint.Word.OPTIONAL);
    String hint = ValueTypeReader.withoutMarker(field.value());
    return new FieldSchema(
        ValueTypeReader.withoutMarker(field.name()),
        HintReader.values(hints, Hint.Word.ALIAS),
        hint,
        Placeholders.in(hint),
        optional,
        HintReader.severity(hints),
        ValueTypeReader.read(hint, hints),
        field.nameSpan());
  }

  private void refuseDuplicates() {
    List<String> seen = new ArrayList<>();
    for (FieldSchema field : fields) {
      String name = Names.normalize(field.name());
      if (seen.contains(name)) {
        throw place.error(
            "the field \"" + field.name() + "\" is there twice in one section",
            field.span(),
            "Rename one of the two, or take it away.");
      }
      seen.add(name.toLowerCase(Locale.ROOT));
    }
  }
}
