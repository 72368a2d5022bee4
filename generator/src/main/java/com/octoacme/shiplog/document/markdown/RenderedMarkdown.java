package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.source.InputProblem;
import java.util.List;

/**
 * A document's body as safe HTML.
 *
 * @param html without the document's title; empty if it could not be shown
 * @param contents the headings in it, in order
 * @param problems why there is no HTML, or why not all of it is as the document wants it
 */
public record RenderedMarkdown(
    String html, List<ContentsEntry> contents, List<InputProblem> problems) {
  /**
   * A heading of the page.
   *
   * @param level 2 to 6, as it is on the page
   * @param id of the heading's element, unique in the body
   * @param text without markup
   */
  public record ContentsEntry(int level, String id, String text) {}

  public RenderedMarkdown {
    contents = List.copyOf(contents);
    problems = List.copyOf(problems);
  }
}
