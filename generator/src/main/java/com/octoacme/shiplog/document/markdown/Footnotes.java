package com.octoacme.shiplog.document.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Block;
import org.commonmark.node.Node;

/** The footnotes of a document, numbered as they are referred to. */
final class Footnotes {
  private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final List<FootnoteDefinition> order = new ArrayList<>();

  private Footnotes() {}

  static Footnotes of(Node body) {
    Footnotes footnotes = new Footnotes();
    footnotes.collect(body);
    return footnotes;
  }

  private void collect(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof FootnoteDefinition definition) {
        definitions.putIfAbsent(key(definition.getLabel()), definition);
      }
      if (child instanceof Block) {
        collect(child);
      }
    }
  }

  /**
   * One mention of a footnote.
   *
   * @param number 1-based, in the order of first mention
   * @param id of the mention's element
   */
  record Mention(int number, String id) {}

  /** Counts a mention; empty where there is no such footnote. */
  Optional<Mention> mention(String label) {
    String key = key(label);
    FootnoteDefinition definition = definitions.get(key);
    if (definition == null) {
      return Optional.empty();
    }
    int number = numbers.computeIfAbsent(key, unused -> enlist(definition));
    int use = uses.merge(key, 1, Integer::sum);
    String id = "fnref-" + number + (use == 1 ? "" : "-" + use);
    return Optional.of(new Mention(number, id));
  }

  private int enlist(FootnoteDefinition definition) {
    order.add(definition);
    return order.size();
  }

  /** A footnote that was mentioned, by its number. */
  Optional<FootnoteDefinition> find(int number) {
    return number <= order.size() ? Optional.of(order.get(number - 1)) : Optional.empty();
  }

  /** Labels match as those of links do. */
  private static String key(String label) {
    return label
        .strip()
        .toLowerCase(Locale.ROOT)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[ \\t\\r\\n]+", " ");
  }
}
