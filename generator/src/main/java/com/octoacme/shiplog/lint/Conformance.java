package com.octoacme.shiplog.lint;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.lint.SectionCheck.State;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.template.ActionItemReader;
import com.octoacme.shiplog.template.ActionItemText;
import com.octoacme.shiplog.template.Alignment;
import com.octoacme.shiplog.template.Answers;
import com.octoacme.shiplog.template.ContentSchema;
import com.octoacme.shiplog.template.FieldSchema;
import com.octoacme.shiplog.template.SectionSchema;
import com.octoacme.shiplog.template.Texts;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far one document answers its template, section by section and field by field: what the rules
 * of these families report, worked out once and in one place so that each cause is told once.
 */
public final class Conformance {
  private static final Set<String> REVIEW_SECTIONS =
      Set.of("root cause", "contributing factors", "action items", "lessons learned", "follow-up");

  private final Alignment alignment;
  private final boolean unfinished;
  private final List<SectionCheck> sections = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final List<FieldCheck> fields = new ArrayList<>();

  private Conformance(Alignment alignment) {
    this.alignment = alignment;
    this.unfinished =
        Progress.isUnfinished(alignment, alignment.document().kind() == DocumentKind.INCIDENT);
  }

  static Conformance of(Alignment alignment) {
    Conformance conformance = new Conformance(alignment);
    conformance.checkBeginning();
    conformance.check(alignment.schema().sections(), List.of(), false);
    return conformance;
  }

  public Alignment alignment() {
    return alignment;
  }

  /** Every section that is asked for, in the template's order; none below one not filled in. */
  public List<SectionCheck> sections() {
    return List.copyOf(sections);
  }

  /** The parts that were filled in, in the template's order. */
  public List<Scope> scopes() {
    return List.copyOf(scopes);
  }

  /** Every field that is asked for in a part that was filled in. */
  public List<FieldCheck> fields() {
    return List.copyOf(fields);
  }

  private void checkBeginning() {
    Document document = alignment.document();
    List<Block> blocks = new ArrayList<>(document.preamble());
    alignment.title().ifPresent(title -> blocks.addAll(title.blocks()));
    Span end = Span.at(endOf(blocks, startOfBody(document)));
    blocks.addAll(extraBlocks(alignment.title().map(Section::sections).orElse(List.of())));
    Scope scope =
        new Scope(
            "the beginning",
            List.of(),
            alignment.schema().content(),
            blocks,
            Texts.of(blocks),
            actionItems(alignment.schema().content(), blocks),
            false,
            end,
            Optional.empty(),
            false);
    scopes.add(scope);
    scope
        .content()
        .fields()
        .forEach(field -> addField(field, scope, alignment.findFieldAtTop(field)));
    alignment
        .schema()
        .frontMatter()
        .forEach(field -> fields.add(check(field, scope, alignment.findFieldAtTop(field), true)));
  }

  /** The blocks of sections that the template does not have: they belong to what is around them. */
  private List<Block> extraBlocks(List<Section> sections) {
    List<Block> blocks = new ArrayList<>();
    for (Section section : sections) {
      if (alignment.isExtra(section)) {
        blocks.addAll(section.blocks());
        blocks.addAll(extraBlocks(section.sections()));
      }
    }
    return blocks;
  }

  private int startOfBody(Document document) {
    return alignment
        .title()
        .map(title -> title.headingSpan().end())
        .orElse(document.frontMatter().span().end());
  }

  private static int endOf(List<Block> blocks, int otherwise) {
    return blocks.isEmpty() ? otherwise : blocks.get(blocks.size() - 1).span().end();
  }

  private void check(List<SectionSchema> wanted, List<String> path, boolean lenient) {
    for (SectionSchema schema : wanted) {
      boolean review = unfinished && isReview(schema);
      Optional<Section> section = alignment.find(schema);
      if (section.isPresent()) {
        checkFound(schema, section.get(), path, lenient || review);
        again(schema).forEach(other -> checkAgain(schema, other, path, lenient || review));
      } else if (!schema.optional()) {
        checkAbsent(schema, path, lenient || review);
      }
    }
  }

  /** The further sections that answer one that may be there several times. */
  private List<Section> again(SectionSchema schema) {
    return schema.repeats()
        ? alignment.extra().stream().filter(other -> answers(other, schema)).toList()
        : List.of();
  }

  private boolean answers(Section section, SectionSchema schema) {
    return alignment.named(section).stream().anyMatch(named -> named.span().equals(schema.span()));
  }

