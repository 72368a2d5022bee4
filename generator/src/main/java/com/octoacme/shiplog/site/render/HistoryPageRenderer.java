package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.site.RecordPage;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Adds to the pages of revisions what each of them changed, and has them rendered. */
public final class HistoryPageRenderer implements PageRenderer {
  private final PageRenderer renderer;
  private final OldTexts texts;
  private final Configuration configuration;

  public HistoryPageRenderer(PageRenderer renderer, OldTexts texts, Configuration configuration) {
    this.renderer = renderer;
    this.texts = texts;
    this.configuration = configuration;
  }

  @Override
  public void render(PageView view, Writer out) throws IOException {
    renderer.render(
        view.page() instanceof RecordPage.History page
            ? new PageView(view.site(), page, view.root(), view.body(), differences(page))
            : view,
        out);
  }

  private Map<String, RevisionDifference> differences(RecordPage.History page) {
    ShownTexts shown =
        new ShownTexts(texts, configuration.limits(), configuration.site().internal(), page.part());
    return new RevisionDifferences(page, shown).read();
  }
}
