package com.octoacme.shiplog.gate;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Field;
import com.octoacme.shiplog.document.Names;
import com.octoacme.shiplog.release.Release;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what stakeholders are told about a release: notes, timing, impacts, support contacts. */
public final class Announcement {
  private static final List<String> FIELDS =
      List.of("date", "type", "deployment window", "impacts", "support contacts");
  private static final List<String> SECTIONS =
      List.of("summary", "notable changes", "migration steps", "known issues");

  private Announcement() {}

  /** Markdown, usable as the text of a release elsewhere. */
  public static String write(Release release, Document document) {
    StringBuilder text = new StringBuilder("# ").append(release.title()).append("\n\n");
    List<Field> fields = document.leadingFields().flatMap(some -> some.fields().stream()).toList();
    for (String name : FIELDS) {
      fields.stream()
          .filter(field -> Names.normalize(field.name()).equals(name) && isFilled(field))
          .findFirst()
          .ifPresent(
              field ->
                  text.append("- **")
                      .append(field.name().replaceFirst("\\s*\\(optional\\)", ""))
                      .append("**: ")
                      .append(field.value().strip())
                      .append('\n'));
    }
    List<String> sections =
        SECTIONS.stream().flatMap(name -> section(document, name).stream()).toList();
    sections.forEach(text::append);
    if (sections.isEmpty()) {
      text.append(whole(document));
    }
    return text.toString();
  }

  private static Optional<String> section(Document document, String name) {
    return body(document, name).map(body -> "\n## " + titled(name) + "\n\n" + body + "\n");
  }

  /** Of notes in other words, such as those of a changelog: all that stands below the title. */
  private static String whole(Document document) {
    return document.sections().stream()
        .findFirst()
        .map(
            title -> {
              int end = Math.min(title.span().end(), document.extent().end());
              return document.text().substring(title.headingSpan().end(), end).strip();
            })
        .filter(body -> !body.isEmpty())
        .map(body -> "\n" + body + "\n")
        .orElse("");
  }

  /** What still holds the template's words is nothing to tell. */
  private static boolean isFilled(Field field) {
    String value = field.value().strip();
    return !value.isEmpty()
        && !value.startsWith("[")
        && !value.startsWith("Start time")
        && !value.contains(" / ");
  }

  private static String titled(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static Optional<String> body(Document document, String name) {
    return document
        .allSections()
        .filter(section -> section.name().equals(name))
        .findFirst()
        .map(
            section ->
                document
                    .text()
                    .substring(section.headingSpan().end(), section.span().end())
                    .replaceAll("<!-- /?shiplog-draft[^>]{0,40}-->", "")
                    .strip())
        .filter(body -> !body.isEmpty() && !body.startsWith("["));
  }
}
