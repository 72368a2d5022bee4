package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.TestLogbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One case of a rule: a file, or a folder of files that are linted together.
 *
 * <p>{@code <!-- expect: rule-id -->} at the end of a line says that the rule reports this line; it
 * is taken out before the file is read. A file that is named after a version holds release notes.
 * {@code {U+202E}} stands for that character.
 */
final class Fixture {
  private static final Pattern EXPECT = Pattern.compile("[ \\t]*<!-- expect: ([a-z, -]+?) -->");
  private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,6})\\}");

  private static final Pattern VERSION = Pattern.compile("^\\d+\\.\\d+\\.\\d+");

  private final Path folder;
  private final Path place;
  private final List<String> expected = new ArrayList<>();

  private Fixture(Path folder, Path place) {
    this.folder = folder;
    this.place = place;
  }

  /** The cases in a rule's folder. */
  static List<Fixture> in(Path folder) {
    return children(folder).stream()
        .filter(child -> child.getFileName().toString().matches("(?:bad|good).*"))
        .map(child -> new Fixture(folder, child))
        .toList();
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError("no fixture folder: " + folder, e);
    }
  }

  boolean isBad() {
    return name().startsWith("bad");
  }

  String name() {
    return place.getFileName().toString();
  }

  /** {@code path:line rule-id} of every marked line. */
  List<String> expected() {
    return expected.stream().sorted().toList();
  }

  /** {@code path:line rule-id} of every finding. */
  List<String> found() {
    Path own = folder.resolve("template.md");
    Path template = Files.exists(own) ? own : folder.resolveSibling("template.md");
    TestLogbook logbook = TestLogbook.withTemplate(text(template));
    Path settings = folder.resolve("shiplog.yaml");
    if (Files.exists(settings)) {
      logbook.policies(text(settings));
    }
    List<Path> files = Files.isDirectory(place) ? children(place) : List.of(place);
    files.forEach(file -> add(file, logbook));
    return logbook.lint().stream().map(Fixture::shown).sorted().toList();
  }

  private static String shown(Finding finding) {
    return finding.path() + ":" + finding.start().line() + " " + finding.rule();
  }

  private void add(Path file, TestLogbook logbook) {
    String name = file.getFileName().toString();
    String path = (VERSION.matcher(name).find() ? "releases/" : "incidents/") + name;
    String[] lines = text(file).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher marker = EXPECT.matcher(lines[i]);
      if (marker.find()) {
        int line = i + 1;
        Arrays.stream(marker.group(1).split(", *"))
            .forEach(rule -> expected.add(path + ":" + line + " " + rule));
      }
    }
    String text =
        Arrays.stream(lines)
            .map(line -> EXPECT.matcher(line).replaceAll(""))
            .collect(Collectors.joining("\n"));
    logbook.with(path, withCharacters(text));
  }

  private static String withCharacters(String text) {
    return CHARACTER
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError("fixture cannot be read: " + file, e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName() + "/" + name();
  }
}
