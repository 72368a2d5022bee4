package com.octoacme.shiplog.site.render.jbake;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.SiteModel;
import com.octoacme.shiplog.site.render.PageRenderer;
import com.octoacme.shiplog.site.render.PageView;
import com.octoacme.shiplog.site.render.ThemeFolder;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * Renders pages with JBake's {@link DelegatingTemplateEngine}: a theme file {@code NAME.ftl} is
 * rendered as JBake renders it, else {@code NAME.ftlh} by {@link HardenedFreeMarkerEngine}. JBake's
 * baking (its oven and database) is not used.
 */
public final class JBakePageRenderer implements PageRenderer {
  private final ThemeFolder theme;
  private final DelegatingTemplateEngine engine;
  private final JBakeContent content;

  /**
   * Prepares a theme for a site.
   *
   * @param theme open for as long as pages are rendered
   * @param pages all pages of the site, for JBake's lists of documents
   */
  public JBakePageRenderer(ThemeFolder theme, SiteModel site, List<Page> pages) {
    this.theme = theme;
    this.content = new JBakeContent(pages);
    this.engine = new DelegatingTemplateEngine(content.store(), configuration(theme.path(), site));
  }

  @Override
  public void render(PageView view, Writer out) throws IOException {
    String file = themeFile(view.page().template());
    TemplateModel model = content.model(view);
    model.setRenderer(engine);
    try {
      engine.renderDocument(model, file, out);
    } catch (RenderingException e) {
      throw failure(file, view, e);
    }
  }

  private String themeFile(String name) {
    if (Files.isRegularFile(theme.path().resolve(name + ".ftl"))) {
      return name + ".ftl";
    }
    return name + ".ftlh";
  }

  private IOException failure(String file, PageView view, RenderingException failure)
      throws IOException {
    Throwable cause = failure.getCause();
    if (cause instanceof ParseException error) {
      throw themeError(
          name(error.getTemplateName(), file),
          error.getLineNumber(),
          error.getColumnNumber(),
          error.getEditorMessage());
    }
    if (cause instanceof TemplateException error) {
      throw themeError(
          name(error.getTemplateSourceName(), file),
          orOne(error.getLineNumber()),
          orOne(error.getColumnNumber()),
          firstLine(error.getMessageWithoutStackTop()) + " (on page " + view.page().url() + ")");
    }
    if (cause instanceof TemplateNotFoundException missing) {
      throw themeError(
          missing.getTemplateName(), 1, 1, "there is no such theme file, and none is built in");
    }
    return cause instanceof IOException io ? io : new IOException(failure);
  }

  private static String name(String reported, String file) {
    return reported == null ? file : reported;
  }

  private static int orOne(Integer number) {
    return number == null ? 1 : Math.max(1, number);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }

  private SetupException themeError(String file, int line, int column, String message) {
    return new SetupException(
        "the theme has an error: " + message.strip(),
        theme.origin(file) + ":" + Math.max(1, line) + ":" + Math.max(1, column),
        "Mend the theme file, or remove it to use the built-in one.");
  }

  private static DefaultJBakeConfiguration configuration(Path theme, SiteModel site) {
    PropertiesConfiguration properties = new PropertiesConfiguration();
    try (InputStream defaults =
        DefaultJBakeConfiguration.class.getResourceAsStream("/default.properties")) {
      if (defaults == null) {
        throw new IllegalStateException("jbake-core lacks its default.properties");
      }
      properties.read(new InputStreamReader(defaults, StandardCharsets.UTF_8));
    } catch (IOException | ConfigurationException e) {
      throw new IllegalStateException("jbake-core's default.properties cannot be read", e);
    }
    properties.setProperty("site.host", site.url().orElse(""));
    properties.setProperty("site.title", site.title());
    CompositeConfiguration composite = new CompositeConfiguration();
    composite.addConfiguration(properties);
    DefaultJBakeConfiguration configuration =
        new DefaultJBakeConfiguration(theme.toFile(), composite);
    configuration.setTemplateFolder(theme.toFile());
    return configuration;
  }
}
