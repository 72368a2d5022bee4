package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.LinkTarget;
import com.octoacme.shiplog.document.markdown.PageAnchors;
import com.octoacme.shiplog.site.Page;
import com.octoacme.shiplog.site.SiteModel;
import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.source.SourceEntry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Resolves links of documents against the repository's tree: to another document, its page; to a
 * picture, its copy in the site; to another file, its place on the repository's web page.
 */
public final class SiteLinks {
  /** Folder of copied pictures in the site. */
  static final String FILES = "files/";

  /** Formats that cannot carry a script. */
  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif");

  private final SitePlan plan;
  private final Map<String, List<Linked>> documents;
  private final Map<String, SourceEntry> files;
  private final Set<String> used = new ConcurrentSkipListSet<>();

  public SiteLinks(SitePlan plan) {
    this.plan = plan;
    this.documents =
        plan.pages().stream()
            .flatMap(page -> page.document().map(document -> Linked.of(page, document)).stream())
            .collect(Collectors.groupingBy(Linked::path));
    this.files =
        plan.files().stream()
            .filter(file -> file.type() == SourceEntry.Type.FILE)
            .collect(Collectors.toMap(SourceEntry::path, Function.identity()));
  }

  /** A document that links lead to, and its page. */
  private record Linked(String path, String url, PageAnchors anchors) {
    static Linked of(Page page, Document document) {
      return new Linked(document.path(), page.url(), PageAnchors.of(document));
    }
  }

  /**
   * Where a relative destination leads. A heading that the document does not have is left out.
   *
   * @param document path of the document that has the link
   * @param root from its page to the site's root
   * @param destination as written, perhaps percent-encoded, with a fragment or query
   */
  public Optional<String> resolve(String document, String root, String destination) {
    return LinkTarget.of(document, destination)
        .flatMap(target -> address(target, root))
        .filter(address -> !destination.startsWith("#") || address.contains("#"));
  }

  private Optional<String> address(LinkTarget target, String root) {
    List<Linked> pages = documents.getOrDefault(target.path(), List.of());
    if (!pages.isEmpty()) {
      return Optional.of(root + address(pages, target.fragment()));
    }
    if (!files.containsKey(target.path())) {
      return Optional.empty();
    }
    if (isPicture(target.path())) {
      used.add(target.path());
      return Optional.of(root + FILES + encoded(target.path()));
    }
    return source(target);
  }

  /** Of several documents in one file the first that has the heading, else the first. */
  private static String address(List<Linked> pages, String fragment) {
    return pages.stream()
        .flatMap(page -> page.anchors().find(fragment).map(found -> page.url() + found).stream())
        .findFirst()
        .orElse(pages.get(0).url());
  }

  private Optional<String> source(LinkTarget target) {
    SiteModel site = plan.site();
    return site.repositoryUrl()
        .flatMap(
            url ->
                site.commit()
                    .map(
                        id ->
                            url
                                + "/blob/"
                                + id
                                + "/"
                                + encoded(target.path())
                                + target.fragment()));
  }

  private static boolean isPicture(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return PICTURES.contains(extension);
  }

  /** The pictures that documents show, which belong into the site. */
  public List<SourceEntry> pictures() {
    return new TreeSet<>(used).stream().map(files::get).toList();
  }

  /** The address of a picture in the site. */
  public static String pictureUrl(SourceEntry picture) {
    return FILES + picture.path();
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
