package com.octoacme.shiplog.highlight;

/**
 * A part of some code.
 *
 * @param end exclusive
 */
public record Token(Kind kind, int start, int end) {
  /** What a part is, as far as colours need to know. */
  public enum Kind {
    PLAIN(""),
    KEYWORD("code-keyword"),
    STRING("code-string"),
    COMMENT("code-comment"),
    NUMBER("code-number"),
    /** A key, a variable, an attribute. */
    NAME("code-name"),
    ADDED("code-added"),
    REMOVED("code-removed");

    private final String style;

    Kind(String style) {
      this.style = style;
    }

    /** The class in HTML; empty for what has none. */
    public String style() {
      return style;
    }
  }
}
