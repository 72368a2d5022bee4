package com.octoacme.shiplog.source.git;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The real {@code git} in a folder, for repositories that JGit cannot make and for a second
 * opinion. It sees no configuration but its own, and its dates are fixed.
 */
final class GitCommand {
  private final Path folder;

  private GitCommand(Path folder) {
    this.folder = folder;
  }

  /** The command in a folder; the test is skipped where there is no git at all. */
  static GitCommand in(Path folder) {
    assumeTrue(isThere(), "git is not on the path");
    return new GitCommand(folder);
  }

  private static boolean isThere() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Runs a command that must succeed; returns what it prints, line by line. */
  List<String> run(String... arguments) {
    try {
      Process process = start(arguments);
      byte[] output = process.getInputStream().readAllBytes();
      String text = new String(output, StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", arguments) + ": " + text);
      }
      return text.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    for (String setting :
        List.of(
            "user.name=Ada",
            "user.email=ada@octoacme.test",
            "protocol.file.allow=always",
            "init.defaultBranch=main")) {
      command.addAll(List.of("-c", setting));
    }
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_AUTHOR_DATE", "2026-01-02T03:04:05Z");
    environment.put("GIT_COMMITTER_DATE", "2026-01-02T03:04:05Z");
    return builder.redirectErrorStream(true).start();
  }
}
