package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.highlight.Highlighter;
import com.octoacme.shiplog.highlight.Token;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes code: in spans where its language is known, as it is where not. A diagram stays the text
 * that it was written as, with a caption that says so: to draw it would take a script.
 */
final class CodeRenderer {
  private static final String LANGUAGE = "[A-Za-z0-9][A-Za-z0-9+#._-]{0,39}";
  private static final Map<String, String> DIAGRAMS =
      Map.of(
          "mermaid", "Mermaid",
          "plantuml", "PlantUML",
          "puml", "PlantUML",
          "dot", "Graphviz",
          "graphviz", "Graphviz",
          "d2", "D2");

  private final HtmlWriter out;

  CodeRenderer(HtmlWriter out) {
    this.out = out;
  }

  /**
   * Writes a block of code.
   *
   * @param language the word behind the fence, as written, or empty
   */
  void render(String language, String text) {
    Optional<String> diagram = Optional.ofNullable(DIAGRAMS.get(language.toLowerCase(Locale.ROOT)));
    diagram.ifPresent(name -> out.open("figure"));
    out.open("pre", "tabindex", "0");
    if (language.matches(LANGUAGE)) {
      out.open("code", "class", "language-" + language);
    } else {
      out.open("code");
    }
    Highlighter.find(language)
        .ifPresentOrElse(known -> renderTokens(known, text), () -> out.text(text));
    out.close("code").close("pre").line();
    diagram.ifPresent(
        name -> {
          out.open("figcaption").text("A diagram, as it is written for " + name);
          out.close("figcaption").close("figure").line();
        });
  }

  private void renderTokens(Highlighter highlighter, String text) {
    for (Token token : highlighter.tokens(text)) {
      String part = text.substring(token.start(), token.end());
      if (token.kind() == Token.Kind.PLAIN) {
        out.text(part);
      } else {
        out.open("span", "class", token.kind().style()).text(part).close("span");
      }
    }
  }
}
