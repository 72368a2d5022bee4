package com.octoacme.shiplog.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.source.Commit;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit's own bytes say, the odd ones included. */
class CommitReaderTest {
  private static final String ID = "0123456789abcdef0123456789abcdef01234567";
  private static final String OTHER = "76543210fedcba9876543210fedcba9876543210";

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
  void trailersNameCoAuthorsAndReviewers() {
    Commit commit =
        read(
            """
            Fix the cache

            Co-authored-by: Lin <lin@octoacme.test>

            More words, and a Reviewed-by: nobody in the middle of a line.

            reviewed-by: Grace H <grace@octoacme.test>
            Acked-by: Lin <lin@octoacme.test>
            Acked-by: Lin <lin@octoacme.test>
            Approved-by: Sam
            Signed-off-by: Kim <kim@octoacme.test>
            co-authored-by: <nameless@octoacme.test>
            """);

    assertThat(commit.subject()).isEqualTo("Fix the cache");
    assertThat(commit.coAuthors()).containsExactly("Lin");
    assertThat(commit.reviewers()).containsExactly("Grace H", "Lin", "Sam");
  }

  @Test
  void trailersGoThroughTheMailmap() {
    git.commit("Map").file(".mailmap", "Lin Chen <lin@octoacme.test>\n").done();

    assertThat(read("Fix\n\nCo-authored-by: ln <Lin@OctoAcme.test>\n").coAuthors())
        .containsExactly("Lin Chen");
  }

  @Test
  void anAddressIsNeverAName() {
    Commit commit =
        readRaw(
            """
            author ada@octoacme.test <ada@octoacme.test> 1767225600 +0000
            committer Host <noreply@octoacme.test> 1767225600 +0000

            Fix

            Reviewed-by: lin@octoacme.test
            """);

    assertThat(commit.author()).isEqualTo("ada");
    assertThat(commit.committer()).isEqualTo("Host");
    assertThat(commit.reviewers()).containsExactly("lin");
  }

  @Test
  void aRevertNamesWhatItReverts() {
    Commit commit = read("Revert \"Fix\"\n\nThis reverts commit " + ID + ", reversing\nchanges.\n");

    assertThat(commit.reverts()).contains(ID);
    assertThat(commit.cherryPickedFrom()).isEmpty();
  }

  @Test
  void aPickOfAPickNamesTheLast() {
    Commit commit =
        read(
            "Fix\n\n(cherry picked from commit "
                + OTHER
                + ")\n(cherry picked from commit "
                + ID
                + ")\n");

    assertThat(commit.cherryPickedFrom()).contains(ID);
    assertThat(commit.reverts()).isEmpty();
  }

  @Test
  void aSignatureIsSeen() {
    String people =
        "author Ada <a@octoacme.test> 1767225600 +0000\ncommitter Ada <a@octoacme.test> 1767225600"
            + " +0000\n";

    assertThat(readRaw(people + "\nFix\n").signature()).isEqualTo(Commit.Signature.NONE);
    assertThat(readRaw(people + "gpgsig -----BEGIN\n more\n\nFix\n").signature())
        .isEqualTo(Commit.Signature.PRESENT);
  }

  @Test
  void bytesAreReadByTheEncodingThatIsNamedOrLookLikeLatin1() {
    String people =
        """
        author J\u00f6rg <j@octoacme.test> 1767225600 +0000
        committer J\u00f6rg <j@octoacme.test> 1767225600 +0000
        """;

    assertThat(readRaw(people + "\nGr\u00fc\u00dfe\n").author()).isEqualTo("J\u00f6rg");
    assertThat(readRaw(people + "\nGr\u00fc\u00dfe\n").subject()).isEqualTo("Gr\u00fc\u00dfe");
    assertThat(readRaw(people + "encoding ISO-8859-1\n\nGr\u00fc\u00dfe\n").subject())
        .isEqualTo("Gr\u00fc\u00dfe");
    assertThat(readRaw(people + "encoding no such thing\n\nGr\u00fc\u00dfe\n").subject())
        .isEqualTo("Gr\u00fc\u00dfe");
  }

  @Test
  void aCommitMayNameNobodyAndSayNothing() {
    Commit commit = readRaw("author garbage\ncommitter garbage\n\n");

    assertThat(commit.author()).isEmpty();
    assertThat(commit.committer()).isEmpty();
    assertThat(commit.subject()).isEmpty();
    assertThat(commit.authoredAt()).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void aSubjectWithoutEndIsCut() {
    assertThat(read("x".repeat(100_000)).subject()).hasSizeLessThan(1100).endsWith("…");
  }

  private Commit read(String message) {
    return readRaw(
        "author Ada <ada@octoacme.test> 1767225600 +0000\n"
            + "committer Ada <ada@octoacme.test> 1767225600 +0000\n\n"
            + message);
  }

  /** Reads a commit whose bytes are this text as Latin-1, after the line of its tree. */
  private Commit readRaw(String text) {
    git.commit("Prepare").file("content/a.md", text).done();
    String raw = "tree " + git.tree("") + "\n" + text;
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    String commit = git.insert(inserter -> inserter.insert(Constants.OBJ_COMMIT, bytes));
    try (Repository repository = git.open()) {
      HistoryRequest all =
          new HistoryRequest(commit, path -> true, Set.of("content"), path -> Optional.empty());
      return repository.scan(all).of("content/a.md").revisions().get(0).commit();
    }
  }
}
