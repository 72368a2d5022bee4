package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.DocumentHistory;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.SourceEntry;
import com.octoacme.shiplog.source.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same short story in every kind of repository that the real {@code git} makes: a note is
 * written on a branch on 5 January, merged on 1 March, edited and moved on 2 March.
 */
class RepositoryKindsTest {
  private static final String NOTE = "content/2026/note.md";
  private static final OffsetDateTime WRITTEN = OffsetDateTime.parse("2026-01-05T00:00:00Z");
  private static final OffsetDateTime MERGED = OffsetDateTime.parse("2026-03-01T00:00:00Z");
  private static final OffsetDateTime MOVED = OffsetDateTime.parse("2026-03-02T00:00:00Z");
  private static final String BODY =
      "# Title\n\nWhat happened first.\nWhat happened next.\nWhat was done.\nWhat was learnt.\n";

  @TempDir Path folder;
  private Path origin;

  @BeforeEach
  void tellTheStory() {
    origin = folder.resolve("origin");
    try (GitFixture git = GitFixture.create(origin)) {
      git.commit("Begin").file("README.md", "x").done();
      git.branch("topic").commit("Write").at(WRITTEN.toString()).file("content/a.md", BODY).done();
      git.checkout("main").commit("Go on").file("README.md", "y").done();
      git.commit("Merge").at(MERGED.toString()).merging("topic").done();
      git.tag("v1");
      git.commit("Move").at(MOVED.toString()).rename("content/a.md", NOTE, BODY + "Now.\n").done();
      git.checkOutFiles();
    }
  }

  @Test
  void aClone() {
    assertWholeStory(clone("clone"));
  }

  @Test
  void aBareClone() {
    assertWholeStory(clone("bare.git", "--bare"));
  }

  @Test
  void aCloneThatBorrowsObjects() {
    assertWholeStory(clone("shared", "--shared"));
  }

  @Test
  void aLinkedWorktree() {
    GitCommand.in(origin).run("worktree", "add", "../linked", "main", "--force");

    assertWholeStory(folder.resolve("linked"));
  }

  @Test
  void aSubmodule() {
    Path outer = clone("outer");
    GitCommand.in(outer).run("submodule", "add", origin.toString(), "log");

    assertWholeStory(outer.resolve("log"));
    assertWholeStory(outer.resolve("log/content"));
  }

  @Test
  void aSparseCheckout() {
    Path sparse = clone("sparse", "--no-checkout");
    GitCommand.in(sparse).run("sparse-checkout", "set", "other");
    GitCommand.in(sparse).run("checkout");

    assertThat(sparse.resolve(NOTE)).doesNotExist();
    assertWholeStory(sparse);
  }

  @Test
  void packedObjectsAndRefsWithACommitGraph() {
    Path packed = clone("packed");
    GitCommand git = GitCommand.in(packed);
    git.run("-c", "gc.writeCommitGraph=true", "gc", "--aggressive");
    git.run("commit-graph", "write", "--reachable", "--changed-paths");
    git.run("pack-refs", "--all");

    assertThat(packed.resolve(".git/objects/info/commit-graph")).exists();
    assertWholeStory(packed);
  }

  @Test
  void aCommitGraphThatIsGarbage() throws IOException {
    Path broken = clone("broken");
    GitCommand.in(broken).run("commit-graph", "write", "--reachable");
    Path graph = broken.resolve(".git/objects/info/commit-graph");
    Files.delete(graph);
    Files.writeString(graph, "CGPH and then nothing that makes sense");

    assertWholeStory(broken);
  }

  @Test
  void aDetachedHead() {
    Path detached = clone("detached");
    GitCommand.in(detached).run("checkout", "--detach");

    assertWholeStory(detached);
  }

  @Test
  void aCloneWithoutTags() {
    Path untagged = clone("untagged", "--no-tags");

    assertWholeStory(untagged);
    assertThat(scan(untagged).tags()).isEmpty();
  }

  @Test
  void refsInOneTable() throws IOException {
    Path tabled = clone("tabled");
    try (var git = new FileRepository(tabled.resolve(".git").toFile())) {
      git.convertRefStorage("reftable", false, false);
    }

    assertThat(tabled.resolve(".git/reftable/tables.list")).exists();
    assertWholeStory(tabled);
    assertThat(scan(tabled).tags()).extracting(Tag::name).containsExactly("v1");
  }

