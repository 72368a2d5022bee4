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
 * One case of a rule: a file, or a folder of files that are linted together. Files are incidents,
 * those in the folder {@code releases} releases; {@code template.md} in a folder is its template,
 * {@code other-template.md} beside it a second one.
 *
 * <p>{@code <!-- expect: rule-id -->} at the end of a line says that the rule reports this line; it
 * is taken out before the file is read. {@code {U+202E}} stands for that character.
 */
final class Fixture {
  private static final String TEMPLATE = "template.md";
  private static final String OTHER = "other-template.md";
  private static final Pattern EXPECT = Pattern.compile("[ \\t]*<!-- expect: ([a-z, -]+?) -->");
  private static final Pattern VERSION = Pattern.compile("^\\d+\\.\\d+\\.\\d+");
  private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,6})\\}");

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
    TestLogbook logbook = TestLogbook.withTemplate(readMarked(template(), "templates/incident.md"));
    Path other = place.resolve(OTHER);
    if (Files.exists(other)) {
      logbook.orTemplate("templates/other.md", readMarked(other, "templates/other.md"));
    }
    Path settings = folder.resolve("shiplog.yaml");
    if (Files.exists(settings)) {
      logbook.policies(text(settings));
    }
    files().forEach(file -> logbook.with(path(file), readMarked(file, path(file))));
    return logbook.lint().stream().map(Fixture::shown).sorted().toList();
  }

  /** The case's own template, else its rule's, else the one of all rules. */
  private Path template() {
    return Stream.of(place, folder)
        .map(parent -> parent.resolve(TEMPLATE))
        .filter(Files::exists)
        .findFirst()
        .orElse(folder.resolveSibling(TEMPLATE));
  }

  private List<Path> files() {
    List<Path> inFolder = Files.isDirectory(place) ? children(place) : List.of(place);
    return inFolder.stream()
        .flatMap(file -> Files.isDirectory(file) ? children(file).stream() : Stream.of(file))
        .filter(file -> !file.endsWith(TEMPLATE) && !file.endsWith(OTHER))
        .toList();
  }

  private static String path(Path file) {
    String name = file.getFileName().toString();
    String kind = VERSION.matcher(name).find() ? "releases/" : "incidents/";
    return kind + name;
  }

  private static String shown(Finding finding) {
    return finding.path() + ":" + finding.start().line() + " " + finding.rule();
  }

  /** The text of a file without its markers, which are remembered. */
  private String readMarked(Path file, String path) {
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
    return withCharacters(text);
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
