package com.octoacme.shiplog.yaml;

import com.octoacme.shiplog.text.Span;
import java.util.List;
import java.util.Optional;

/** A node of a YAML text. Scalars are what is written: {@code 1.10} and {@code no} stay text. */
public sealed interface YamlNode {
  /** Where the node is, in the text that was read. */
  Span span();

  /** A scalar, as written, quotes removed. */
  record Text(String value, Span span) implements YamlNode {}

  /** A sequence. */
  record Items(List<YamlNode> nodes, Span span) implements YamlNode {
    public Items {
      nodes = List.copyOf(nodes);
    }
  }

  /** A mapping, in the order written, each key once. */
  record Mapping(List<Entry> entries, Span span) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<YamlNode> find(String key) {
      return entries.stream()
          .filter(entry -> entry.key().value().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /** One key with its value. */
  record Entry(Text key, YamlNode value) {}
}
