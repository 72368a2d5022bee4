package com.octoacme.shiplog.site.render.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc in the sources says of types and their parts, as Markdown. */
final class SourceDocs {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@[A-Z]\\w+\\s+)*";

  private SourceDocs() {}

  /** The sentences before the tags of a type's comment. */
  static Optional<String> ofType(Class<?> type) {
    return comment(type)
        .map(text -> text.replaceFirst("(?s)(^|\\s)@.*", ""))
        .map(SourceDocs::plain);
  }

  /** What a type's comment says of a component, or a method's own comment. */
  static Optional<String> ofPart(Class<?> type, String name) {
    Pattern tag = Pattern.compile("(?s)@param " + name + "\\s+(.*?)(?=\\s@[a-z]|$)");
    return comment(type)
        .map(tag::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .or(() -> find(type, COMMENT + "(?:public )?[\\w<>., ?]+ " + name + "\\(\\)", 1))
        .map(SourceDocs::plain);
  }

  /** The word that a page's {@code template()} returns. */
  static String templateOf(Class<?> type) {
    return find(type, "record " + type.getSimpleName() + "\\(.*?return \"([a-z0-9]+)\"", 1)
        .orElseThrow();
  }

  private static Optional<String> comment(Class<?> type) {
    return find(
        type,
        COMMENT
            + "(?:public |sealed |static )*(?:record|interface|enum) "
            + type.getSimpleName()
            + "\\b",
        1);
  }

  private static Optional<String> find(Class<?> type, String pattern, int group) {
    Matcher matcher = Pattern.compile("(?s)" + pattern).matcher(source(type));
    return matcher.find()
        ? Optional.of(matcher.group(group).replaceAll("(?m)^\\s*\\* ?", ""))
        : Optional.empty();
  }

  private static String source(Class<?> type) {
    try {
      String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
      return Files.readString(SOURCES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String javadoc) {
    String text =
        javadoc
            .replaceAll("\\{@code ([^}]*)}", "`$1`")
            .replaceAll("\\{@link [\\w.]*?#?(\\w+)}", "`$1`")
            .replaceAll("<p>", "")
            .replaceAll("\\s+", " ")
            .strip();
    if (text.isEmpty()) {
      return text;
    }
    String sentence = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }
}
