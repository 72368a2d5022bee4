package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.text.Console;
import com.octoacme.shiplog.text.Printable;
import org.apache.maven.plugin.logging.Log;

/** Shows lines in the Maven log. */
final class MavenConsole implements Console {
  private final Log log;

  MavenConsole(Log log) {
    this.log = log;
  }

  @Override
  public void info(Printable line) {
    log.info(line.toString());
  }

  @Override
  public void warn(Printable line) {
    log.warn(line.toString());
  }

  @Override
  public void error(Printable line) {
    log.error(line.toString());
  }
}
