package com.octoacme.shiplog.maven;

import java.util.Properties;

/**
 * JGit logs a stack trace for a broken pack or object and then throws it as well. A goal tells a
 * failure once and in its own words, so that logger is off, unless someone has set it.
 */
final class QuietLibraries {
  private static final String LEVEL = "org.slf4j.simpleLogger.log.org.eclipse.jgit";

  private QuietLibraries() {}

  /**
   * Takes effect for loggers that Maven has not made yet.
   *
   * @param settings of the running Maven
   */
  static void hush(Properties settings) {
    settings.putIfAbsent(LEVEL, "off");
  }
}
