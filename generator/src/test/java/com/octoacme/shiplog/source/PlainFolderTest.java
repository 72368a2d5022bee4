package com.octoacme.shiplog.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.octoacme.shiplog.config.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFolderTest {
  @TempDir Path folder;

  @Test
  void filesOnDiskAreAllUncommitted() throws IOException {
    write("b.md", "x");
    write("a/c.md", "x");

    assertThat(list().entries())
        .allMatch(SourceEntry::uncommitted)
        .extracting(SourceEntry::path)
        .containsExactly("a/c.md", "b.md");
  }

  @Test
  void foldersThatToolsMakeAreSkipped() throws IOException {
    write("a.md", "x");
    write(".git/b.md", "x");
    write("sub/target/c.md", "x");
    write(".shiplog/d.md", "x");
    write("node_modules/e.md", "x");

    assertThat(list().entries()).extracting(SourceEntry::path).containsExactly("a.md");
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    write("real/a.md", "x");
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);

    assertThat(list().entries())
        .extracting(SourceEntry::path, SourceEntry::type)
        .containsExactly(
            tuple("linked", SourceEntry.Type.SYMBOLIC_LINK),
            tuple("loop", SourceEntry.Type.SYMBOLIC_LINK),
            tuple("real/a.md", SourceEntry.Type.FILE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aux.md", "CON", "nul.txt.md", "a:b.md", "a\nb.md", "a.md ", "a."})
  void unsafeNamesAreReported(String name) throws IOException {
    write(name, "x");
    write("good.md", "x");

    assertThat(list().entries()).extracting(SourceEntry::path).containsExactly("good.md");
    assertThat(list().problems()).extracting(InputProblem::rule).containsExactly("unsafe-path");
  }

  @Test
  void foldersThatAreTooDeepAreNotEntered() throws IOException {
    write("a/b/deep.md", "x");
    write("a/flat.md", "x");
    Limits limits = new Limits(9, 9, 9, 9, 9, 9, 1, 9);

    Listing listing = new PlainFolder(folder, limits).snapshot("worktree").list();

    assertThat(listing.entries()).extracting(SourceEntry::path).containsExactly("a/flat.md");
    assertThat(listing.problems()).extracting(InputProblem::path).containsExactly("a/b");
  }

  @Test
  void aFileOverTheLimitIsRefused() throws IOException {
    write("a.md", "12345");
    Snapshot snapshot = new PlainFolder(folder, Limits.DEFAULT).snapshot("worktree");
    SourceEntry entry = snapshot.list().entries().get(0);

    UnreadableSourceException refused =
        catchThrowableOfType(UnreadableSourceException.class, () -> snapshot.bytes(entry, 4));

    assertThat(refused.problem().rule()).isEqualTo("file-limit");
    assertThat(SourceText.read(snapshot, entry, 5)).isEqualTo(new SourceContent.Text("12345"));
  }

  @Test
  void thereIsNoHistory() {
    try (PlainFolder repository = new PlainFolder(folder, Limits.DEFAULT)) {
      HistoryRequest request =
          new HistoryRequest("", path -> true, Set.of(""), path -> Optional.empty());

      assertThat(repository.isVersioned()).isFalse();
      assertThat(repository.scan(request)).isEqualTo(History.NONE);
      assertThat(repository.snapshot("worktree").commit()).isEmpty();
    }
  }

  private Listing list() {
    return new PlainFolder(folder, Limits.DEFAULT).snapshot("worktree").list();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
