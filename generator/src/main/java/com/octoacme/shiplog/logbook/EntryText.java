package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.FieldReader;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.template.Texts;
import com.octoacme.shiplog.text.Excerpt;
import com.octoacme.shiplog.text.Once;
import com.octoacme.shiplog.version.ReleaseType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document says under the words of the model: its title, its fields, its first words. */
public final class EntryText {
  private static final int SUMMARY_LENGTH = 200;
  private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]+");

  private final Document document;
  private final SourceSettings source;
  private final Once<String> lower;

  public EntryText(LogbookEntry entry) {
    this(entry.document(), entry.source());
  }

  EntryText(Document document, SourceSettings source) {
    this.document = document;
    this.source = source;
    this.lower = Once.of(() -> document.text().toLowerCase(Locale.ROOT));
  }

  /** The document's title: front matter {@code title}, else its first heading. */
  public Optional<String> title() {
    return document
        .frontMatter()
        .findText("title")
        .or(() -> document.sections().stream().findFirst().map(s -> s.heading().plain().strip()))
        .filter(title -> !title.isBlank());
  }

  /**
   * The value of a field, in whatever form the document has it; of a list an item in a line.
   *
   * @param names the model's word first, then others that mean the same; the source's own word for
   *     the model's is tried before them
   */
  public Optional<String> find(String... names) {
    return fields(names)
        .map(field -> field.value().strip())
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /**
   * Whether there may be such a field, told by the words of its name alone: quick where the text
   * was not taken apart yet.
   *
   * @param names as for {@link #find}
   */
  public boolean mayHave(String... names) {
    return names(names).anyMatch(name -> words(name).allMatch(lower.get()::contains));
  }

  /** None where a name has letters that are not of ASCII, which a text may write in many ways. */
  private static Stream<String> words(String name) {
    return name.chars().allMatch(c -> c < 0x80)
        ? Stream.of(NO_LETTERS.split(name.toLowerCase(Locale.ROOT)))
        : Stream.empty();
  }

  /** The source's own word for the model's first, then those that are given. */
  private Stream<String> names(String... names) {
    return Stream.concat(
        Optional.ofNullable(source.fields().get(names[0])).stream(), Stream.of(names));
  }

  /** The date that a field states, if it is an ISO date. */
  public Optional<LocalDate> date(String... names) {
    return find(names).flatMap(EntryText::findDate);
  }

  /** The ISO date that a text begins with. */
  public static Optional<LocalDate> findDate(String text) {
    String plain = text.strip();
    if (plain.length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(plain.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The fields of a name, in front matter or text, in this order.
   *
   * @param names as for {@link #find}
   */
  public Stream<Field> fields(String... names) {
    return names(names)
        .map(Names::normalize)
        .flatMap(
            wanted -> Stream.concat(document.frontMatter().fields().named(wanted), named(wanted)));
  }

  /** The type that release notes state, as a field whose value is one. */
  public Optional<Field> findReleaseType() {
    return fields("release-type", "type")
        .filter(field -> ReleaseType.find(field.value()).isPresent())
        .findFirst();
  }

  /** The day that release notes state: as a field, else in the title. */
  public Optional<LocalDate> findReleaseDate() {
    return date("date").or(() -> findDateInTitle(document));
  }

  /** The first ISO date in a document's first heading, such as {@code v1.4.0 on 2026-11-02}. */
  public static Optional<LocalDate> findDateInTitle(Document document) {
    return document.sections().stream()
        .findFirst()
        .map(title -> DATE.matcher(title.heading().plain()))
        .filter(Matcher::find)
        .flatMap(matcher -> findDate(matcher.group()));
  }

  private Stream<Field> named(String key) {
    return document.allFields().flatMap(fields -> fields.named(key));
  }

  /** The first words of a "Summary" or "Impact" section or field, else of the text; plain. */
  public String summary() {
    return find("summary")
        .or(() -> sectionText("summary"))
        .or(() -> find("impact"))
        .or(() -> firstParagraph(Stream.concat(Stream.of(document.preamble()), sections())))
        .map(text -> Excerpt.of(text, SUMMARY_LENGTH))
        .orElse("");
  }

  private Stream<List<Block>> sections() {
    return document.allSections().map(Section::blocks);
  }

  /** The first text of a section; a sentence with a colon in it is a text here, not a field. */
  private Optional<String> sectionText(String name) {
    return document
        .allSections()
        .filter(section -> section.name().equals(name))
        .flatMap(section -> Texts.of(section.blocks()).stream())
        .map(InlineText::plain)
        .findFirst();
  }

  private Optional<String> firstParagraph(Stream<List<Block>> blocks) {
    return blocks
        .flatMap(List::stream)
        .flatMap(this::prose)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private Stream<String> prose(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return FieldReader.read(document.text(), List.of(block)).isEmpty()
          ? Stream.of(paragraph.text().plain())
          : Stream.empty();
    }
    if (block instanceof Block.ItemList list
        && FieldReader.read(document.text(), List.of(block)).isEmpty()) {
      return list.items().stream()
          .filter(item -> item.task().isEmpty())
          .map(item -> item.text().plain());
    }
    return Stream.empty();
  }
}
