package com.octoacme.shiplog.config;

import com.octoacme.shiplog.text.PathPattern;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads where a site is published, from the configuration and from parameters. */
public final class PublishSettingsReader {
  private static final Pattern BRANCH =
      Pattern.compile(
          "(?![/.-])(?!.*(?:\\.\\.|//|@\\{|\\.lock$|[/.]$))[^\\s~^:?*\\[\\\\\\p{Cntrl}]+");

  private static final Pattern FOLDER =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

  private static final int LONGEST = 200;

  private PublishSettingsReader() {}

  static PublishSettings read(Settings publish) {
    publish.allow(Set.of("remote", "branch", "target-directory", "history", "keep"));
    PublishSettings standard = PublishSettings.DEFAULT;
    return new PublishSettings(
        publish.value("remote", PublishSettingsReader::remote).orElse(standard.remote()),
        publish.value("branch", PublishSettingsReader::branch).orElse(standard.branch()),
        publish
            .value("target-directory", PublishSettingsReader::folder)
            .orElse(standard.targetDirectory()),
        publish.value("history", PublishSettingsReader::history).orElse(standard.history()),
        publish.texts("keep").stream().map(PathPattern::of).toList());
  }

  /**
   * Parameters that are laid over settings; what is empty is as it was.
   *
   * @param remote {@code shiplog.remote}
   * @param branch {@code shiplog.branch}
   * @param targetDirectory {@code shiplog.targetDirectory}
   * @param history {@code shiplog.history}
   */
  public record Parameters(
      Optional<String> remote,
      Optional<String> branch,
      Optional<String> targetDirectory,
      Optional<String> history) {}

  /**
   * The settings with the parameters in force.
   *
   * @throws SetupException for a value that is not allowed, naming the parameter
   */
  public static PublishSettings apply(PublishSettings settings, Parameters given) {
    return new PublishSettings(
        parameter("remote", given.remote(), PublishSettingsReader::remote)
            .orElse(settings.remote()),
        parameter("branch", given.branch(), PublishSettingsReader::branch)
            .orElse(settings.branch()),
        parameter("targetDirectory", given.targetDirectory(), PublishSettingsReader::folder)
            .orElse(settings.targetDirectory()),
        parameter("history", given.history(), PublishSettingsReader::history)
            .orElse(settings.history()),
        settings.keep());
  }

  private static <T> Optional<T> parameter(
      String name, Optional<String> text, Function<String, T> reader) {
    try {
      return text.map(reader);
    } catch (IllegalArgumentException e) {
      throw new SetupException(
          "\"" + text.orElse("") + "\": " + e.getMessage(),
          "shiplog." + name,
          "See the publishing guide for what it may be.");
    }
  }

  private static String remote(String text) {
    if (text.isBlank() || text.startsWith("-")) {
      throw new IllegalArgumentException("it must be a remote's name or an address");
    }
    return text.strip();
  }

  private static String branch(String text) {
    String branch = text.startsWith("refs/heads/") ? text.substring(11) : text;
    if (!BRANCH.matcher(branch).matches() || branch.startsWith("refs/")) {
      throw new IllegalArgumentException("it must be the name of a branch, such as gh-pages");
    }
    return branch;
  }

  private static String folder(String text) {
    String folder = text.equals(".") ? "" : text.replaceFirst("/$", "");
    if (folder.length() > LONGEST || !(folder.isEmpty() || FOLDER.matcher(folder).matches())) {
      throw new IllegalArgumentException(
          "it must be a folder of the branch, of letters, digits, \".\", \"_\", \"-\" and \"/\"");
    }
    return folder;
  }

  private static PublishSettings.History history(String text) {
    return ConfigurationReader.word(PublishSettings.History.class, text);
  }
}
