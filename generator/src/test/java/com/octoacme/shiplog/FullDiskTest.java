package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.publish.OldFolder;
import com.octoacme.shiplog.publish.PublishOutcome.Result;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no more, in the middle of a run. The shell limits how long any file of the run
 * may get, so that a write fails as on a full disk: after some bytes, with an error of the system.
 */
class FullDiskTest {
  private static final Path SHELL = Path.of("/bin/sh");

  /**
   * Of 512 bytes, with some shells of 1 KiB: more than the theme's files have, and less than the
   * page.
   */
  private static final int MOST_BLOCKS = 100;

  @TempDir Path folder;
  private GitFixture sources;
  private GitFixture remote;

  @BeforeEach
  void begin() {
    assumeTrue(Files.isExecutable(SHELL), "only where a shell can limit files");
    sources = GitFixture.create(folder.resolve("sources"));
    remote = GitFixture.createBare(folder.resolve("remote.git"));
    write("first");
  }

  /** Its page is longer than a file may get. */
  private void write(String word) {
    sources
        .commit("Write")
        .file("content/releases/1.0.0.md", "# 1.0.0\n\n" + (word + " words.\n\n").repeat(10_000))
        .done();
  }

  @AfterEach
  void end() {
    sources.close();
    remote.close();
  }

  /** Does one job, and tells how it failed. */
  static final class Limited {
    private Limited() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[1]);
      Run run = Run.in(folder.resolve("sources"));
      try {
        tell(
            switch (arguments[0]) {
              case "generate" -> run.generate(folder.resolve("site")).summary();
              case "files" -> withFewFilesLeft(folder);
              case "publish" -> run.publish(KillTest.request(folder)).toString();
              default -> run.publish(finished(folder)).toString();
            });
      } catch (SetupException e) {
        tell(e.getMessage() + "\n" + e.place() + "\n" + e.remedy());
      }
    }

    /** Writes the site anew on a disk that takes only a few files more, then with room again. */
    private static String withFewFilesLeft(Path folder) throws IOException {
      Path disk = folder.resolve("disk");
      Path page = disk.resolve("site/releases/1.0.0.html");
      Run.in(folder.resolve("sources")).with("ref", "main~1").generate(disk.resolve("site"));
      Path filler = Files.createDirectory(disk.resolve("filler"));
      fill(filler);
      String failure = failure(folder, disk.resolve("site"));
      String before = wordOf(page);
      OldFolder.delete(filler);
      return failure + before + failure(folder, disk.resolve("site")) + wordOf(page);
    }

    private static String failure(Path folder, Path site) {
      try {
        Run.in(folder.resolve("sources")).generate(site);
        return "";
      } catch (SetupException e) {
        return e.getMessage() + "\n" + e.remedy() + "\n";
      }
    }

    private static void fill(Path filler) throws IOException {
      int count = 0;
      try {
        while (true) {
          Files.createFile(filler.resolve(count + ""));
          count++;
        }
      } catch (IOException full) {
        for (int i = count - 20; i < count; i++) {
          Files.delete(filler.resolve(i + ""));
        }
      }
    }

    private static String wordOf(Path page) throws IOException {
      return Files.readString(page).contains("first words") ? "old page " : "new page ";
    }

    /** To publish what an earlier run made. */
    private static PublishRequest finished(Path folder) {
      PublishRequest all = KillTest.request(folder);
      return new PublishRequest(
          all.to(),
          all.outputDirectory(),
          all.logins(),
          Optional.of(all.outputDirectory().resolve("site")),
          Optional.empty(),
          false,
          true);
    }

    private static void tell(String text) throws IOException {
      Files.writeString(Path.of(System.getProperty("shiplog.told")), text);
    }
  }

  private String limited(String job, int blocks) throws IOException, InterruptedException {
    return limited(job, List.of(SHELL.toString()), "ulimit -f " + blocks);
  }

  private String limited(String job, List<String> shell, String limit)
      throws IOException, InterruptedException {
    Path told = folder.resolve("told.txt");
    List<String> command = new ArrayList<>(shell);
    command.addAll(List.of("-c", limit + "; exec \"$@\"", "sh"));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-XX:TieredStopAtLevel=1",
            "-Dshiplog.told=" + told,
            "-cp",
            System.getProperty("java.class.path"),
            Limited.class.getName(),
            job,
            folder.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(told).as(said).exists();
    return Files.readString(told);
  }

  @Test
  void generateLeavesTheOldSiteAndNamesTheFile() throws Exception {
    Path page = folder.resolve("site/releases/1.0.0.html");
    Run.in(sources.folder()).generate(folder.resolve("site"));
    write("second");

    String told = limited("generate", MOST_BLOCKS);

    assertThat(told).contains("cannot write", "site", "there is space", "MiB free");
    assertThat(page).content().contains("first words").doesNotContain("second words");
    assertThat(folder.resolve(".site.new")).doesNotExist();
    Run.in(sources.folder()).generate(folder.resolve("site"));
    assertThat(page).content().contains("second words");
  }

  @Test
  void saysThatTheThemeHasNoSpace() throws Exception {
    assertThat(limited("generate", 8)).contains("the theme cannot be laid out", "there is space");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void publishLeavesTheOldBranchAndTheNextRunSucceeds() throws Exception {
    Run.in(sources.folder()).publish(KillTest.request(folder));
    String before = remote.checkout("gh-pages").head();
    write("second");

    String told = limited("publish", MOST_BLOCKS);

    assertThat(told).contains("cannot write", "there is space");
    assertThat(remote.checkout("gh-pages").head()).isEqualTo(before);
    assertThat(Run.in(sources.folder()).publish(KillTest.request(folder)).result())
        .isEqualTo(Result.PUBLISHED);
    assertThat(remote.text("releases/1.0.0.html")).contains("second words");
  }

  @Test
  void publishNamesTheRemoteIfThatIsFull() throws Exception {
    Run.in(sources.folder()).publish(KillTest.request(folder));
    Path branch = folder.resolve("remote.git/refs/heads/gh-pages");
    Files.delete(branch);

    String told = limited("finished", 8);

    assertThat(told).contains("cannot write", folder.resolve("remote.git").toString());
    assertThat(branch).doesNotExist();
    assertThat(Run.in(sources.folder()).publish(KillTest.request(folder)).result())
        .isEqualTo(Result.PUBLISHED);
  }

  /** The hostile corpus, F06: there is space, but no file more; or a quota that says so. */
  @Test
  void aDiskThatTakesNoFileMoreIsLikeAFullOne() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    List<String> shell = List.of("unshare", "-rm", SHELL.toString());
    String mount = "mount -t tmpfs -o nr_inodes=600 none '" + disk + "'";
    assumeTrue(succeeds(shell, mount), "only where a test may mount a disk of its own");
    write("second");

    String told = limited("files", shell, mount);

    assertThat(told).contains("cannot write", "there is space").endsWith("old page new page ");
  }

  /** The disk is there for this process and those below it, and ends with them. */
  private static boolean succeeds(List<String> shell, String script) throws InterruptedException {
    List<String> command = new ArrayList<>(shell);
    command.addAll(List.of("-c", script));
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
