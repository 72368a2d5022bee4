package com.octoacme.shiplog.site.render.jbake;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.site.IncidentPage;
import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.ReleasePage;
import com.octoacme.shiplog.site.StructuredData;
import com.octoacme.shiplog.site.render.PageView;
import com.octoacme.shiplog.yaml.YamlNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.model.DocumentModel;
import org.jbake.template.model.TemplateModel;

/**
 * The site's documents under JBake's names: {@code content}, {@code published_releases} and the
 * like. Dated documents are also JBake's posts, guide pages its pages.
 */
final class JBakeContent {
  private static final Comparator<DocumentModel> NEWEST_FIRST =
      Comparator.comparing(DocumentModel::getDate).reversed();

  private final Map<String, List<DocumentModel>> byType = new LinkedHashMap<>();

  JBakeContent(List<Page> pages) {
    for (Page page : pages) {
      page.document().ifPresent(document -> add(page, document));
    }
    byType.values().forEach(list -> list.sort(NEWEST_FIRST));
  }

  private void add(Page page, Document document) {
    DocumentModel model = documentModel(page, document);
    boolean dated = dayOf(page).isPresent();
    byType.computeIfAbsent(document.kind().id(), kind -> new ArrayList<>()).add(model);
    byType.computeIfAbsent(dated ? "post" : "page", kind -> new ArrayList<>()).add(model);
  }

  /** The documents as JBake's own model keys ask for them. */
  MemoryContentStore store() {
    return new MemoryContentStore(byType);
  }

  /** What a theme file sees for one page: Shiplog's keys and JBake's. */
  TemplateModel model(PageView view) {
    TemplateModel model = new TemplateModel();
    model.put("site", view.site());
    model.put("page", view.page());
    model.put("root", view.root());
    model.put("differences", view.differences());
    StructuredData.of(view.site(), view.page()).ifPresent(data -> model.put("structured", data));
    view.body()
        .ifPresent(
            body -> {
              model.put("body", body);
              model.put("toc", body.contents());
            });
    for (String kind : List.of("release", "incident", "checklist", "guide")) {
      model.put("published_" + kind + "s", byType.getOrDefault(kind, List.of()));
    }
    model.setContent(content(view));
    return model;
  }

  private static DocumentModel content(PageView view) {
    Page page = view.page();
    DocumentModel content =
        page.document()
            .map(document -> documentModel(page, document))
            .orElseGet(DocumentModel::new);
    content.setTitle(page.title());
    content.setRootPath(view.root());
    content.put("uri", page.url());
    view.body().ifPresent(body -> content.setBody(body.markup()));
    return content;
  }

  private static DocumentModel documentModel(Page page, Document document) {
    DocumentModel model = new DocumentModel();
    for (YamlNode.Entry entry : document.frontMatter().values()) {
      if (entry.value() instanceof YamlNode.Text text) {
        model.put(entry.key().value(), text.value());
      }
    }
    model.setTitle(page.title());
    model.setType(document.kind().id());
    model.setStatus("published");
    model.setTags(new String[0]);
    model.setSourceUri(document.path());
    model.setFile(document.path());
    model.setNoExtensionUri(page.url().replaceFirst("\\.html$", ""));
    model.setRootPath("");
    model.put("uri", page.url());
    LocalDate day = dayOf(page).orElse(LocalDate.EPOCH);
    model.setDate(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    return model;
  }

  private static Optional<LocalDate> dayOf(Page page) {
    if (page instanceof ReleasePage.ReleaseDetail detail) {
      return detail.release().day();
    }
    if (page instanceof IncidentPage.IncidentDetail detail) {
      return detail.incident().day();
    }
    return Optional.empty();
  }
}
