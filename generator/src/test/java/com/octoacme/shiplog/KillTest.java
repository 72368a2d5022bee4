package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.PublishSettingsReader.Parameters;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at any moment leaves the old state or the new one, and the next run
 * succeeds.
 *
 * <p>{@code -Dshiplog.killRounds=100} kills a hundred times; a few in the normal build.
 */
class KillTest {
  private static final int ROUNDS = Integer.getInteger("shiplog.killRounds", 3);
  private static final Pattern COMMIT = Pattern.compile("Written from ([ab])");
  private static final int DOCUMENTS = 40;

  @TempDir Path folder;
  private final Random chance = new Random(7);
  private GitFixture sources;
  private GitFixture remote;

  @BeforeEach
  void begin() {
    sources = GitFixture.create(folder.resolve("sources"));
    write("a");
    sources.branch("b");
    write("b");
    remote = GitFixture.createBare(folder.resolve("remote.git"));
  }

  private void write(String name) {
    var commit = sources.commit("Write " + name);
    for (int i = 1; i <= DOCUMENTS; i++) {
      commit.file(
          "content/releases/1.0." + i + ".md",
          "# Release 1.0." + i + "\n\n- **Date**: 2026-01-02\n\nWritten from " + name + "\n");
    }
    commit.done();
  }

  @AfterEach
  void end() {
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

  private void runAndKill(String job) throws IOException, InterruptedException {
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
    try {
      for (int i = 0; i < 600 && Files.notExists(folder.resolve("ready")); i++) {
        Thread.sleep(50);
      }
      Thread.sleep(500 + chance.nextInt(2_000));
      assertThat(victim.isAlive()).as(Files.readString(folder.resolve("victim.log"))).isTrue();
    } finally {
      victim.destroyForcibly();
      assertThat(victim.waitFor(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void generateLeavesTheOldFolderOrTheNew() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      runAndKill("generate");
      Path site = folder.resolve("site");
      if (Files.exists(site)) {
        assertThat(versions(site)).as("round %d", round).hasSize(1);
      }
      Run.in(sources.folder()).with("ref", "main").generate(site);
      assertThat(versions(site)).containsExactly("a");
      assertThat(leftOvers()).isEmpty();
    }
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

  @Test
  void publishLeavesTheOldBranchOrTheNew() throws Exception {
    Path lock = folder.resolve("remote.git/refs/heads/gh-pages.lock");
    for (int round = 0; round < ROUNDS; round++) {
      runAndKill("publish");
      remote.checkout("gh-pages");
      if (remote.hasCommits()) {
        Set<String> versions = new TreeSet<>();
        for (int i = 1; i <= DOCUMENTS; i++) {
          versions.add(version(remote.text("releases/1.0." + i + ".html")));
        }
        assertThat(versions).as("round %d", round).hasSize(1);
      }
      Files.deleteIfExists(lock); // what the message of a run says to do
      Result result =
          Run.in(sources.folder()).with("ref", "main").publish(request(folder)).result();
      assertThat(result).isIn(Result.PUBLISHED, Result.UNCHANGED);
      assertThat(version(remote.text("releases/1.0.1.html"))).isEqualTo("a");
      assertThat(fsck()).isEmpty();
    }
  }

  private String fsck() throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "--git-dir", remote.gitFolder().toString(), "fsck", "--full")
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said.lines()
        .filter(line -> !line.startsWith("dangling") && !line.startsWith("notice"))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
