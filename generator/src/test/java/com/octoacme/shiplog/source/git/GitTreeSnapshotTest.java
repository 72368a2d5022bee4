package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitTreeSnapshotTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void begin() {
    git = GitFixture.create(folder);
  }

  @AfterEach
  void end() {
    git.close();
  }

  @Test
  void filesAreListedByPathWithTheirTypes() {
    String commit = git.commit("Begin").file("z.md", "z").done();
    git.commit("More")
        .file("a/b.md", "b")
        .executable("a/run.md", "x")
        .link("link.md", "z.md")
        .submodule("sub", commit)
        .done();

    Listing listing = list(Limits.DEFAULT);

    assertThat(listing.entries())
        .extracting(SourceEntry::path)
        .containsExactly("a/b.md", "a/run.md", "link.md", "sub", "z.md");
    assertThat(listing.entries())
        .extracting(SourceEntry::type)
        .containsExactly(
            SourceEntry.Type.FILE,
            SourceEntry.Type.FILE,
            SourceEntry.Type.SYMBOLIC_LINK,
            SourceEntry.Type.SUBMODULE,
            SourceEntry.Type.FILE);
    assertThat(listing.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "",
        ".git",
        ".GIT",
        "git~1",
        ".g\u00E2\u0080\u008Dit",
        "a/../../b.md",
        "CON.md",
        "aux.md",
        "nul.txt.md",
        "COM1",
        "a.md.",
        "a.md ",
        "a:b.md",
        "a\\b.md",
        "a?b.md",
        "a\nb.md",
        "caf\u00E9.md",
        "\u00C0\u00AF.md",
      })
  void anUnsafeNameIsReportedAndLeftOut(String latin1) {
    git.commit("Evil").file("good.md", "x").rawFile("docs", bytes(latin1), "x").done();

    Listing listing = list(Limits.DEFAULT);

    assertThat(listing.entries()).extracting(SourceEntry::path).containsExactly("good.md");
    assertThat(listing.problems()).extracting(InputProblem::rule).containsExactly("unsafe-path");
  }

  @Test
  void bytesThatAreNotUtf8AreShownEscaped() {
    git.commit("Evil")
        .rawFile("", bytes("caf\u00E9.md"), "latin")
        .file("caf\u00E9.md", "utf-8")
        .done();

    Listing listing = list(Limits.DEFAULT);

    assertThat(listing.entries()).extracting(SourceEntry::path).containsExactly("caf\u00E9.md");
    assertThat(listing.problems()).extracting(InputProblem::path).containsExactly("caf\\xE9.md");
  }

  @Test
  void namesThatDifferOnlyInCaseOrCompositionCollide() {
    git.commit("Clash")
        .file("a.md", "x")
        .file("A.md", "y")
        .file("caf\u00E9.md", "x")
        .file("cafe\u0301.md", "y")
        .file("other.md", "z")
        .done();

    Listing listing = list(Limits.DEFAULT);

    assertThat(listing.entries()).extracting(SourceEntry::path).containsExactly("other.md");
    assertThat(listing.problems())
        .allSatisfy(problem -> assertThat(problem.rule()).isEqualTo("path-collision"))
        .extracting(InputProblem::message)
        .satisfiesExactly(
            first -> assertThat(first).contains("`A.md`", "`a.md`"),
            second -> assertThat(second).contains("`caf\u00E9.md`", "`cafe\u0301.md`"));
  }

  @Test
  void aNameThatATreeHasTwiceCollides() {
    git.commit("Twice").file("a.md", "x").rawFile("", bytes("a.md"), "y").done();

    Listing listing = list(Limits.DEFAULT);

    assertThat(listing.entries()).isEmpty();
    assertThat(listing.problems()).extracting(InputProblem::rule).containsExactly("path-collision");
  }

  @Test
  void aPathThatIsTooDeepIsNotEntered() {
    git.commit("Deep")
        .file("a/".repeat(33) + "b.md", "x")
        .file("a/".repeat(32) + "c.md", "x")
        .done();

    Listing listing = list(Limits.DEFAULT);

    assertThat(listing.entries())
        .extracting(SourceEntry::path)
        .containsExactly("a/".repeat(32) + "c.md");
    assertThat(listing.problems())
        .extracting(InputProblem::message)
        .singleElement()
        .asString()
        .contains("32");
  }

  @Test
  void moreFilesThanTheLimitAreNotEnumerated() {
    git.commit("Many").file("a.md", "x").file("b.md", "x").file("c.md", "x").done();

    Listing listing = list(new Limits(100, 100, 100, 100, 100, 2, 32, 2));

    assertThat(listing.entries()).extracting(SourceEntry::path).containsExactly("a.md", "b.md");
    assertThat(listing.problems()).extracting(InputProblem::rule).containsExactly("file-limit");
  }

  @Test
  void bytesAreThoseOfTheCommit() throws UnreadableSourceException {
    git.commit("Begin").file("a.md", "old").done();
    git.write("a.md", "new");

    assertThat(read("a.md", 3)).isEqualTo("old");
  }

  @Test
  void aFileOverTheLimitIsRefusedWithItsSize() {
    git.commit("Begin").file("a.md", "12345").done();

    assertThat(problem("a.md", 4))
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo("file-limit"))
        .satisfies(problem -> assertThat(problem.message()).contains("5 bytes", "limit is 4"));
  }

  @Test
  void aMissingObjectNamesItselfAndTheMend() throws IOException {
    git.commit("Begin").file("a.md", "text").done();
    String blob = git.blob("a.md");
    Files.delete(git.looseObject(blob));

    assertThat(problem("a.md", 100))
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo("unreadable-object"))
        .satisfies(problem -> assertThat(problem.message()).contains(blob, "missing"))
        .satisfies(problem -> assertThat(problem.remedy()).contains("fetch-depth: 0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "this is no zlib stream at all", "x\u009C\u00FF\u00FF"})
  void aCorruptObjectIsAProblemOfItsFileOnly(String latin1) throws IOException {
    git.commit("Begin").file("a.md", "text").file("b.md", "good").done();
    Path object = git.looseObject(git.blob("a.md"));
    assertThat(object.toFile().setWritable(true)).isTrue();
    Files.write(object, bytes(latin1));

    assertThat(problem("a.md", 100).rule()).isEqualTo("unreadable-object");
    assertThat(problem("a.md", 100).remedy()).isNotEmpty();
    assertThat(readQuietly("b.md")).isEqualTo("good");
  }

  @Test
  void theSnapshotStaysAtItsCommitWhenTheBranchMoves() {
    String first = git.commit("Begin").file("a.md", "one").done();
    try (Repository repository = git.open()) {
      Snapshot snapshot = repository.snapshot("main");
      git.commit("Go on").file("b.md", "two").done();

      assertThat(snapshot.commit()).contains(first);
      assertThat(snapshot.list().entries()).extracting(SourceEntry::path).containsExactly("a.md");
    }
  }

  @Test
  void aLinkCannotBeMistakenForItsTarget() {
    git.commit("Begin").link("a.md", "/etc/passwd").done();

    assertThat(list(Limits.DEFAULT).entries())
        .extracting(SourceEntry::type)
        .containsExactly(SourceEntry.Type.SYMBOLIC_LINK);
  }

  @Test
  void aMissingTreeIsAFailureOfTheSetUp() throws IOException {
    git.commit("Begin").file("a/b.md", "x").done();
    Files.delete(git.looseObject(git.tree("a")));

    assertThatThrownBy(() -> list(Limits.DEFAULT)).hasMessageContaining("is missing in this clone");
  }

  private Listing list(Limits limits) {
    try (Repository repository = GitRepository.open(folder, limits).orElseThrow()) {
      return repository.snapshot("HEAD").list();
    }
  }

  private String read(String path, long limit) throws UnreadableSourceException {
    try (Repository repository = git.open()) {
      Snapshot snapshot = repository.snapshot("HEAD");
      SourceEntry entry =
          snapshot.list().entries().stream()
              .filter(candidate -> candidate.path().equals(path))
              .findFirst()
              .orElseThrow();
      return new String(snapshot.bytes(entry, limit), StandardCharsets.UTF_8);
    }
  }

  private String readQuietly(String path) {
    try {
      return read(path, 1000);
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }

  private InputProblem problem(String path, long limit) {
    return catchThrowableOfType(UnreadableSourceException.class, () -> read(path, limit)).problem();
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }
}
