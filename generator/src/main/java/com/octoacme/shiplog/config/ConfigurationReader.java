package com.octoacme.shiplog.config;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.octoacme.shiplog.config.LintSettings.TemplateAt;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.yaml.YamlNode;
import com.octoacme.shiplog.yaml.YamlReader;
import com.octoacme.shiplog.yaml.YamlResult;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Reads {@code shiplog.yaml}; what it leaves out has the default. */
public final class ConfigurationReader {
  private static final Set<String> TOP =
      Set.of(
          "title",
          "url",
          "sources",
          "preset",
          "tags",
          "lint",
          "policies",
          "site",
          "limits",
          "publish");
  private static final java.util.regex.Pattern SIZE =
      java.util.regex.Pattern.compile("(\\d{1,12})\\s*(B|KiB|MiB|GiB)?");

  private final String file;
  private final Set<String> rules;

  /**
   * A reader of one file.
   *
   * @param file how the file is called in messages
   * @param rules the ids of all lint rules
   */
  public ConfigurationReader(String file, Set<String> rules) {
    this.file = file;
    this.rules = Set.copyOf(rules);
  }

  /**
   * Reads a configuration.
   *
   * @param text of the file; empty for all defaults
   * @throws SetupException for the first mistake, with its line
   */
  public Configuration read(String text) {
    LineIndex lines = LineIndex.of(text);
    YamlResult result = YamlReader.read(text, 0);
    if (result instanceof YamlResult.Broken broken) {
      throw new SetupException(
          "the configuration is not valid YAML: " + broken.message(),
          file + ":" + lines.positionOf(broken.offset()),
          "Mend the line; values with special characters go in single quotes.");
    }
    return configuration(new Settings(file, lines, ((YamlResult.Parsed) result).top()));
  }

  private Configuration configuration(Settings top) {
    top.allow(TOP);
    Preset preset = top.value("preset", text -> word(Preset.class, text)).orElse(Preset.SERVICE);
    return new Configuration(
        top.text("title"),
        top.value("url", ConfigurationReader::siteUrl),
        new SourceSettingsReader().read(top).stream().map(preset::applyTo).toList(),
        preset,
        top.child("tags")
            .flatMap(tags -> tags.allow(Set.of("pattern")).value("pattern", this::tagPattern))
            .orElse(Configuration.DEFAULT_TAG_PATTERN),
        top.child("lint").map(this::lint).orElse(LintSettings.DEFAULT).under(preset),
        top.child("policies").map(PoliciesReader::read).orElse(Policies.DEFAULT),
        top.child("site").map(ConfigurationReader::site).orElse(SiteSettings.DEFAULT),
        top.child("publish").map(PublishSettingsReader::read).orElse(PublishSettings.DEFAULT),
        top.child("limits").map(ConfigurationReader::limits).orElse(Limits.DEFAULT));
  }

  private LintSettings lint(Settings lint) {
    lint.allow(Set.of("fail-on", "rules", "template-at"));
    return new LintSettings(
        lint.value("fail-on", ConfigurationReader::failOn).orElse(LintSettings.DEFAULT.failOn()),
        lint.child("rules").map(this::ruleSeverities).orElse(Map.of()),
        lint.value("template-at", text -> word(TemplateAt.class, text))
            .orElse(LintSettings.DEFAULT.templateAt()));
  }

  private Map<String, Severity> ruleSeverities(Settings settings) {
    settings.allow(rules);
    Map<String, Severity> severities = new LinkedHashMap<>();
    for (YamlNode.Entry entry : settings.entries()) {
      String rule = entry.key().value();
      settings
          .value(rule, text -> word(Severity.class, text))
          .ifPresent(severity -> severities.put(rule, severity));
    }
    return severities;
  }

