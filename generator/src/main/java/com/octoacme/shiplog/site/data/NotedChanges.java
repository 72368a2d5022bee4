package com.octoacme.shiplog.site.data;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.json.JsonValue;
import com.octoacme.shiplog.template.Answers;
import com.octoacme.shiplog.text.Excerpt;
import java.util.List;
import java.util.stream.Stream;

/** The list items of release notes, by the heading they stand below. */
final class NotedChanges {
  private static final int MOST_SECTIONS = 10;
  private static final int MOST_ITEMS = 20;
  private static final int LONGEST = 240;

  private NotedChanges() {}

  /** Pairs of a heading and its items; no tasks, plans for going back or known issues. */
  static JsonValue of(Document notes) {
    List<Section> sections =
        notes
            .allSections()
            .filter(section -> section.level() > 1 && tellsOfChanges(section))
            .limit(MOST_SECTIONS)
            .toList();
    return JsonValue.array(
        sections,
        section ->
            JsonValue.array(
                List.of(
                    JsonValue.of(cut(section.heading().plain())),
                    JsonValue.array(items(section).toList(), JsonValue::of)),
                part -> part));
  }

  private static boolean tellsOfChanges(Section section) {
    return !section.name().equals("known issues")
        && !section.name().startsWith("rollback")
        && !section.name().startsWith("mitigation plan")
        && items(section).findAny().isPresent();
  }

  private static Stream<String> items(Section section) {
    return section.blocks().stream()
        .filter(Block.ItemList.class::isInstance)
        .flatMap(list -> ((Block.ItemList) list).items().stream())
        .filter(item -> item.task().isEmpty())
        .map(item -> item.text().plain().strip())
        .filter(text -> !text.isEmpty() && !Answers.isNothing(text))
        .limit(MOST_ITEMS)
        .map(NotedChanges::cut);
  }

  /** One line, as long as a list can show. */
  static String cut(String text) {
    return Excerpt.of(text, LONGEST);
  }
}
