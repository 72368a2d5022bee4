package com.octoacme.shiplog.template;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.text.EditDistance;
import com.octoacme.shiplog.text.Span;
import java.util.List;

/** Says what is wrong with a template, and where. */
record TemplatePlace(Document template) {
  SetupException error(String message, Span span, String remedy) {
    return new SetupException("template: " + message, at(span), remedy);
  }

  SetupException unknownValue(String what, Hint hint, List<String> known) {
    String near =
        EditDistance.nearest(hint.value(), known)
            .map(word -> "; did you mean \"" + word + "\"?")
            .orElse("");
    return error(
        "there is no " + what + " \"" + hint.value() + "\"" + near,
        hint.span(),
        "Use one of " + String.join(", ", known) + ".");
  }

  private String at(Span span) {
    return template.path() + ":" + template.lines().positionOf(span.start());
  }
}
