package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.site.SitePlan;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannedFilesTest {
  @TempDir Path folder;

  /** Side by side they need more memory than a site of 10,000 documents has to spare. */
  @Test
  void oneKindIsHandedOverBeforeTheNextIsMade() {
    try (GitFixture git = SampleLog.write(folder)) {
      SitePlan plan = Run.in(git.folder()).plan();
      List<String> kinds = new ArrayList<>();
      List<Thread> threads = new ArrayList<>();

      PlannedFiles.write(
          plan,
          (url, content) -> {
            String kind = url.replaceFirst("/.*", "");
            if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).equals(kind)) {
              kinds.add(kind);
            }
            threads.add(Thread.currentThread());
          });

      assertThat(kinds).doesNotHaveDuplicates().contains("search", "compare", "data");
      assertThat(threads).containsOnly(Thread.currentThread());
    }
  }
}
