package com.octoacme.shiplog.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Times that belong together, in milliseconds, and what they are taken with. */
final class Measure {
  private final List<Long> values = new ArrayList<>();

  /** A step of a measurement. */
  interface Step {
    void run() throws IOException, InterruptedException;
  }

  void time(Step step) throws IOException, InterruptedException {
    long start = System.nanoTime();
    step.run();
    add((System.nanoTime() - start) / 1_000_000);
  }

  void add(long value) {
    values.add(value);
  }

  long median() {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }

  /** What a command prints. */
  static String output(Path folder, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    byte[] output = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return new String(output, StandardCharsets.UTF_8);
  }

  /** The last line that a program prints in a JVM of its own with 512 MiB for its objects. */
  static long ownProcess(Path folder, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    String[] lines = output(folder, command).strip().split("\n", -1);
    return Long.parseLong(lines[lines.length - 1]);
  }

  /** The most memory in MiB that this process ever had; -1 where the system does not tell. */
  static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return -1;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }
}
