package com.octoacme.shiplog.site.render.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.ReferencePage;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.SiteModel;
import com.octoacme.shiplog.site.render.PageView;
import com.octoacme.shiplog.site.render.RevisionDifference;
import com.octoacme.shiplog.template.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/theme-model.md} is what a theme can ask, as {@link RecordWrapper} shows it. */
class ThemeModelReferenceTest {
  private static final String INTRODUCTION =
      """
      # The model of a theme

      What each theme file can show: the keys of every page, those of each kind of page, and what they lead to. How
      themes are made is told in [themes](themes.md). This page is made from the values that a theme sees.

      A value that is "or missing" is not there where it is not known: ask with `<#if page.release.tag??>`. A *day* or a
      *time* prints as ISO text and has the parts `iso`, `day` and, of a time, `time`. All addresses are relative to the
      site's root: put `${root}` before them.

      | key | type | meaning |
      | --- | --- | --- |
      | `site` | [SiteModel](#sitemodel) | What every page shows around its content. |
      | `page` | by kind, see below | What this page shows. |
      | `root` | text | From this page to the site's root: empty or `../`. |
      | `body` | markup, or missing | The page's document as safe HTML. |
      | `toc` | list of [PageView.Heading](#pageviewheading), or missing | Its headings. |
      | `differences` | map from text to [RevisionDifference](#revisiondifference) | What revisions changed, by the id of their commit; on history pages. |

      """;

  private static final Properties WORDS = words();

  /** One property of a record, as a theme can ask for it. */
  private record Property(Class<?> owner, String name, Type type) {
    Optional<String> meaning() {
      return SourceDocs.ofPart(owner, name)
          .or(
              () ->
                  SourceDocs.ofPart(Page.class, name)
                      .filter(text -> Page.class.isAssignableFrom(owner)))
          .or(() -> recordIn(type).flatMap(SourceDocs::ofType))
          .or(() -> Optional.ofNullable(WORDS.getProperty(name)));
    }

    String row() {
      return "| `"
          + name
          + "` | "
          + told(type)
          + " | "
          + meaning().orElse("").replace("|", "\\|")
          + " |\n";
    }
  }

  private final List<Class<?>> pages =
      pages(Page.class).distinct().sorted(Comparator.comparing(SourceDocs::templateOf)).toList();
  private final Set<Class<?>> others = new LinkedHashSet<>();
  private final List<Property> properties = new ArrayList<>();
  private final String made = make();

  @Test
  void thePageIsWhatAThemeSees() {
    ReferencePage.check("theme-model.md", made);
  }

  @Test
  void everyPropertyHasAMeaning() {
    assertThat(properties)
        .hasSizeGreaterThan(100)
        .allSatisfy(one -> assertThat(one.meaning().orElse("")).as(one.toString()).isNotBlank());
  }

  @Test
  void noWordIsLeftOver() {
    Set<String> names = properties.stream().map(Property::name).collect(Collectors.toSet());

    assertThat(names).containsAll(WORDS.stringPropertyNames());
  }

  @Test
  void everyThemeFileHasItsPart() {
    assertThat(pages)
        .extracting(SourceDocs::templateOf)
        .contains("home", "release", "incident", "404")
        .allSatisfy(name -> assertThat(made).contains("\n## " + name + "\n"));
  }

