package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.Tag;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads all tags that lead to a commit; tags of files, of folders and broken ones are none. */
final class TagReader {
  private final Repository git;
  private final RevWalk walk;

  TagReader(Repository git, RevWalk walk) {
    this.git = git;
    this.walk = walk;
  }

  /** Sorted by name. */
  List<Tag> tags() throws IOException {
    List<Tag> tags = new ArrayList<>();
    for (Ref ref : git.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
      ObjectId id = ref.getObjectId();
      if (id != null) {
        find(ref.getName().substring(Constants.R_TAGS.length()), id).ifPresent(tags::add);
      }
    }
    tags.sort(Comparator.comparing(Tag::name));
    return tags;
  }

  private Optional<Tag> find(String name, ObjectId id) {
    try {
      return TagChain.end(walk, id) instanceof RevCommit commit
          ? Optional.of(new Tag(name, commit.name(), at(walk.parseAny(id), commit)))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // One broken tag must not hide the others, and leads to no commit that could be named.
      return Optional.empty();
    }
  }

  private OffsetDateTime at(RevObject object, RevCommit commit) throws IOException {
    if (object instanceof RevTag tag) {
      walk.parseBody(tag);
      PersonIdent tagger = tag.getTaggerIdent();
      tag.disposeBody();
      if (tagger != null) {
        return GitTime.of(tagger);
      }
    }
    return committedAt(commit);
  }

  private OffsetDateTime committedAt(RevCommit commit) throws IOException {
    walk.parseBody(commit);
    OffsetDateTime at = GitTime.of(commit.getCommitterIdent());
    commit.disposeBody();
    return at;
  }
}
