package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.SourceEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitRepositoryTest {
  @TempDir Path folder;

  @Test
  void aRepositoryIsFoundFromAFolderInside() throws IOException {
    try (GitFixture git = GitFixture.create(folder)) {
      Path inside = Files.createDirectories(git.folder().resolve("a/b"));
      try (Repository repository = open(inside)) {
        assertThat(repository.root()).isEqualTo(folder);
        assertThat(repository.isVersioned()).isTrue();
        assertThat(repository.hasWorkingTree()).isTrue();
        assertThat(repository.isShallow()).isFalse();
      }
    }
  }

  @Test
  void withoutGitThereIsNone() {
    assertThat(GitRepository.open(folder, Limits.DEFAULT)).isEmpty();
  }

  @Test
  void aBareRepositoryHasItsCommitsAndNoWorkingTree() {
    try (GitFixture git = GitFixture.createBare(folder.resolve("bare.git"))) {
      git.commit("Begin").file("a.md", "x").done();
      try (Repository repository = git.open()) {
        assertThat(repository.hasWorkingTree()).isFalse();
        assertThat(repository.snapshot("HEAD").list().entries())
            .extracting(SourceEntry::path)
            .containsExactly("a.md");
        assertThatThrownBy(() -> repository.snapshot(Repository.WORKTREE))
            .isInstanceOf(SetupException.class);
      }
    }
  }

  @Test
  void aBareRepositoryThatSomeoneCommittedDoesNotTakeOver() throws IOException {
    try (GitFixture git = GitFixture.create(folder);
        GitFixture evil = GitFixture.createBare(folder.resolve("content"))) {
      evil.commit("Evil").file("evil.md", "x").done();
      git.commit("Begin").file("content/HEAD", "ref: refs/heads/main\n").done();
      git.checkOutFiles();
      try (Repository repository = open(folder.resolve("content"))) {
        assertThat(repository.root()).isEqualTo(folder);
      }
    }
  }

  @Test
  void aLinkedWorktreeHasItsOwnHead() throws IOException {
    try (GitFixture git = GitFixture.create(folder.resolve("main"))) {
      git.commit("Begin").file("a.md", "x").done();
      git.branch("topic").commit("More").file("b.md", "x").done();
      git.checkout("main");
      Path linked = Files.createDirectories(folder.resolve("linked"));
      Path metadata = git.gitFolder().resolve("worktrees/linked");
      Files.writeString(linked.resolve(".git"), "gitdir: " + metadata + "\n");
      git.writeGitFile("worktrees/linked/HEAD", "ref: refs/heads/topic\n")
          .writeGitFile("worktrees/linked/commondir", "../..\n")
          .writeGitFile("worktrees/linked/gitdir", linked.resolve(".git") + "\n");
      try (Repository repository = open(linked)) {
        assertThat(repository.root()).isEqualTo(linked);
        assertThat(repository.snapshot("HEAD").list().entries())
            .extracting(SourceEntry::path)
            .containsExactly("a.md", "b.md");
      }
    }
  }

  @Test
  void aShallowCloneSaysSo() {
    try (GitFixture git = GitFixture.create(folder)) {
      git.shallowAt(git.commit("Begin").file("a.md", "x").done());
      try (Repository repository = git.open()) {
        assertThat(repository.isShallow()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://ada:secret@example.test/a/b.git, https://example.test/a/b.git",
    "https://token@example.test/a.git, https://example.test/a.git",
    "ssh://git:secret@example.test/a.git, ssh://git@example.test/a.git",
    "git@example.test:a/b.git, git@example.test:a/b.git",
  })
  void theOriginIsTellableInPublic(String url, String shown) throws IOException {
    try (GitFixture git = GitFixture.create(folder)) {
      appendConfig(git, "[remote \"origin\"]\n\turl = " + url + "\n");
      try (Repository repository = git.open()) {
        assertThat(repository.originUrl()).contains(shown);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n",
        "[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefstorage = magic\n",
        "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tfuture = true\n",
        "[core]\n\trepositoryformatversion = 2\n",
      })
  void anUnsupportedFormatIsRefused(String config) throws IOException {
    try (GitFixture git = GitFixture.create(folder)) {
      git.writeGitFile("config", config);

      assertThatThrownBy(git::open)
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("unsupported format");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "", "ref: "})
  void aCorruptHeadIsAFailureOfTheSetUp(String head) {
    try (GitFixture git = GitFixture.create(folder)) {
      git.writeGitFile("HEAD", head);

      assertThatThrownBy(git::open).isInstanceOf(SetupException.class).hasMessageContaining("HEAD");
    }
  }

  @Test
  void branchesTagsAndCommitsAreRefs() {
    try (GitFixture git = GitFixture.create(folder)) {
      String first = git.commit("Begin").file("a.md", "x").done();
      git.annotatedTag(
          "outer", "2026-01-01T00:00:00Z", git.annotatedTag("v1", "2026-01-01T00:00:00Z"));
      git.branch("topic");
      String second = git.commit("More").file("a.md", "y").done();
      try (Repository repository = git.open()) {
        assertThat(repository.snapshot("main").commit()).contains(first);
        assertThat(repository.snapshot("outer").commit()).contains(first);
        assertThat(repository.snapshot("topic").commit()).contains(second);
        assertThat(repository.snapshot("HEAD").commit()).contains(second);
        assertThat(repository.snapshot(first).commit()).contains(first);
        assertThat(repository.snapshot(first.substring(0, 8)).commit()).contains(first);
      }
    }
  }

  @Test
  void aDetachedHeadIsItsCommit() {
    try (GitFixture git = GitFixture.create(folder)) {
      String first = git.commit("Begin").file("a.md", "x").done();
      git.writeGitFile("HEAD", first + "\n");
      try (Repository repository = git.open()) {
        assertThat(repository.snapshot("HEAD").commit()).contains(first);
      }
    }
  }

  @Test
  void packedRefsAreRefs() throws IOException {
    try (GitFixture git = GitFixture.create(folder)) {
      String first = git.commit("Begin").file("a.md", "x").done();
      Files.delete(git.gitFolder().resolve("refs/heads/main"));
      git.writeGitFile("packed-refs", first + " refs/heads/main\n" + first + " refs/tags/v1\n");
      try (Repository repository = git.open()) {
        assertThat(repository.snapshot("HEAD").commit()).contains(first);
        assertThat(repository.snapshot("v1").commit()).contains(first);
      }
    }
  }

  @Test
  void objectsOfAnAlternateAreFound() throws IOException {
    try (GitFixture lender = GitFixture.create(folder.resolve("lender"));
        GitFixture git = GitFixture.create(folder.resolve("borrower"))) {
      String first = lender.commit("Begin").file("a.md", "x").done();
      git.writeGitFile("objects/info/alternates", lender.gitFolder().resolve("objects") + "\n")
          .writeGitFile("refs/heads/main", first + "\n");
      try (Repository repository = git.open()) {
        assertThat(repository.snapshot("HEAD").list().entries()).hasSize(1);
      }
    }
  }

  @Test
  void anUnknownRefNamesWhatMayBeMeant() {
    try (GitFixture git = GitFixture.create(folder)) {
      git.commit("Begin").file("a.md", "x").done();
      git.tag("v1.2.3").tag("something-else");
      assertThat(failure(git, "1.2.3"))
          .hasMessageContaining("`1.2.3`")
          .hasMessageContaining("Did you mean `v1.2.3`?");
      assertThat(failure(git, "maim")).hasMessageContaining("Did you mean `main`?");
      assertThat(failure(git, "nothing-like-it-at-all")).hasMessageNotContaining("Did you mean");
    }
  }

  @Test
  void whatIsNoCommitIsRefused() {
    try (GitFixture git = GitFixture.create(folder)) {
      git.commit("Begin").file("a.md", "x").done();
      git.tag("blob", git.blob("a.md"));

      assertThat(failure(git, "blob")).hasMessageContaining("not to a commit");
      assertThat(failure(git, "not a ref")).hasMessageContaining("There is no");
      assertThat(failure(git, "0".repeat(39) + "1")).hasMessageContaining("missing in this clone");
    }
  }

  @Test
  void aBranchWithoutCommitsIsNamed() {
    try (GitFixture git = GitFixture.create(folder)) {
      assertThat(failure(git, "HEAD")).hasMessageContaining("The branch `main` has no commit yet");
    }
  }

  private static SetupException failure(GitFixture git, String ref) {
    try (Repository repository = git.open()) {
      SetupException failure =
          catchThrowableOfType(SetupException.class, () -> repository.snapshot(ref));
      assertThat(failure.remedy()).isNotEmpty();
      return failure;
    }
  }

  private static Repository open(Path directory) {
    Optional<Repository> repository = GitRepository.open(directory, Limits.DEFAULT);
    return repository.orElseThrow();
  }

  private static void appendConfig(GitFixture git, String text) throws IOException {
    Path config = git.gitFolder().resolve("config");
    Files.writeString(config, Files.readString(config) + text);
  }
}
