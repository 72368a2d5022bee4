package com.octoacme.shiplog.config;

import java.util.List;
import java.util.Optional;

/**
 * Everything a team can set, with defaults filled in.
 *
 * @param title of the site
 * @param url where the site is published, ending with a slash
 * @param sources in the order written; a path belongs to the source that names it most exactly, of
 *     equals to the first
 * @param tagPattern regular expression (RE2 syntax) for whole tag names: its group {@code version}
 *     is the version, its group of the release's family, if there is one, the prefix
 */
public record Configuration(
    Optional<String> title,
    Optional<String> url,
    List<SourceSettings> sources,
    Preset preset,
    String tagPattern,
    LintSettings lint,
    Policies policies,
    SiteSettings site,
    PublishSettings publish,
    Limits limits) {
  /** The pattern that takes {@code v1.2.3}, {@code 1.2.3}, {@code artifact-1.2.3}, {@code a/v1}. */
  public static final String DEFAULT_TAG_PATTERN =
      "(?:(?P<line>.+?)[-/_])??v?(?P<version>\\d+(\\.\\d+)*([-.+].*)?)";

  public Configuration {
    sources = List.copyOf(sources);
  }

  /** The same with other sources. */
  public Configuration with(List<SourceSettings> other) {
    return new Configuration(
        title, url, other, preset, tagPattern, lint, policies, site, publish, limits);
  }
}
