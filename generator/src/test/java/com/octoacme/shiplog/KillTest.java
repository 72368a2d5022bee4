package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.PublishSettingsReader.Parameters;
import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.publish.Logins;
import com.octoacme.shiplog.publish.PublishOutcome.Result;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that is killed at any moment leaves the old state or the new one, and the next run
 * succeeds.
 *
 * <p>{@code -Dshiplog.killRounds=100} kills a hundred times; a few in the normal build.
 */
class KillTest {
  private static final int ROUNDS = Integer.getInteger("shiplog.killRounds", 3);

  /** A process has to be able to write; some moments later it is killed. */
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private static final Pattern COMMIT = Pattern.compile("Written from ([ab])");
  private static final int DOCUMENTS = 40;

  @TempDir static Path folder;
  private static GitFixture sources;
  private static GitFixture remote;

  @BeforeAll
  static void begin() {
    sources = GitFixture.create(folder.resolve("sources"));
    write("a");
    sources.branch("b");
    write("b");
    remote = GitFixture.createBare(folder.resolve("remote.git"));
  }

  private static void write(String name) {
    var commit = sources.commit("Write " + name);
    for (int i = 1; i <= DOCUMENTS; i++) {
      commit.file(
          "content/releases/1.0." + i + ".md",
          "# Release 1.0." + i + "\n\n- **Date**: 2026-01-02\n\nWritten from " + name + "\n");
    }
    commit.done();
  }

  @AfterAll
  static void end() {
    sources.close();
    remote.close();
  }

  /** Does one job over and over, in a JVM of its own, until it is killed. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[1]);
      Files.writeString(folder.resolve("ready"), "");
      for (int i = 0; ; i++) {
        String ref = i % 2 == 0 ? "main" : "b";
        if (arguments[0].equals("generate")) {
          Run.in(folder.resolve("sources")).with("ref", ref).generate(folder.resolve("site"));
        } else {
          Run.in(folder.resolve("sources")).with("ref", ref).publish(request(folder));
        }
      }
    }
  }

  static PublishRequest request(Path folder) {
    return new PublishRequest(
        new Parameters(
            Optional.of(folder.resolve("remote.git").toString()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        folder.resolve("out"),
        Logins.NONE,
        Optional.empty(),
        Optional.empty(),
        false,
        true);
  }

  static IntStream rounds() {
    return IntStream.rangeClosed(1, ROUNDS);
  }

  /** Starts a victim and hands it over at a moment that the round decides. */
  private static Process victim(String job, int round) throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve("ready"));
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                job,
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "victim.log"))
            .start();
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (Files.notExists(folder.resolve("ready")) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    Thread.sleep(500 + new Random(round).nextInt(2_000));
    return victim;
  }

  private static void kill(String job, int round) throws IOException, InterruptedException {
    Process victim = victim(job, round);
    try {
      assertThat(victim.isAlive()).as(Files.readString(folder.resolve("victim.log"))).isTrue();
    } finally {
      victim.destroyForcibly();
      assertThat(victim.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void generateLeavesTheOldFolderOrTheNew(int round) throws Exception {
    kill("generate", round);
    checkFolder();
  }

  private void checkFolder() throws IOException {
    Path site = folder.resolve("site");
    if (Files.exists(site)) {
      assertThat(versions(site)).hasSize(1);
    }
    Run.in(sources.folder()).with("ref", "main").generate(site);
    assertThat(versions(site)).containsExactly("a");
    assertThat(leftOvers()).containsOnly(".site.state");
  }

  private Set<String> versions(Path site) throws IOException {
    Set<String> versions = new TreeSet<>();
    for (int i = 1; i <= DOCUMENTS; i++) {
      versions.add(version(Files.readString(site.resolve("releases/1.0." + i + ".html"))));
    }
    return versions;
  }

  private static String version(String page) {
    Matcher matcher = COMMIT.matcher(page);
    return matcher.find() ? matcher.group(1) : "none";
  }

  private List<String> leftOvers() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(".site"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void publishLeavesTheOldBranchOrTheNew(int round) throws Exception {
    kill("publish", round);
    checkBranch();
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "b"})
  void aLockLeftBehindIsNamedWhicheverOfTheTwoIsPublished(String published) throws Exception {
    Run.in(sources.folder()).with("ref", published).publish(request(folder));
    Files.createFile(folder.resolve("remote.git/refs/heads/gh-pages.lock"));
    checkBranch();
  }

  private void checkBranch() throws Exception {
    remote.checkout("gh-pages");
    Set<String> versions = new TreeSet<>();
    if (remote.hasCommits()) {
      for (int i = 1; i <= DOCUMENTS; i++) {
        versions.add(version(remote.text("releases/1.0." + i + ".html")));
      }
      assertThat(versions).hasSize(1);
    }
    removeLeftLockAsTheMessageSays(versions.contains("b") ? "main" : "b");
    Result result = Run.in(sources.folder()).with("ref", "main").publish(request(folder)).result();
    assertThat(result).isIn(Result.PUBLISHED, Result.UNCHANGED);
    assertThat(version(remote.text("releases/1.0.1.html"))).isEqualTo("a");
    assertThat(fsck()).isEmpty();
  }

  /**
   * @param ref what is not published: only a branch that has to change meets the lock
   */
  private static void removeLeftLockAsTheMessageSays(String ref) throws IOException {
    Path lock = folder.resolve("remote.git/refs/heads/gh-pages.lock");
    if (Files.exists(lock)) {
      assertThatThrownBy(() -> Run.in(sources.folder()).with("ref", ref).publish(request(folder)))
          .isInstanceOfSatisfying(
              SetupException.class,
              failure -> {
                assertThat(failure.place()).isEqualTo(lock.toString());
                assertThat(failure.remedy()).contains("delete the file");
              });
      Files.delete(lock);
    }
  }

  /** As by Ctrl-C, which the JVM takes in the same way. */
  @ParameterizedTest
  @ValueSource(strings = {"generate", "publish"})
  void endsAtOnceWhenItIsAskedTo(String job) throws Exception {
    Process victim = victim(job, 1);
    try {
      victim.destroy();
      assertThat(victim.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      victim.destroyForcibly();
    }
    if (job.equals("generate")) {
      checkFolder();
    } else {
      checkBranch();
    }
  }

  private String fsck() throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder(
                "git", "--git-dir", remote.gitFolder().toString(), "fsck", "--full", "--strict")
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said.lines()
        .filter(line -> !line.startsWith("dangling") && !line.startsWith("notice"))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
