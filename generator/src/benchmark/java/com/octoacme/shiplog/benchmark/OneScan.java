package com.octoacme.shiplog.benchmark;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One scan in a process of its own; prints its peak memory in MiB, where the system tells it. */
public final class OneScan {
  private OneScan() {}

  /** Takes the folder of a repository. */
  public static void main(String[] arguments) throws IOException {
    scan(Path.of(arguments[0]));
    System.out.println(peak());
  }

  static History scan(Path place) {
    try (Repository repository = GitRepository.open(place, Limits.DEFAULT).orElseThrow()) {
      String head = repository.snapshot("HEAD").commit().orElseThrow();
      return repository.scan(
          new HistoryRequest(
              head, path -> path.endsWith(".md"), Set.of("content"), path -> Optional.empty()));
    }
  }

  private static long peak() throws IOException {
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
