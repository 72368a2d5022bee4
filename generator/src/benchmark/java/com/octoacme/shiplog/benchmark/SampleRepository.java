package com.octoacme.shiplog.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A made-up repository of a given size, always the same: for each document two commits (one adds
 * it, one changes some older one), for every second a tag, every 25th commit a merge. A folder
 * holds a hundred documents: git writes a folder anew for each change in it, so that in folders
 * which grow with the repository the work would be quadratic, whoever reads it.
 */
final class SampleRepository {
  private static final long START = 1_500_000_000L;

  private final int documents;
  private final Random random = new Random(42);
  private int mark;

  private SampleRepository(int documents) {
    this.documents = documents;
  }

  /** The repository that an argument names: a folder, or the number of a sample's documents. */
  static Path of(Path folder, String argument) throws IOException, InterruptedException {
    return argument.chars().allMatch(Character::isDigit)
        ? in(folder, Integer.parseInt(argument))
        : Path.of(argument);
  }

  /** The bare repository below a folder, made if it is not there. */
  private static Path in(Path folder, int documents) throws IOException, InterruptedException {
    Path place = folder.resolve("sample-" + documents + ".git");
    if (!Files.isDirectory(place)) {
      Path unfinished = folder.resolve("unfinished-" + documents);
      Files.createDirectories(unfinished);
      run(unfinished, "git", "init", "--quiet", "--bare");
      new SampleRepository(documents).importInto(unfinished);
      run(unfinished, "git", "symbolic-ref", "HEAD", "refs/heads/main");
      run(unfinished, "git", "gc", "--quiet");
      Files.move(unfinished, place);
    }
    return place;
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  private void importInto(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("git", "fast-import", "--quiet")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
      for (int i = 0; i < documents; i++) {
        commit(out, "Add " + path(i), path(i), text(i));
        int older = random.nextInt(i + 1);
        commit(out, "Edit " + path(older), path(older), text(older) + "Edited at " + i + ".\n");
        if (i % 2 == 0) {
          write(out, "reset refs/tags/v0." + i + ".0\nfrom :" + mark + "\n\n");
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("git fast-import failed");
    }
  }

  private void commit(OutputStream out, String subject, String path, String text)
      throws IOException {
    int parent = mark;
    boolean merge = parent > 2 && parent % 25 == 0;
    header(out, merge ? "refs/heads/side" : "refs/heads/main", subject, parent);
    write(out, "M 100644 inline " + path + "\n");
    data(out, text);
    if (merge) {
      int side = mark;
      header(out, "refs/heads/main", "Merge " + subject, parent);
      write(out, "merge :" + side + "\nM 100644 inline " + path + "\n");
      data(out, text);
    }
  }

  private void header(OutputStream out, String ref, String subject, int parent) throws IOException {
    mark++;
    String person = "Ada <ada@octoacme.test> " + (START + mark * 600L) + " +0000\n";
    write(out, "commit " + ref + "\nmark :" + mark + "\nauthor " + person + "committer " + person);
    data(out, subject + "\n");
    write(out, parent == 0 ? "" : "from :" + parent + "\n");
  }

  private static void data(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(out, "data " + bytes.length + "\n");
    out.write(bytes);
    out.write('\n');
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String path(int document) {
    String folder = document / 10_000 + "/" + document / 100 % 100;
    return document % 2 == 0
        ? "content/releases/" + folder + "/0." + document + ".0.md"
        : "content/incidents/" + folder + "/INC-" + document + ".md";
  }

  private static String text(int document) {
    StringBuilder text = new StringBuilder("# Document " + document + "\n\n## Summary\n\n");
    for (int line = 0; line < 30; line++) {
      text.append("Line ")
          .append(line)
          .append(" of ")
          .append(document * 7919L + line)
          .append(".\n");
    }
    return text.toString();
  }
}
