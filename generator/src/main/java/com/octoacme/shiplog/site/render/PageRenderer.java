package com.octoacme.shiplog.site.render;

import java.io.IOException;
import java.io.Writer;

/** Makes the HTML of a page. Used by several threads at once. */
public interface PageRenderer {
  /**
   * Writes one page.
   *
   * @throws com.octoacme.shiplog.config.SetupException if the theme has an error, at its place
   * @throws IOException if {@code out} fails
   */
  void render(PageView view, Writer out) throws IOException;
}
