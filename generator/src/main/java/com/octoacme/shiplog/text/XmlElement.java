package com.octoacme.shiplog.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of an XML file, written with two spaces of indentation; its texts are {@link
 * VisibleText}.
 */
public final class XmlElement {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private String text = "";

  private XmlElement(String name) {
    this.name = name;
  }

  public static XmlElement named(String name) {
    return new XmlElement(name);
  }

  /** Adds an attribute; they keep their order. */
  public XmlElement with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  public XmlElement with(String attribute, long value) {
    return with(attribute, Long.toString(value));
  }

  /** Adds an element below this one. */
  public XmlElement with(XmlElement child) {
    children.add(child);
    return this;
  }

  /** Sets the text of an element that has no others below it. */
  public XmlElement containing(String content) {
    text = content;
    return this;
  }

  /** The whole file with this element as its root, ending with a line feed. */
  public String toFile() {
    StringBuilder out = new StringBuilder(DECLARATION);
    write(out, "");
    return out.toString();
  }

  /** The element alone, to stand inside of another text; it ends with a line feed. */
  public String toText() {
    StringBuilder out = new StringBuilder();
    write(out, "");
    return out.toString();
  }

  private void write(StringBuilder out, String indent) {
    out.append(indent).append('<').append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    if (children.isEmpty() && text.isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append('>').append(escape(text));
    if (!children.isEmpty()) {
      out.append('\n');
      children.forEach(child -> child.write(out, indent + "  "));
      out.append(indent);
    }
    out.append("</").append(name).append(">\n");
  }

  private static String escape(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    VisibleText.of(value).chars().forEach(c -> append(out, (char) c));
    return out.toString();
  }

  private static void append(StringBuilder out, char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
      default -> out.append(c);
    }
  }
}