  /** Of a further section its own content is judged; which subsections are its own is not known. */
  private void checkAgain(
      SectionSchema schema, Section section, List<String> path, boolean lenient) {
    State state = addFound(schema, section, path, lenient);
    if (state == State.FILLED) {
      addScope(schema, section, append(path, schema.name()), lenient);
    }
  }

  private static boolean isReview(SectionSchema schema) {
    return schema.keys().stream().anyMatch(REVIEW_SECTIONS::contains);
  }

  private void checkAbsent(SectionSchema schema, List<String> path, boolean lenient) {
    Optional<Field> field = alignment.findField(schema);
    State state =
        field.map(found -> found.isBlank() ? State.EMPTY : State.FILLED).orElse(State.MISSING);
    Span place =
        field
            .map(Field::nameSpan)
            .orElseGet(() -> Span.at(InsertionPoint.of(alignment, schema).offset()));
    sections.add(new SectionCheck(schema, state, Optional.empty(), path, place, lenient));
  }

  private void checkFound(
      SectionSchema schema, Section section, List<String> path, boolean lenient) {
    State state = addFound(schema, section, path, lenient);
    if (state == State.FILLED) {
      List<String> below = append(path, schema.name());
      Scope scope = addScope(schema, section, below, lenient);
      if (!scope.answered()) {
        check(schema.sections(), below, lenient);
      }
    }
  }

  private State addFound(
      SectionSchema schema, Section section, List<String> path, boolean lenient) {
    State state = stateOf(schema, section);
    boolean leftOut = state == State.EMPTY && schema.optional();
    if (!leftOut) {
      Span place = section.heading().span();
      sections.add(new SectionCheck(schema, state, Optional.of(section), path, place, lenient));
    }
    return state;
  }

  private static List<String> append(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }

  private static State stateOf(SectionSchema schema, Section section) {
    if (section.sections().isEmpty() && Texts.isEmpty(section.blocks())) {
      return State.EMPTY;
    }
    return isUntouched(schema.content(), section) ? State.UNTOUCHED : State.FILLED;
  }

  /** Whether all that stands in a section is the template's, and is not meant to stay. */
  private static boolean isUntouched(ContentSchema content, Section section) {
    List<InlineText> texts = Texts.of(section.blocks());
    boolean onlyTexts =
        section.sections().isEmpty()
            && section.blocks().stream().noneMatch(Block.Code.class::isInstance);
    List<String> own = content.texts();
    if (!onlyTexts || texts.isEmpty() || own.isEmpty() || !content.tasks().isEmpty()) {
      return false;
    }
    return texts.stream().allMatch(text -> own.contains(Names.normalize(text.plain())))
        && texts.stream().noneMatch(text -> Answers.isNothing(text.plain()));
  }

  private Scope addScope(
      SectionSchema schema, Section section, List<String> path, boolean lenient) {
    List<Block> blocks = new ArrayList<>(section.blocks());
    blocks.addAll(extraBlocks(section.sections()));
    List<InlineText> texts = Texts.of(blocks);
    boolean answered = !texts.isEmpty() && Answers.isNothing(texts.get(0).plain());
    Scope scope =
        new Scope(
            schema.name(),
            path,
            schema.content(),
            blocks,
            texts,
            actionItems(schema.content(), blocks),
            answered,
            Span.at(endOf(section.blocks(), section.headingSpan().end())),
            schema.severity(),
            lenient);
    scopes.add(scope);
    if (!answered) {
      scope
          .content()
          .fields()
          .forEach(field -> addField(field, scope, alignment.findField(field, section)));
    }
    return scope;
  }

  private List<ActionItemText> actionItems(ContentSchema content, List<Block> blocks) {
    return content.actionItems().isPresent()
        ? ActionItemReader.read(alignment.document(), blocks)
        : List.of();
  }

  private void addField(FieldSchema schema, Scope scope, Optional<Field> field) {
    fields.add(check(schema, scope, field, false));
  }

  private FieldCheck check(
      FieldSchema schema, Scope scope, Optional<Field> field, boolean frontMatter) {
    Optional<String> left = field.flatMap(found -> FieldValue.findLeft(schema, found, frontMatter));
    FieldCheck.State state =
        field.isEmpty() && isInTitle(schema)
            ? FieldCheck.State.SETTLED
            : FieldValue.state(schema, field, left);
    return new FieldCheck(schema, state, field, scope, left);
  }

  /** Many release notes state their day in the heading: {@code v1.4.0 on 2026-11-02}. */
  private boolean isInTitle(FieldSchema schema) {
    Document document = alignment.document();
    return document.kind() == DocumentKind.RELEASE
        && schema.keys().contains("date")
        && EntryText.findDateInTitle(document).isPresent();
  }
}
