package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * The YAML between {@code ---} lines at the top of a document, as text; spans are those of the
 * document.
 *
 * @param values the top mapping's entries, in order
 * @param span from the first {@code -} to the end of the closing line, empty at 0 if there is none
 * @param fields the values as fields, those of a list or mapping one in a line
 */
public record FrontMatter(List<YamlNode.Entry> values, Span span, NamedFields fields) {
  /** No front matter. */
  public static final FrontMatter NONE = new FrontMatter(List.of(), Span.at(0));

  public FrontMatter {
    values = List.copyOf(values);
  }

  public FrontMatter(List<YamlNode.Entry> values, Span span) {
    this(values, span, FieldReader.read(values));
  }

  public Optional<YamlNode> find(String key) {
    return values.stream()
        .filter(entry -> entry.key().value().equals(key))
        .map(YamlNode.Entry::value)
        .findFirst();
  }

  /** The value of a key that holds a scalar. */
  public Optional<String> findText(String key) {
    return find(key)
        .map(node -> node instanceof YamlNode.Text text ? text.value() : null)
        .filter(value -> !value.isBlank());
  }
}