  private static Properties words() {
    Properties words = new Properties();
    try (InputStream file =
        ThemeModelReferenceTest.class.getResourceAsStream("theme-words.properties")) {
      words.load(file);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String make() {
    StringBuilder text = new StringBuilder(INTRODUCTION);
    text.append("Every page has `url`, `title` and `description`.\n");
    for (Class<?> page : pages) {
      text.append("\n## ").append(SourceDocs.templateOf(page)).append("\n\n");
      text.append(SourceDocs.ofType(page).orElseThrow()).append('\n').append(table(page));
    }
    text.append("\n## What they lead to\n");
    follow(SiteModel.class);
    follow(PageView.Heading.class);
    follow(RevisionDifference.class);
    for (List<Class<?>> round = List.copyOf(others); !round.isEmpty(); ) {
      Set<Class<?>> known = new LinkedHashSet<>(others);
      round.forEach(type -> text.append(part(type)));
      round = others.stream().filter(type -> !known.contains(type)).toList();
    }
    return text.toString();
  }

  private String part(Class<?> type) {
    return "\n### " + name(type) + "\n\n" + SourceDocs.ofType(type).orElse("") + "\n" + table(type);
  }

  private String table(Class<?> type) {
    List<Property> rows =
        RecordWrapper.propertiesOf(type).values().stream()
            .filter(method -> !isCommon(type, method) && isSeen(method.getReturnType()))
            .map(method -> new Property(type, method.getName(), method.getGenericReturnType()))
            .sorted(
                Comparator.comparing((Property one) -> place(type, one.name()))
                    .thenComparing(Property::name))
            .toList();
    properties.addAll(rows);
    rows.forEach(row -> recordIn(row.type()).ifPresent(this::follow));
    return rows.isEmpty()
        ? ""
        : rows.stream()
            .map(Property::row)
            .collect(
                Collectors.joining(
                    "", "\n| property | type | meaning |\n| --- | --- | --- |\n", ""));
  }

  /** What all pages have, and what serves the generator only. */
  private static boolean isCommon(Class<?> type, Method method) {
    boolean ofPages =
        Set.of("url", "title", "description", "template", "document", "source")
            .contains(method.getName());
    return Page.class.isAssignableFrom(type) && ofPages;
  }

  /** Times without a zone are no values of a theme; it has the words that were written. */
  private static boolean isSeen(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || type.isRecord()
        || Set.of(
                String.class,
                Boolean.class,
                Integer.class,
                Long.class,
                Optional.class,
                List.class,
                Map.class,
                LocalDate.class,
                OffsetDateTime.class)
            .contains(type);
  }

  /** Components come in their order, what is derived from them after that. */
  private static int place(Class<?> type, String name) {
    List<String> components =
        Arrays.stream(type.getRecordComponents()).map(one -> one.getName()).toList();
    int place = components.indexOf(name);
    return place < 0 ? components.size() : place;
  }

  private void follow(Class<?> type) {
    if (!Page.class.isAssignableFrom(type)) {
      others.add(type);
    }
  }

  private static Stream<Class<?>> pages(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ThemeModelReferenceTest::pages)
        : Stream.of(type);
  }

  /** A nested type is named with what it is nested in. */
  private static String name(Class<?> type) {
    return Stream.of(type.getName().split("\\."))
        .reduce((first, last) -> last)
        .orElseThrow()
        .replace('$', '.');
  }

  private static Optional<Class<?>> recordIn(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] inner = generic.getActualTypeArguments();
      return recordIn(inner[inner.length - 1]);
    }
    return type instanceof Class<?> known && known.isRecord() && !isOfTheReader(known)
        ? Optional.of(known)
        : Optional.empty();
  }

  /** Trees of documents and templates: seen, but nothing that a page is made of. */
  private static boolean isOfTheReader(Class<?> type) {
    return Set.of(Document.class, Schema.class).stream()
        .anyMatch(reader -> reader.getPackage().equals(type.getPackage()));
  }

  private static String told(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] inner = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return told(inner[0]) + ", or missing";
      }
      return generic.getRawType() == Map.class
          ? "map from " + told(inner[0]) + " to " + told(inner[1])
          : "list of " + told(inner[0]);
    }
    return told((Class<?>) type);
  }

  private static String told(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(
              word ->
                  "`" + ((Enum<?>) word).name().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
          .collect(Collectors.joining(", "));
    }
    if (type.isRecord()) {
      String name = name(type);
      return recordIn(type).isEmpty()
          ? name
          : "[" + name + "](#" + name.toLowerCase(Locale.ROOT).replace(".", "") + ")";
    }
    if (type == String.class) {
      return "text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "`true` or `false`";
    }
    if (type == LocalDate.class) {
      return "day";
    }
    return type == OffsetDateTime.class
        ? "time"
        : type.isPrimitive() || Number.class.isAssignableFrom(type)
            ? "number"
            : type.getSimpleName();
  }
}
