package com.octoacme.shiplog.config;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How the site is made.
 *
 * @param internal whether documents and sections marked internal are shown
 * @param theme folder of the user's theme, relative to the repository's root
 * @param zone in which dates are shown
 * @param zoneStated whether somebody set it, so that it also answers for times without a zone
 * @param rawHtml what becomes of HTML in documents
 * @param repositoryUrl address of the repository's web page, for source links
 * @param authorNames whether git author names are shown
 */
public record SiteSettings(
    boolean internal,
    Optional<String> theme,
    ZoneId zone,
    boolean zoneStated,
    RawHtml rawHtml,
    Optional<String> repositoryUrl,
    boolean authorNames) {
  /** What holds when nothing is set. */
  public static final SiteSettings DEFAULT =
      new SiteSettings(
          false, Optional.empty(), ZoneOffset.UTC, false, RawHtml.ESCAPE, Optional.empty(), true);
}
