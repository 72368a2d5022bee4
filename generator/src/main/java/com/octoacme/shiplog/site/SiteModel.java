package com.octoacme.shiplog.site;

import java.util.List;
import java.util.Optional;

/**
 * What every page shows around its content.
 *
 * @param title of the site
 * @param url where it is published, ending with a slash
 * @param asOf the date "today" means in this run, ISO
 * @param commit full id of the commit that was read, empty without git
 * @param commitShort its first 7 digits
 * @param repositoryUrl web page of the repository
 * @param navigation only entries that have pages
 * @param version of Shiplog
 * @param projectUrl address of the Maven project's site, relative to this site's root, where there
 *     is one
 * @param showAuthors whether author names may be shown
 * @param hasFeeds whether there is a feed of everything
 */
public record SiteModel(
    String title,
    Optional<String> url,
    String asOf,
    Optional<String> commit,
    Optional<String> commitShort,
    Optional<String> repositoryUrl,
    List<Link> navigation,
    String version,
    Optional<String> projectUrl,
    boolean showAuthors,
    boolean hasFeeds) {
  public SiteModel {
    navigation = List.copyOf(navigation);
  }

  /**
   * A link within the site.
   *
   * @param url relative to the site's root
   */
  public record Link(String text, String url) {
    /** The first folder of the address, to mark the current entry; empty at the root. */
    public String section() {
      return url.substring(0, Math.max(0, url.indexOf('/')));
    }
  }
}
