package com.octoacme.shiplog.evidence;

import com.octoacme.shiplog.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows a JSON value as one page of HTML that needs nothing else: no script, no other file. */
public final class EvidencePage {
  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b2330}
      table{border-collapse:collapse;margin:.5rem 0 1rem;width:100%}
      th,td{border:1px solid #c9d1dc;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
      th{background:#eef2f7;font-weight:600}
      pre{white-space:pre-wrap;background:#f6f8fa;border:1px solid #c9d1dc;padding:.75rem;margin:0}
      .none{color:#5a6675}
      """;

  private final StringBuilder html = new StringBuilder();

  private EvidencePage() {}

  /**
   * The page.
   *
   * @param title plain text
   * @param note what the reader must know before anything else, plain text
   */
  public static String write(String title, String note, JsonValue value) {
    EvidencePage page = new EvidencePage();
    page.html
        .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(escape(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escape(title))
        .append("</h1>\n<p>")
        .append(escape(note))
        .append("</p>\n");
    page.value(value);
    return page.html.append("\n</body>\n</html>\n").toString();
  }

  private void value(JsonValue value) {
    if (value instanceof JsonValue.Members members) {
      members(members);
    } else if (value instanceof JsonValue.Array array) {
      array(array);
    } else if (value instanceof JsonValue.Text text) {
      text(text.value());
    } else if (value instanceof JsonValue.Whole number) {
      html.append(number.value());
    } else if (value instanceof JsonValue.Fraction number) {
      html.append(number.value());
    } else if (value instanceof JsonValue.Truth truth) {
      html.append(truth.value() ? "yes" : "no");
    } else {
      html.append("<span class=\"none\">not known</span>");
    }
  }

  private void text(String text) {
    boolean lines = text.indexOf('\n') >= 0;
    html.append(lines ? "<pre>" : "").append(escape(text)).append(lines ? "</pre>" : "");
  }

  private void members(JsonValue.Members members) {
    html.append("<table>\n");
    for (JsonValue.Member member : members.members()) {
      html.append("<tr><th scope=\"row\">").append(escape(member.name())).append("</th><td>");
      value(member.value());
      html.append("</td></tr>\n");
    }
    html.append("</table>\n");
  }

  private void array(JsonValue.Array array) {
    if (array.elements().isEmpty()) {
      html.append("<span class=\"none\">none</span>");
    } else if (array.elements().stream().allMatch(JsonValue.Members.class::isInstance)) {
      table(array.elements().stream().map(JsonValue.Members.class::cast).toList());
    } else {
      html.append("<ul>\n");
      array.elements().forEach(this::item);
      html.append("</ul>\n");
    }
  }

  private void item(JsonValue element) {
    html.append("<li>");
    value(element);
    html.append("</li>\n");
  }

  private void table(List<JsonValue.Members> rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> row.members().forEach(member -> columns.add(member.name())));
    html.append("<table>\n<thead><tr>");
    columns.forEach(name -> html.append("<th scope=\"col\">").append(escape(name)).append("</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    for (JsonValue.Members row : rows) {
      html.append("<tr>");
      columns.forEach(name -> cell(row, name));
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n");
  }

  private void cell(JsonValue.Members row, String name) {
    html.append("<td>");
    row.members().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .ifPresent(member -> value(member.value()));
    html.append("</td>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
