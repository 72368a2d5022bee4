package com.octoacme.shiplog.site.render;

/** Takes the files of a site as they are made, from several threads at once. */
@FunctionalInterface
public interface SiteFiles {
  /**
   * Takes one file.
   *
   * @param url relative to the site's root, with slashes
   */
  void write(String url, byte[] content);
}