  /**
   * Reads a value of {@code fail-on}.
   *
   * @throws IllegalArgumentException for anything but {@code error}, {@code warning}, {@code info},
   *     {@code never}
   */
  static Severity failOn(String text) {
    return switch (text) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      case "info" -> Severity.INFO;
      case "never" -> Severity.OFF;
      default -> throw new IllegalArgumentException("it must be error, warning, info or never");
    };
  }

  private static SiteSettings site(Settings site) {
    site.allow(Set.of("audience", "theme", "time-zone", "raw-html", "repository-url", "authors"));
    return new SiteSettings(
        site.value("audience", text -> oneOf(text, "public", "internal"))
            .filter("internal"::equals)
            .isPresent(),
        site.value("theme", ConfigurationReader::folder),
        site.value("time-zone", ConfigurationReader::zone).orElse(SiteSettings.DEFAULT.zone()),
        site.text("time-zone").isPresent(),
        site.value("raw-html", text -> word(RawHtml.class, text)).orElse(RawHtml.ESCAPE),
        site.value("repository-url", ConfigurationReader::webUrl),
        site.value("authors", text -> oneOf(text, "name", "none"))
            .filter("none"::equals)
            .isEmpty());
  }

  private static Limits limits(Settings limits) {
    limits.allow(
        Set.of(
            "file", "front-matter", "cells", "nesting", "page", "paths", "path-depth", "seconds"));
    Limits standard = Limits.DEFAULT;
    Limits set =
        new Limits(
            limits.value("file", ConfigurationReader::size).orElse(standard.file()),
            count(limits, "front-matter", standard.frontMatter()),
            count(limits, "cells", standard.cells()),
            count(limits, "nesting", standard.nesting()),
            limits.value("page", ConfigurationReader::size).orElse(standard.page()),
            count(limits, "paths", standard.paths()),
            count(limits, "path-depth", standard.pathDepth()),
            standard.seconds());
    return limits
        .value("seconds", ConfigurationReader::size)
        .map(seconds -> set.within((int) Math.min(seconds, Integer.MAX_VALUE)))
        .orElse(set);
  }

  private static int count(Settings limits, String key, int standard) {
    return limits
        .value(key, ConfigurationReader::size)
        .map(size -> (int) Math.min(size, Integer.MAX_VALUE))
        .orElse(standard);
  }

  private String tagPattern(String text) {
    try {
      Pattern pattern = Pattern.compile(text);
      if (!pattern.namedGroups().containsKey("version")) {
        throw new IllegalArgumentException("it has no group (?<version>...)");
      }
      return text;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          e.getDescription() + " (look-around and back-references are not supported)", e);
    }
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "there is no such time zone; write one such as UTC or Europe/Berlin", e);
    }
  }

  private static String folder(String text) {
    String folder = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    if (folder.isEmpty() || folder.startsWith("/") || List.of(folder.split("/")).contains("..")) {
      throw new IllegalArgumentException("it must be a folder inside the repository");
    }
    return folder;
  }

  private static String siteUrl(String text) {
    return webUrl(text) + "/";
  }

  private static String webUrl(String text) {
    if (!text.startsWith("https://") && !text.startsWith("http://")) {
      throw new IllegalArgumentException("it must begin with https:// or http://");
    }
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static long size(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("it must be a number, with KiB or MiB if it is a size");
    }
    int shift =
        switch (matcher.group(2) == null ? "B" : matcher.group(2)) {
          case "KiB" -> 10;
          case "MiB" -> 20;
          case "GiB" -> 30;
          default -> 0;
        };
    return Math.multiplyExact(Long.parseLong(matcher.group(1)), 1L << shift);
  }

  private static String oneOf(String text, String... words) {
    if (!List.of(words).contains(text)) {
      throw new IllegalArgumentException("it must be " + String.join(" or ", words));
    }
    return text;
  }

  /** A word of an enum, written in lower case. */
  static <E extends Enum<E>> E word(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    List<String> words =
        List.of(type.getEnumConstants()).stream()
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    throw new IllegalArgumentException("it must be one of " + String.join(", ", words));
  }

  /** The failure of a key, for readers of its parts. */
  static SetupException failure(Settings settings, Span span, String message) {
    return settings.failure(span, message, "See the configuration reference.");
  }
}
