package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.source.git.CommitStory;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hostile corpus as far as it is about names and trees: each case is a commit of its own beside
 * a good document, which must not notice.
 */
class HostilePathsTest {
  private static final String FOLDER = "content/guides";
  private static final String TEXT = "# A page\n\nWords.\n";

  @TempDir Path folder;

  /**
   * File names below {@link #FOLDER} and the rules that report them; none if they are all right.
   *
   * @param names of which each character is a byte
   */
  private record Case(String title, List<String> names, List<String> rules) {
    @Override
    public String toString() {
      return title;
    }
  }

  private static Case unsafe(String title, String... names) {
    return new Case(title, List.of(names), List.of("unsafe-path"));
  }

  private static Case fine(String title, String... names) {
    return new Case(title, List.of(names), List.of());
  }

  private static Case colliding(String title, String... names) {
    return new Case(title, List.of(names), List.of("path-collision"));
  }

  /** A name as git has it: the bytes of its UTF-8. */
  private static String utf8(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  static Stream<Case> cases() {
    return Stream.of(
        colliding("h40 capital and small", "A.md", "a.md"),
        colliding("h41 composed and not", utf8("caf\u00e9.md"), utf8("cafe\u0301.md")),
        fine("h42 one address after folding", "a b.md", "a-b.md", utf8("\u00e4-b.md")),
        fine("h43 names of the site's own pages", "feed.md", "search.md", "assets.md"),
        unsafe("h44 devices", "CON.md", "aux.md", "nul.txt.md", "COM1"),
        unsafe("h45 ends", "a.md.", "b.md "),
        unsafe("h46 separators", "a:b.md", "a\\b.md", "a?b.md"),
        fine("h47 only letters of other worlds", utf8("\ud83c\udf89.md"), utf8("\u00c6.md")),
        unsafe("h49 longer than a file system takes", "a".repeat(253) + ".md"),
        unsafe("h50 up", ".."),
        unsafe("h50 git", ".git"),
        unsafe("h50 git in capitals", ".GIT"),
        unsafe("h50 short name of git", "git~1"),
        unsafe("h50 git with a joiner", utf8(".g\u200cit")),
        unsafe("h50 a path as a name", "a/../../b.md"),
        unsafe("h51 Latin-1 beside UTF-8", "caf\u00e9.md", utf8("caf\u00e9.md")),
        unsafe("h52 line break and command", "a\n::error::b.md"),
        unsafe("h52 escape", "a\u001b[31mb.md"),
        fine("h52 command of the runner", "##[add-mask]a.md"),
        fine("h52 percent, backtick, hyphen", "-a %0A `b`.md"),
        unsafe("h52 pipe and markup", "a|b.md", "<img src=x>.md"));
  }

  private GitFixture committed(Case one) {
    GitFixture git = GitFixture.create(folder.resolve("repository"));
    CommitStory story = git.commit("Write").file(FOLDER + "/good.md", TEXT);
    one.names()
        .forEach(name -> story.rawFile(FOLDER, name.getBytes(StandardCharsets.ISO_8859_1), TEXT));
    story.done();
    return git;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areReportedByTheseRulesAndHarmNobody(Case one) {
    try (GitFixture git = committed(one)) {
      Run run = Run.in(git.folder()).with("ref", "main");

      LintOutcome outcome = run.lint(folder.resolve("reports"));

      assertThat(new TreeSet<>(outcome.findings().stream().map(Finding::rule).toList()))
          .containsExactlyInAnyOrderElementsOf(one.rules());
      assertThat(outcome.summary()).contains("read");
      assertThat(run.told().lines())
          .noneMatch(line -> line.contains("##[") || line.strip().startsWith("::"))
          .noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makeNoPageBesideTheSite(Case one) throws IOException {
    try (GitFixture git = committed(one)) {
      Path site = folder.resolve("out/site");

      Run.in(git.folder()).with("ref", "main").generate(site);

      assertThat(site.resolve("guides/good.html")).isRegularFile();
      try (Stream<Path> beside = Files.list(folder.resolve("out"))) {
        assertThat(beside.map(path -> path.getFileName().toString()))
            .containsExactlyInAnyOrder("site", ".site.state");
      }
    }
  }

  @Test
  void h53ToH57WhatIsNoPlainFileIsSkippedWithANotice() {
    try (GitFixture git = GitFixture.create(folder.resolve("repository"))) {
      String first = git.commit("Begin").file("README.md", TEXT).done();
      git.commit("Write")
          .file(FOLDER + "/good.md", TEXT)
          .link(FOLDER + "/inside.md", "good.md")
          .link(FOLDER + "/outside.md", "/etc/passwd")
          .link(FOLDER + "/loop.md", "loop.md")
          .link(FOLDER + "/broken.md", "nowhere.md")
          .submodule(FOLDER + "/module.md", first)
          .file(FOLDER + "/tree.md/in.md", TEXT)
          .executable(FOLDER + "/run.md", TEXT)
          .done();

      LintOutcome outcome =
          Run.in(git.folder()).with("ref", "main").lint(folder.resolve("reports"));

      assertThat(outcome.findings())
          .extracting(finding -> finding.path().substring(FOLDER.length() + 1))
          .containsExactly("broken.md", "inside.md", "loop.md", "module.md", "outside.md");
      assertThat(outcome.findings()).extracting(Finding::rule).containsOnly("skipped-file");
      assertThat(outcome.summary()).startsWith("3 documents read.");
    }
  }

  @Test
  void h58APointerOfLargeFileStorageIsNoDocument() {
    try (GitFixture git = GitFixture.create(folder.resolve("repository"))) {
      git.commit("Write")
          .file(
              FOLDER + "/a.md",
              """
              version https://git-lfs.github.com/spec/v1
              oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
              size 12345
              """)
          .done();

      assertThat(Run.in(git.folder()).with("ref", "main").lint(folder).findings())
          .extracting(Finding::rule)
          .containsExactly("binary-file");
    }
  }

  @Test
  void h60ATreeThatIsTooDeepIsReportedAndTheRestIsRead() {
    try (GitFixture git = GitFixture.create(folder.resolve("repository"))) {
      git.commit("Write")
          .file(FOLDER + "/good.md", TEXT)
          .file(FOLDER + "/d".repeat(300) + "/a.md", TEXT)
          .done();

      LintOutcome outcome = Run.in(git.folder()).with("ref", "main").lint(folder);

      assertThat(outcome.findings()).extracting(Finding::rule).containsExactly("unsafe-path");
      assertThat(outcome.summary()).startsWith("1 document read.");
    }
  }

  @Test
  void h61FewTreesThatMakeEndlessPathsAreCutOff() {
    try (GitFixture git = GitFixture.create(folder.resolve("repository"))) {
      git.commit("Begin").file("t/a.md", TEXT).done();
      String tree = git.tree("t");
      for (int depth = 0; depth < 6; depth++) {
        CommitStory story = git.commit("Deeper");
        for (int i = 0; i < 10; i++) {
          story.rawTree("d" + depth, ("x" + i).getBytes(StandardCharsets.UTF_8), tree);
        }
        story.done();
        tree = git.tree("d" + depth);
      }
      git.commit("Write").file(FOLDER + "/good.md", TEXT).done();

      LintOutcome outcome =
          Run.in(git.folder()).with("ref", "main").lint(folder.resolve("reports"));

      Map<String, Long> rules =
          outcome.findings().stream()
              .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
      assertThat(rules).containsOnlyKeys("file-limit");
    }
  }

  @Test
  void aTextOfAMillionLinesIsRead() {
    try (GitFixture git = GitFixture.create(folder.resolve("repository"))) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      text.writeBytes("# Lines\n\n- a\n".getBytes(StandardCharsets.UTF_8));
      text.writeBytes("\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
      git.commit("Write").file(FOLDER + "/a.md", text.toByteArray()).done();

      assertThat(Run.in(git.folder()).with("ref", "main").lint(folder).findings()).isEmpty();
    }
  }
}
