package com.octoacme.shiplog.preview;

import com.octoacme.shiplog.config.SetupException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lays findings over a page, and the script that loads it again when something changes. */
public final class Overlay {
  /** Addresses of the script and its style; files of their own, as pages allow no inline ones. */
  public static final String SCRIPT = "-/preview.js";

  public static final String STYLE = "-/preview.css";

  private static final String SCRIPT_TEXT =
      """
      (function () {
        var events = new EventSource("/-/events");
        events.onmessage = function () {
          sessionStorage.setItem("shiplog-scroll", String(window.scrollY));
          location.reload();
        };
        var scroll = sessionStorage.getItem("shiplog-scroll");
        if (scroll !== null) {
          sessionStorage.removeItem("shiplog-scroll");
          window.scrollTo(0, Number(scroll));
        }
      })();
      """;

  private static final String STYLE_TEXT =
      """
      #shiplog-preview { position: fixed; inset-block-end: 0; inset-inline: 0; max-block-size: 40vh;
        overflow: auto; margin: 0; padding: 0.5rem 1rem; font: 0.9rem/1.4 system-ui, sans-serif;
        background: Canvas; color: CanvasText; border-block-start: 3px solid #b3261e; z-index: 9999; }
      #shiplog-preview summary { cursor: pointer; font-weight: 600; min-block-size: 24px; }
      #shiplog-preview ul { margin: 0.25rem 0; padding-inline-start: 1.25rem; }
      #shiplog-preview code { font-size: 0.85em; }
      @media print { #shiplog-preview { display: none; } }
      .shiplog-source { font: 0.9rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
      .shiplog-source :target { background: Mark; color: MarkText; }
      """;

  private Overlay() {}

  /** The script, for {@link #SCRIPT}. */
  public static PreviewAnswer script() {
    return PreviewAnswer.of(SCRIPT, SCRIPT_TEXT.getBytes(StandardCharsets.UTF_8));
  }

  /** The style, for {@link #STYLE}. */
  public static PreviewAnswer style() {
    return PreviewAnswer.of(STYLE, STYLE_TEXT.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A page with notices over it.
   *
   * @param html of the whole page
   */
  public static String over(String html, List<Notice> notices) {
    String head =
        "<link rel=\"stylesheet\" href=\"/"
            + STYLE
            + "\"><script defer src=\"/"
            + SCRIPT
            + "\"></script>";
    String box = notices.isEmpty() ? "" : box(notices);
    return before("</body>", box, before("</head>", head, html));
  }

  private static String before(String mark, String inserted, String html) {
    int place = html.lastIndexOf(mark);
    return place < 0
        ? html + inserted
        : html.substring(0, place) + inserted + html.substring(place);
  }

  private static String box(List<Notice> notices) {
    StringBuilder out = new StringBuilder();
    out.append("<aside id=\"shiplog-preview\" aria-label=\"Findings\"><details open><summary>")
        .append(notices.size() == 1 ? "1 finding" : notices.size() + " findings")
        .append("</summary><ul>");
    notices.forEach(notice -> out.append("<li>").append(line(notice)).append("</li>"));
    return out.append("</ul></details></aside>").toString();
  }

  private static String line(Notice notice) {
    String text =
        "<strong>"
            + escaped(notice.severity())
            + "</strong> "
            + escaped(notice.message())
            + (notice.remedy().isEmpty() ? "" : ". " + escaped(notice.remedy()));
    if (notice.source().isEmpty()) {
      return text;
    }
    return text
        + " <a href=\"/"
        + SourcePage.address(notice.source())
        + "#L"
        + notice.line()
        + "\"><code>"
        + escaped(notice.source() + ":" + notice.line())
        + "</code></a> <code>"
        + escaped(notice.rule())
        + "</code>";
  }

  /** A page that tells a broken set-up, and loads itself again once it is mended. */
  static String failurePage(SetupException failure) {
    return over(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Preview</title>"
            + "</head><body></body></html>",
        List.of(notice(failure)));
  }

  /** A broken set-up as it is shown over a page. */
  public static Notice notice(SetupException failure) {
    return new Notice(
        "error",
        "",
        String.valueOf(failure.getMessage()) + " (" + failure.place() + ")",
        failure.remedy(),
        "",
        1);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
