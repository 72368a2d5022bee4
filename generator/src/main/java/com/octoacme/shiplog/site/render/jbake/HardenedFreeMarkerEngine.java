package com.octoacme.shiplog.site.render.jbake;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.TimeZone;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * Renders {@code .ftlh} theme files: everything is escaped for HTML unless it is markup already, no
 * class can be named, no method called, and locale and zone are fixed. JBake finds it through
 * {@code META-INF/org.jbake.parser.TemplateEngines.properties}.
 */
public final class HardenedFreeMarkerEngine extends AbstractTemplateEngine {
  private final Configuration freemarker;

  /**
   * The constructor that JBake calls.
   *
   * @param config its template folder holds the theme
   */
  public HardenedFreeMarkerEngine(JBakeConfiguration config, ContentStore db) throws IOException {
    super(config, db);
    freemarker = new Configuration(Configuration.VERSION_2_3_34);
    freemarker.setDirectoryForTemplateLoading(config.getTemplateFolder());
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setOutputEncoding("UTF-8");
    freemarker.setLocale(Locale.ROOT);
    freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
    freemarker.setNumberFormat("computer");
    freemarker.setBooleanFormat("c");
    freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
    freemarker.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    freemarker.setRecognizeStandardFileExtensions(true);
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setObjectWrapper(new RecordWrapper());
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    try {
      Template template = freemarker.getTemplate(templateName);
      template.process(new View(model, freemarker), writer);
    } catch (IOException | TemplateException e) {
      throw new RenderingException(e);
    }
  }

  /** JBake's model, each value wrapped when it is asked for. */
  private record View(TemplateModel model, Configuration freemarker) implements TemplateHashModel {
    @Override
    public freemarker.template.TemplateModel get(String key) throws TemplateModelException {
      return freemarker.getObjectWrapper().wrap(model.get(key));
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
