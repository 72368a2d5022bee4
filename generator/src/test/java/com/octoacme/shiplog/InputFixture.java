package com.octoacme.shiplog;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.source.git.CommitStory;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One case of a rule about files as they come: a text that tells what is committed. A line {@code @
 * path} begins a file, {@code @ path -> target} is a link, and the content of {@code @ path !gone}
 * is lost afterwards. A path that no file system takes is put into the tree as it is.
 *
 * <p>{@code {0xFF}} is a byte, {@code {1000 x ab}} a repetition; {@code <!-- expect: rule-id -->}
 * at the end of a line says that the rule reports this line, behind a path that it reports the
 * file. Markers are taken out first. Findings that are accepted are none.
 */
final class InputFixture {
  private static final Pattern FILE =
      Pattern.compile("@ (.+?)(?: -> (.+?)| !(gone))?(?: <!-- expect: ([a-z-]+) -->)?");
  private static final Pattern EXPECT = Pattern.compile(" *<!-- expect: ([a-z, -]+?) -->");
  private static final Pattern BYTE = Pattern.compile("\\{0x([0-9A-F]{2})\\}");
  private static final Pattern REPEATED = Pattern.compile("\\{(\\d+) x ([^}]+)\\}");

  private final String rule;
  private final Path place;
  private final List<String> expected = new ArrayList<>();

  private InputFixture(String rule, Path place) {
    this.rule = rule;
    this.place = place;
  }

  /** The cases of a rule, in the folder of its id; none if there is no such folder. */
  static List<InputFixture> of(String rule, Path folders) {
    Path folder = folders.resolve(rule);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().map(place -> new InputFixture(rule, place)).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  boolean isBad() {
    return place.getFileName().toString().startsWith("bad");
  }

  /** The rule whose case it is. */
  String rule() {
    return rule;
  }

  /** {@code path:line rule-id} of every marked line, once the case was run. */
  List<String> expected() {
    return expected.stream().sorted().toList();
  }

  /** {@code path:line rule-id} of every finding. */
  List<String> found(Path folder) throws IOException {
    try (GitFixture git = GitFixture.create(folder.resolve("repository"))) {
      List<String> gone = commit(git);
      for (String path : gone) {
        Files.delete(git.looseObject(git.blob(path)));
      }
      return Run.in(git.folder())
          .with("ref", "main")
          .with("allowEmpty", "true")
          .lint(folder.resolve("reports"))
          .findings()
          .stream()
          .filter(finding -> finding.state() == State.ACTIVE)
          .map(InputFixture::shown)
          .sorted()
          .toList();
    }
  }

  private static String shown(Finding finding) {
    return finding.path() + ":" + finding.start().line() + " " + finding.rule();
  }

  private List<String> commit(GitFixture git) throws IOException {
    CommitStory story = git.commit("Write").file("README.md", "A log\n");
    List<String> gone = new ArrayList<>();
    for (String part : Files.readString(place).split("(?m)^(?=@ )", -1)) {
      if (!part.isEmpty()) {
        add(part, story, gone);
      }
    }
    story.done();
    return gone;
  }

  private void add(String part, CommitStory story, List<String> gone) {
    int line = part.indexOf('\n');
    Matcher head = FILE.matcher(part.substring(0, line));
    if (!head.matches()) {
      throw new AssertionError(place + ": " + part.substring(0, line));
    }
    String path = head.group(1);
    if (head.group(4) != null) {
      expected.add(shownPath(path) + ":1 " + head.group(4));
    }
    if (head.group(3) != null) {
      gone.add(path);
    }
    if (head.group(2) != null) {
      story.link(path, head.group(2));
    } else {
      file(path, content(shownPath(path), part.substring(line + 1)), story);
    }
  }

  private static void file(String path, byte[] content, CommitStory story) {
    int slash = path.lastIndexOf('/');
    if (path.matches("[A-Za-z0-9 ._/-]+") && !path.matches(".*[. ]")) {
      story.file(path, content);
    } else {
      story.rawFile(
          path.substring(0, slash),
          bytes(path.substring(slash + 1)),
          new String(content, StandardCharsets.UTF_8));
    }
  }

  /** A path as messages have it: what is not UTF-8 as {@code \xFF}. */
  private static String shownPath(String path) {
    return BYTE.matcher(path).replaceAll("\\\\x$1");
  }

  private byte[] content(String path, String marked) {
    String[] lines = marked.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher marker = EXPECT.matcher(lines[i]);
      if (marker.find()) {
        String line = path + ":" + (i + 1) + " ";
        Stream.of(marker.group(1).split(", ")).forEach(rule -> expected.add(line + rule));
        lines[i] = marker.replaceAll("");
      }
    }
    return bytes(String.join("\n", lines));
  }

  private static byte[] bytes(String written) {
    String text = REPEATED.matcher(written).replaceAll(InputFixture::repeated);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher matcher = BYTE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      bytes.writeBytes(text.substring(from, matcher.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(matcher.group(1), 16));
      from = matcher.end();
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static String repeated(MatchResult match) {
    return Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1))));
  }

  @Override
  public String toString() {
    return rule + "/" + place.getFileName();
  }
}
