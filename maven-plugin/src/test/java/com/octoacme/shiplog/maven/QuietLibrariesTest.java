package com.octoacme.shiplog.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class QuietLibrariesTest {
  private static final String LEVEL = "org.slf4j.simpleLogger.log.org.eclipse.jgit";

  @Test
  void jgitLogsNothing() {
    Properties settings = new Properties();

    QuietLibraries.hush(settings);

    assertThat(settings).containsEntry(LEVEL, "off");
  }

  @Test
  void whoeverWantsToSeeItMay() {
    Properties settings = new Properties();
    settings.setProperty(LEVEL, "debug");

    QuietLibraries.hush(settings);

    assertThat(settings).containsEntry(LEVEL, "debug");
  }
}
