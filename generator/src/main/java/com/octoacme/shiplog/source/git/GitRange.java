package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.CommitRange;
import com.octoacme.shiplog.source.RangeCommit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;

/** Reads the commits of a range, the newest first. */
final class GitRange {
  /** Beyond so many commits, patches are not compared: the range is no release. */
  private static final int MOST_PATCHES = 2_000;

  private final Repository git;

  GitRange(Repository git) {
    this.git = git;
  }

  List<RangeCommit> read(CommitRange range) {
    try (RevWalk walk = new RevWalk(git)) {
      walk.sort(RevSort.TOPO_KEEP_BRANCH_TOGETHER);
      walk.setFirstParent(range.firstParent());
      walk.markStart(walk.parseCommit(ObjectId.fromString(range.to())));
      for (String id : range.without()) {
        walk.markUninteresting(walk.parseCommit(ObjectId.fromString(id)));
      }
      List<RevCommit> found = new ArrayList<>();
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        found.add(commit);
      }
      return commits(found, range);
    } catch (IOException | RuntimeException e) {
      throw GitFault.of("The range of commits", e);
    }
  }

  private Mailmap mailmap(RevWalk walk, CommitRange range) throws IOException {
    RevCommit head = walk.parseCommit(ObjectId.fromString(range.to()));
    return Mailmap.of(RootFile.read(walk.getObjectReader(), head, ".mailmap"));
  }

  private List<RangeCommit> commits(List<RevCommit> found, CommitRange range) throws IOException {
    boolean patches = found.size() <= MOST_PATCHES;
    List<RangeCommit> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(git)) {
      CommitReader reader =
          new CommitReader(walk.getObjectReader(), new People(mailmap(walk, range)));
      for (RevCommit one : found) {
        RevCommit commit = walk.parseCommit(one);
        String body = CommitMessage.of(commit.getRawBuffer()).body();
        String patch = patches && commit.getParentCount() == 1 ? patch(walk, commit) : "";
        commits.add(new RangeCommit(reader.read(commit), body, patch));
      }
    }
    return commits;
  }

  /** The id of the added and removed lines, wherever in their file they are. */
  private String patch(RevWalk walk, RevCommit commit) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(text)) {
      formatter.setRepository(git);
      formatter.setContext(0);
      formatter.setDiffComparator(RawTextComparator.WS_IGNORE_ALL);
      formatter.format(walk.parseCommit(commit.getParent(0)).getTree(), commit.getTree());
    }
    return digest(text.toByteArray());
  }

  private static String digest(byte[] diff) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int start = 0; start < diff.length; start = RawParseUtils.nextLF(diff, start)) {
      boolean counts = diff[start] == '+' || diff[start] == '-';
      if (counts) {
        lines.write(diff, start, RawParseUtils.nextLF(diff, start) - start);
      }
    }
    if (lines.size() == 0) {
      return "";
    }
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter
          .idFor(Constants.OBJ_BLOB, lines.size(), new ByteArrayInputStream(lines.toByteArray()))
          .name();
    }
  }
}
