package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.source.HistoryRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectReader;

/** Finds what commits did to documents. For one thread, as its reader of objects is. */
final class ChangeReader {
  private final TreeComparison comparison;
  private final RenameMatcher renames;
  private final CommitReader commits;

  ChangeReader(
      ObjectReader reader,
      HistoryRequest request,
      Limits limits,
      DocumentPaths paths,
      People people) {
    this.comparison = new TreeComparison(reader, paths, limits);
    this.renames = new RenameMatcher(reader, request.identity(), limits.file());
    this.commits = new CommitReader(reader, people);
  }

  /**
   * The changes of some commits, in the order of the list, those without any left out.
   *
   * @param backwards whether to read from the end of the list, which is only a matter of speed
   * @return empty if a commit changes more paths than the limit allows
   */
  Optional<List<CommitChanges>> find(List<WalkedCommit> commits, boolean backwards)
      throws IOException {
    List<CommitChanges> found = new ArrayList<>(commits.size());
    for (int i = 0; i < commits.size(); i++) {
      WalkedCommit walked = commits.get(backwards ? commits.size() - 1 - i : i);
      List<FileChange> files = comparison.compare(walked);
      if (!files.isEmpty()) {
        found.add(changes(walked, files));
      }
    }
    if (backwards) {
      Collections.reverse(found);
    }
    return comparison.isStopped() ? Optional.empty() : Optional.of(found);
  }

  private CommitChanges changes(WalkedCommit walked, List<FileChange> files) throws IOException {
    return new CommitChanges(
        commits.read(walked.commit()),
        walked.broughtBy(),
        renames.match(files),
        paths(files, FileChange.Mainline.LANDED::equals),
        paths(files, FileChange.Mainline.LEFT::equals),
        paths(files, happened -> happened != FileChange.Mainline.UNTOUCHED));
  }

  private static List<String> paths(List<FileChange> files, Predicate<FileChange.Mainline> which) {
    return files.stream()
        .filter(file -> which.test(file.mainline()))
        .map(FileChange::path)
        .toList();
  }
}
