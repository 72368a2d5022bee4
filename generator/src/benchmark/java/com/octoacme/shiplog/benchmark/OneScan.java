package com.octoacme.shiplog.benchmark;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.History;
import com.octoacme.shiplog.source.HistoryRequest;
import com.octoacme.shiplog.source.Repository;
import com.octoacme.shiplog.source.git.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** One scan in a process of its own; prints its peak memory in MiB. */
public final class OneScan {
  /** As usual, but for the number of files, so that a hundred thousand documents are scanned. */
  static final Limits LIMITS =
      new Limits(1L << 20, 64 << 10, 20_000, 50, 8L << 20, 1_000_000, 32, 2);

  private OneScan() {}

  /** Takes the folder of a repository. */
  public static void main(String[] arguments) throws IOException {
    scan(Path.of(arguments[0]));
    System.out.println(Measure.peak());
  }

  static History scan(Path place) {
    try (Repository repository = GitRepository.open(place, LIMITS).orElseThrow()) {
      return repository.scan(request(repository));
    }
  }

  static HistoryRequest request(Repository repository) {
    String head = repository.snapshot("HEAD").commit().orElseThrow();
    return new HistoryRequest(
        head, path -> path.endsWith(".md"), Set.of("content"), path -> Optional.empty());
  }
}
