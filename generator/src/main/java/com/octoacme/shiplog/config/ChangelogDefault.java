package com.octoacme.shiplog.config;

import com.octoacme.shiplog.text.PathPattern;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where nobody has set sources and there are no release notes in their usual folder, the releases
 * are the version headings of {@code CHANGELOG.md}, if there is one.
 */
public final class ChangelogDefault {
  private static final String CHANGELOG = "CHANGELOG.md";

  private ChangelogDefault() {}

  /**
   * The same configuration, or one that reads the changelog.
   *
   * @param paths of all files
   */
  public static Configuration apply(Configuration configuration, Collection<String> paths) {
    return configuration.with(
        configuration.sources().stream()
            .map(source -> isWithoutFiles(source, paths) ? changelog() : source)
            .toList());
  }

  private static boolean isWithoutFiles(SourceSettings source, Collection<String> paths) {
    return source.kind() == DocumentKind.RELEASE
        && source.isDefault()
        && paths.contains(CHANGELOG)
        && paths.stream().noneMatch(source::takes);
  }

  private static SourceSettings changelog() {
    return new SourceSettings(
        DocumentKind.RELEASE,
        List.of(PathPattern.of(CHANGELOG)),
        List.of(),
        List.of(),
        IdPattern.DEFAULT,
        true,
        Map.of(),
        Optional.empty(),
        true);
  }
}
