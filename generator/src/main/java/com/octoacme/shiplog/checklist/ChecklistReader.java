package com.octoacme.shiplog.checklist;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Link;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.source.Revision;
import com.octoacme.shiplog.task.TaskHistory;
import com.octoacme.shiplog.task.TaskNote;
import com.octoacme.shiplog.template.ContentSchema;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.template.TaskMatch;
import com.octoacme.shiplog.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the tasks of a deployment checklist, and what is known of their ticks. */
public final class ChecklistReader {
  private static final String CHECKLIST = "deployment checklist";
  private static final String REQUIREMENTS = "pre-release requirements";

  private final LogbookEntry entry;
  private final Document document;
  private final Map<String, String> phases;
  private final TreeMap<Integer, String> links = new TreeMap<>();
  private final Optional<String> author;

  private ChecklistReader(LogbookEntry entry) {
    this.entry = entry;
    this.document = entry.document();
    this.phases = phases(entry.schema());
    List<Revision> revisions = entry.history().revisions();
    this.author = revisions.stream().reduce((newer, older) -> older).map(Revision::author);
    document.links().stream()
        .filter(link -> !link.image() && link.destination().matches("(?i)https?://\\S{1,2000}"))
        .forEach(this::addLink);
  }

  private void addLink(Link link) {
    links.putIfAbsent(link.span().start(), link.destination());
  }

  /**
   * The checklist that a document holds: the section "Deployment Checklist", or all tasks of a
   * checklist document. Without tasks it is empty.
   */
  public static Checklist read(LogbookEntry entry) {
    return new ChecklistReader(entry).read(CHECKLIST);
  }

  /** The requirements that a release's notes tick off: "Pre-release requirements". */
  public static Checklist readRequirements(LogbookEntry entry) {
    return new ChecklistReader(entry).read(REQUIREMENTS);
  }

  private Checklist read(String section) {
    boolean whole = document.kind() == DocumentKind.CHECKLIST && section.equals(CHECKLIST);
    List<Checklist.Item> items =
        TaskMatch.items((whole ? allBlocks() : blocks(named(section))).toList()).stream()
            .flatMap(item -> item(item).stream())
            .toList();
    return new Checklist(entry.path(), items, entry.tasks().tagged());
  }

  private Stream<Block> allBlocks() {
    return Stream.concat(document.preamble().stream(), blocks(section -> true));
  }

  private static Predicate<Section> named(String name) {
    return section -> section.name().equals(name);
  }

  private Stream<Block> blocks(Predicate<Section> wanted) {
    return document.sections().stream().flatMap(section -> blocks(section, wanted, false));
  }

  private static Stream<Block> blocks(Section section, Predicate<Section> wanted, boolean within) {
    boolean taken = within || wanted.test(section);
    return Stream.concat(
        taken ? section.blocks().stream() : Stream.empty(),
        section.sections().stream().flatMap(inner -> blocks(inner, wanted, taken)));
  }

  private Optional<Checklist.Item> item(Block.Item item) {
    return item.task().map(box -> item(item, Character.toLowerCase(box.mark()) == 'x'));
  }

  private Checklist.Item item(Block.Item item, boolean done) {
    TaskNote note = TaskNote.of(item.text().plain().strip());
    int offset = item.text().span().start();
    TaskHistory history = entry.tasks().find(offset).orElse(TaskHistory.UNKNOWN);
    return new Checklist.Item(
        note.task(),
        Optional.ofNullable(phases.get(Names.normalizeTask(note.task()))),
        done,
        note.notApplicable(),
        Evidence.of(note, entry.source().zone(), history).with(linkIn(item.span()), author),
        offset,
        document.lines().positionOf(item.span().start()).line());
  }

  private Optional<String> linkIn(Span span) {
    return Optional.ofNullable(links.ceilingEntry(span.start()))
        .filter(link -> span.contains(link.getKey()))
        .map(Map.Entry::getValue);
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
