package com.octoacme.shiplog.site.render;

import com.octoacme.shiplog.document.LinkTarget;
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
  private final Map<String, SourceEntry> files;
  private final Set<String> used = new ConcurrentSkipListSet<>();

  public SiteLinks(SitePlan plan) {
    this.plan = plan;
    this.files =
        plan.files().stream()
            .filter(file -> file.type() == SourceEntry.Type.FILE)
            .collect(Collectors.toMap(SourceEntry::path, Function.identity()));
  }

  /**
   * Where a relative destination leads.
   *
   * @param document path of the document that has the link
   * @param root from its page to the site's root
   * @param destination as written, perhaps percent-encoded, with a fragment or query
   */
  public Optional<String> resolve(String document, String root, String destination) {
    return LinkTarget.of(document, destination)
        .flatMap(target -> address(target.path(), root, target.fragment()));
  }

  private Optional<String> address(String target, String root, String fragment) {
    Optional<String> page = plan.addresses().find(target);
    if (page.isPresent()) {
      return Optional.of(root + page.get() + fragment);
    }
    if (!files.containsKey(target)) {
      return Optional.empty();
    }
    if (isPicture(target)) {
      used.add(target);
      return Optional.of(root + FILES + encoded(target));
    }
    return plan.site()
        .repositoryUrl()
        .flatMap(
            url ->
                plan.site()
                    .commit()
                    .map(commit -> url + "/blob/" + commit + "/" + encoded(target) + fragment));
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
