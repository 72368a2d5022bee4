package com.octoacme.shiplog.release;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.template.ContentSchema;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.SectionSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the tasks of a deployment checklist. */
public final class ChecklistReader {
  private static final String SECTION = "deployment checklist";
  private static final Pattern NOT_APPLICABLE =
      Pattern.compile("^(.*?)[\\s:(–-]*\\bn/a\\b:?\\s*(.*?)\\)?$", Pattern.CASE_INSENSITIVE);

  private ChecklistReader() {}

  /**
   * The checklist that a document holds: the section "Deployment Checklist", or all tasks of a
   * checklist document. Without tasks it is empty.
   */
  public static Checklist read(LogbookEntry entry) {
    Document document = entry.document();
    Map<String, String> phases = phases(entry.schema());
    List<Checklist.Item> items =
        blocks(document)
            .flatMap(ChecklistReader::itemsOf)
            .filter(item -> item.task().isPresent())
            .map(item -> item(item, document, phases))
            .toList();
    return new Checklist(entry.path(), items);
  }

  private static Stream<Block> blocks(Document document) {
    if (document.kind() == DocumentKind.CHECKLIST) {
      return Stream.concat(
          document.preamble().stream(),
          document.allSections().flatMap(section -> section.blocks().stream()));
    }
    return document
        .allSections()
        .filter(section -> Names.normalize(section.heading().plain()).equals(SECTION))
        .flatMap(Section::withDescendants)
        .flatMap(section -> section.blocks().stream());
  }

  private static Stream<Block.Item> itemsOf(Block block) {
    if (!(block instanceof Block.ItemList list)) {
      return Stream.empty();
    }
    return list.items().stream()
        .flatMap(
            item ->
                Stream.concat(
                    Stream.of(item), item.blocks().stream().flatMap(ChecklistReader::itemsOf)));
  }

  private static Checklist.Item item(
      Block.Item item, Document document, Map<String, String> phases) {
    String text = item.text().plain().strip();
    Matcher reason = NOT_APPLICABLE.matcher(text);
    boolean notApplicable = reason.matches();
    String task = notApplicable ? reason.group(1).strip() : text;
    return new Checklist.Item(
        task,
        Optional.ofNullable(phases.get(Names.normalizeTask(task))),
        item.task().map(mark -> Character.toLowerCase(mark.mark()) == 'x').orElse(false),
        notApplicable ? Optional.of(reason.group(2).strip()) : Optional.empty(),
        document.lines().positionOf(item.span().start()).line());
  }

  private static Map<String, String> phases(Optional<Schema> schema) {
    Map<String, String> phases = new HashMap<>();
    schema.stream()
        .flatMap(known -> known.sections().stream())
        .flatMap(ChecklistReader::withDescendants)
        .flatMap(section -> section.content().tasks().stream())
        .forEach(task -> addPhase(phases, task));
    return phases;
  }

  private static void addPhase(Map<String, String> phases, ContentSchema.TaskSchema task) {
    task.phase().ifPresent(phase -> phases.put(Names.normalizeTask(task.text()), phase));
  }

  private static Stream<SectionSchema> withDescendants(SectionSchema section) {
    return Stream.concat(
        Stream.of(section), section.sections().stream().flatMap(ChecklistReader::withDescendants));
  }
}
