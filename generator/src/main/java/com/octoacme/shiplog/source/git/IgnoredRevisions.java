package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.Commit;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;

/** The commits of {@code .git-blame-ignore-revs}, which change no text that anyone wrote. */
record IgnoredRevisions(Set<String> commits) {
  static IgnoredRevisions of(ObjectReader reader, RevCommit head) throws IOException {
    String text = RootFile.read(reader, head, ".git-blame-ignore-revs");
    return new IgnoredRevisions(
        text.lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toSet()));
  }

  boolean contains(Commit commit) {
    return commits.contains(commit.id());
  }
}