  @Test
  void tagsThatNameEachOtherInACircleAreNone() throws IOException {
    Path tags = origin.resolve(".git/refs/tags");
    Files.writeString(tags.resolve("v2"), "ref: refs/tags/v3\n");
    Files.writeString(tags.resolve("v3"), "ref: refs/tags/v2\n");
    Files.writeString(tags.resolve("v4"), "ref: refs/tags/v4\n");

    assertWholeStory(origin);
    assertThat(scan(origin).tags()).extracting(Tag::name).containsExactly("v1");
  }

  @Test
  void aTagObjectThatNamesItselfIsNone() throws IOException {
    String id = "1234567890123456789012345678901234567890";
    String text = "object " + id + "\ntype tag\ntag v2\ntagger A <a@b.test> 1 +0000\n\nx\n";
    Path file = origin.resolve(".git/objects/12/34567890123456789012345678901234567890");
    Files.createDirectories(file.getParent());
    try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(file))) {
      out.write(("tag " + text.length() + "\0" + text).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(origin.resolve(".git/refs/tags/v2"), id + "\n");

    assertWholeStory(origin);
    assertThat(scan(origin).tags()).extracting(Tag::name).containsExactly("v1");
    try (Repository repository = open(origin)) {
      assertThatThrownBy(() -> repository.snapshot("v2"))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("tags name each other");
    }
  }

  @Test
  void aShallowCloneGuessesNoDate() {
    Path shallow = clone("shallow", "--depth", "1");
    DocumentHistory history = scan(shallow).of(NOTE);

    assertThat(history.complete()).isFalse();
    assertThat(history.created()).isEmpty();
    assertThat(history.landed()).isEmpty();
    assertThat(history.updated()).isEmpty();
    GitCommand.in(shallow).run("fetch", "--unshallow");
    assertWholeStory(shallow);
  }

  @Test
  void aBloblessCloneKeepsDatesAndOnlyForgoesSimilarity() {
    Path blobless = clone("blobless", "--bare", "--filter=blob:none");
    DocumentHistory history = scan(blobless).of(NOTE);

    assertThat(history.complete()).isTrue();
    assertThat(history.created()).contains(MOVED);
    assertThat(scan(blobless).withdrawn()).containsOnlyKeys("content/a.md");
  }

  @Test
  void aBloblessCloneStillFindsTheSameIdentity() {
    try (GitFixture git = GitFixture.create(folder.resolve("named"))) {
      git.commit("Add").at(WRITTEN.toString()).file("content/INC-1.md", BODY).done();
      git.commit("Move").rename("content/INC-1.md", "content/INC-1 Cache.md", "Other").done();
    }
    Path blobless = cloneOf("named", "blobless", "--bare", "--filter=blob:none");

    assertThat(scan(blobless).of("content/INC-1 Cache.md").created()).contains(WRITTEN);
  }

  @Test
  void aTreelessCloneIsRefusedWithTheMend() {
    Path treeless = clone("treeless", "--bare", "--filter=tree:0");

    assertThatThrownBy(() -> scan(treeless))
        .isInstanceOfSatisfying(
            SetupException.class, e -> assertThat(e.remedy()).contains("without `--filter`"))
        .hasMessageContaining("is missing in this clone");
  }

  @Test
  void aRepositoryOfAnotherHashIsRefused() {
    GitCommand.in(folder).run("init", "--object-format=sha256", "sha256");

    assertThatThrownBy(() -> open(folder.resolve("sha256")))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("objectformat `sha256`");
  }

  @Test
  void authorsAndPathsNeedNotBeUtf8() {
    GitCommand git = GitCommand.in(origin);
    git.run("config", "i18n.commitEncoding", "ISO-8859-1");
    git.run("commit", "--allow-empty", "--author", "Jörg <j@octoacme.test>", "-m", "Grüße");
    try (GitFixture raw = GitFixture.create(folder.resolve("raw"))) {
      byte[] name = "caf\u00e9.md".getBytes(StandardCharsets.ISO_8859_1);
      raw.commit("Add").file("content/b.md", "x").rawFile("content", name, "y").done();
    }

    assertWholeStory(origin);
    assertThat(scan(folder.resolve("raw")).documents()).containsOnlyKeys("content/b.md");
  }

  @ParameterizedTest
  @CsvSource({"main", "v1", "topic", "HEAD~1", "refs/heads/main"})
  void anyNameOfACommitIsARef(String ref) {
    String expected = GitCommand.in(origin).run("rev-parse", ref + "^{commit}").get(0);
    try (Repository repository = open(origin)) {
      assertThat(repository.snapshot(ref).commit()).contains(expected);
    }
  }

  @Test
  void aBranchThatMovesDuringTheRunChangesNothing() {
    GitCommand git = GitCommand.in(origin);
    try (Repository repository = open(origin)) {
      String head = repository.snapshot("HEAD").commit().orElseThrow();
      History before = scan(repository, head);
      git.run("update-ref", "refs/heads/main", "v1^{commit}");

      assertThat(scan(repository, head)).isEqualTo(before);
    }
  }

  @Test
  void repackingDuringTheRunChangesNothing() {
    GitCommand git = GitCommand.in(origin);
    try (Repository repository = open(origin)) {
      String head = repository.snapshot("HEAD").commit().orElseThrow();
      History before = scan(repository, head);
      Thread gc =
          new Thread(() -> IntStream.range(0, 5).forEach(i -> git.run("repack", "-a", "-d", "-f")));
      gc.start();
      while (gc.isAlive()) {
        assertThat(scan(repository, head)).isEqualTo(before);
      }
      assertThat(scan(repository, head)).isEqualTo(before);
    }
  }

  @Test
  void aCommitThatIsPrunedDuringTheRunIsNamed() {
    GitCommand git = GitCommand.in(origin);
    try (Repository repository = open(origin)) {
      String head = repository.snapshot("HEAD").commit().orElseThrow();
      git.run("update-ref", "refs/heads/main", "v1^{commit}");
      git.run("reflog", "expire", "--expire=now", "--all");
      git.run("prune", "--expire=now");

      assertThatThrownBy(() -> scan(repository, head))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining(head);
    }
  }

  private Path clone(String name, String... options) {
    return cloneOf("origin", name, options);
  }

  private Path cloneOf(String source, String name, String... options) {
    GitCommand.in(folder.resolve(source)).run("config", "uploadpack.allowFilter", "true");
    GitCommand git = GitCommand.in(folder);
    String[] command = new String[options.length + 3];
    command[0] = "clone";
    System.arraycopy(options, 0, command, 1, options.length);
    command[options.length + 1] = folder.resolve(source).toUri().toString();
    command[options.length + 2] = name;
    git.run(command);
    return folder.resolve(name);
  }

  private static void assertWholeStory(Path place) {
    History found = scan(place);
    DocumentHistory history = found.of(NOTE);

    assertThat(found.complete()).isTrue();
    assertThat(found.documents()).containsOnlyKeys(NOTE);
    assertThat(found.withdrawn()).isEmpty();
    assertThat(history.created()).contains(WRITTEN);
    assertThat(history.landed()).contains(MERGED);
    assertThat(history.updated()).contains(MOVED);
    assertThat(history.revisions()).hasSize(2);
  }

  private static History scan(Path place) {
    try (Repository repository = open(place)) {
      String head = repository.snapshot("HEAD").commit().orElseThrow();
      assertThat(repository.snapshot("HEAD").list().entries())
          .extracting(SourceEntry::path)
          .isNotEmpty();
      return scan(repository, head);
    }
  }

  private static History scan(Repository repository, String head) {
    return repository.scan(
        new HistoryRequest(
            head, path -> path.endsWith(".md"), Set.of("content"), RepositoryKindsTest::findId));
  }

  private static Optional<String> findId(String path) {
    return path.contains("INC-1") ? Optional.of("INC-1") : Optional.empty();
  }

  private static Repository open(Path place) {
    Optional<Repository> repository = GitRepository.open(place, Limits.DEFAULT);
    return repository.orElseThrow();
  }
}
