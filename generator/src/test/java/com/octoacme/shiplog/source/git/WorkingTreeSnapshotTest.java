package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.Listing;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.Snapshot;
import com.octoacme.shiplog.source.SourceContent;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTreeSnapshotTest {
  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void begin() {
    git = GitFixture.create(folder.resolve("work"));
  }

  @AfterEach
  void end() {
    git.close();
  }

  @Test
  void whatDiffersFromTheHeadIsUncommitted() throws IOException {
    git.commit("Begin")
        .file("same.md", "same")
        .file("edited.md", "old!")
        .file("deleted.md", "x")
        .done();
    git.checkOutFiles();
    git.write("edited.md", "new!").write("untracked/new.md", "x");
    Files.delete(git.folder().resolve("deleted.md"));

    assertThat(uncommitted())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("same.md", false, "edited.md", true, "untracked/new.md", true));
  }

  @Test
  void lineEndingsOfACheckoutAreNoChange() {
    git.commit("Begin").file("a.md", "one\ntwo\n").done();
    git.checkOutFiles();
    git.write("a.md", "one\r\ntwo\r\n");

    assertThat(uncommitted()).containsEntry("a.md", false);
  }

  @Test
  void ignoredFilesAreLeftOutUnlessTheyAreTracked() {
    git.commit("Begin")
        .file(".gitignore", "*.log\nbuild/\n")
        .file("build/kept.md", "x")
        .file("docs/.gitignore", "draft*\n")
        .done();
    git.checkOutFiles();
    git.writeGitFile("info/exclude", "secret.md\n")
        .write("a.log", "x")
        .write("build/other.md", "x")
        .write("docs/draft.md", "x")
        .write("docs/final.md", "x")
        .write("secret.md", "x");

    assertThat(uncommitted())
        .containsOnlyKeys(".gitignore", "build/kept.md", "docs/.gitignore", "docs/final.md");
  }

  @Test
  void withoutAnyCommitEverythingIsUncommitted() {
    git.write("a.md", "x");

    assertThat(uncommitted()).containsExactly(Map.entry("a.md", true));
  }

  @Test
  void linksAreListedButNotFollowed() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "secret");
    git.write("a.md", "x");
    Files.createSymbolicLink(git.folder().resolve("linked"), outside);
    Files.createSymbolicLink(git.folder().resolve("link.md"), outside.resolve("secret.md"));

    assertThat(list().entries())
        .filteredOn(entry -> entry.type() == SourceEntry.Type.FILE)
        .extracting(SourceEntry::path)
        .containsExactly("a.md");
  }

  @Test
  void aFolderThatBecomesALinkAfterTheListingIsNotRead() throws IOException {
    git.write("docs/a.md", "mine");
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.md"), "secret");
    try (Repository repository = git.open()) {
      Snapshot snapshot = repository.snapshot(Repository.WORKTREE);
      SourceEntry entry = snapshot.list().entries().get(0);
      Files.delete(git.folder().resolve("docs/a.md"));
      Files.delete(git.folder().resolve("docs"));
      Files.createSymbolicLink(git.folder().resolve("docs"), outside);

      assertThat(SourceText.read(snapshot, entry, 100))
          .isInstanceOf(SourceContent.Unreadable.class);
    }
  }

  @Test
  void cleanFiltersAreNotRun() throws IOException {
    Path proof = folder.resolve("proof");
    git.commit("Begin").file("a.md", "old!").file(".gitattributes", "*.md filter=evil\n").done();
    git.checkOutFiles();
    Path config = git.gitFolder().resolve("config");
    String filter = "[filter \"evil\"]\n\tclean = touch " + proof + " && cat\n";
    Files.writeString(config, Files.readString(config) + filter);
    git.write("a.md", "new!");

    assertThat(uncommitted()).containsEntry("a.md", true);
    assertThat(proof).doesNotExist();
  }

  @Test
  void aRepositoryInsideIsNotEntered() {
    git.write("a.md", "x");
    GitFixture.create(git.folder().resolve("inner")).write("b.md", "x").close();

    assertThat(list().entries())
        .filteredOn(entry -> entry.type() == SourceEntry.Type.FILE)
        .extracting(SourceEntry::path)
        .containsExactly("a.md");
  }

  private Map<String, Boolean> uncommitted() {
    return list().entries().stream()
        .collect(Collectors.toMap(SourceEntry::path, SourceEntry::uncommitted));
  }

  private Listing list() {
    try (Repository repository = git.open()) {
      return repository.snapshot(Repository.WORKTREE).list();
    }
  }
}
