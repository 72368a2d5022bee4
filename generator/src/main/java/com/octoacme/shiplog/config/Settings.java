package com.octoacme.shiplog.config;

import com.octoacme.shiplog.text.EditDistance;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A mapping of {@code shiplog.yaml} as it is read: typed values, and failures with their place. */
final class Settings {
  private final String file;
  private final LineIndex lines;
  private final YamlNode.Mapping mapping;

  Settings(String file, LineIndex lines, YamlNode.Mapping mapping) {
    this.file = file;
    this.lines = lines;
    this.mapping = mapping;
  }

  /** Refuses keys that are not among these. */
  Settings allow(Set<String> keys) {
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key().value();
      if (!keys.contains(key)) {
        throw failure(
            entry.key().span(),
            "unknown key \"" + key + "\"" + suggestion(key, keys),
            "Known keys here: " + String.join(", ", keys.stream().sorted().toList()) + ".");
      }
    }
    return this;
  }

  static String suggestion(String word, Set<String> known) {
    return EditDistance.nearest(word, known)
        .map(nearest -> "; did you mean \"" + nearest + "\"?")
        .orElse("");
  }

  /** A scalar. */
  Optional<String> text(String key) {
    return mapping.find(key).map(node -> scalar(key, node).value());
  }

  /**
   * A scalar that is read further.
   *
   * @param reader throws IllegalArgumentException with a message for people
   */
  <T> Optional<T> value(String key, Function<String, T> reader) {
    return mapping
        .find(key)
        .map(
            node -> {
              YamlNode.Text text = scalar(key, node);
              try {
                return reader.apply(text.value());
              } catch (IllegalArgumentException e) {
                throw failure(
                    text.span(),
                    "\"" + key + "\" is \"" + text.value() + "\": " + e.getMessage(),
                    "See the configuration reference for what it may be.");
              }
            });
  }

  /** A sequence of scalars; a single scalar counts as one. */
  List<String> texts(String key) {
    Optional<YamlNode> node = mapping.find(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof YamlNode.Items items)) {
      return List.of(scalar(key, node.get()).value());
    }
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items.nodes()) {
      texts.add(scalar(key, item).value());
    }
    return texts;
  }

  /** Whether the value of a key has keys below it. */
  boolean isMapping(String key) {
    return mapping.find(key).filter(YamlNode.Mapping.class::isInstance).isPresent();
  }

  /** A mapping below a key. */
  Optional<Settings> child(String key) {
    return mapping.find(key).map(node -> mappingOf(key, node));
  }

  /** A sequence of mappings. */
  List<Settings> children(String key) {
    Optional<YamlNode> node = mapping.find(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof YamlNode.Items items)) {
      throw failure(
          node.get().span(), "\"" + key + "\" is not a list", "Begin each entry with \"- \".");
    }
    return items.nodes().stream().map(item -> mappingOf(key, item)).toList();
  }

  /** The keys with scalar values, in order. */
  List<YamlNode.Entry> entries() {
    return mapping.entries();
  }

  /** The failure at a place of this file. */
  SetupException failure(Span span, String message, String remedy) {
    return new SetupException(message, file + ":" + lines.positionOf(span.start()), remedy);
  }

  /** The failure of this whole mapping. */
  SetupException failure(String message, String remedy) {
    return failure(mapping.span(), message, remedy);
  }

  private Settings mappingOf(String key, YamlNode node) {
    if (node instanceof YamlNode.Mapping child) {
      return new Settings(file, lines, child);
    }
    throw failure(
        node.span(), "\"" + key + "\" has no keys below it", "Write it as \"key: value\" lines.");
  }

  private YamlNode.Text scalar(String key, YamlNode node) {
    if (node instanceof YamlNode.Text text) {
      return text;
    }
    throw failure(node.span(), "\"" + key + "\" is not a single value", "Write one value.");
  }
}
