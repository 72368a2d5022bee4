package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.source.git.FileChange.Kind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Pairs what one commit deletes and adds: the same identity in the file names first, then the same
 * content, then the same identity in front matter, then the most similar content. A copy is no
 * rename, since nothing is deleted.
 */
final class RenameMatcher {
  private final Function<String, Optional<String>> identity;
  private final StatedIdentity stated;
  private final Similarity similarity;
  private final ObjectId empty;

  /**
   * @param largest bytes of a file that is still compared by content
   */
  RenameMatcher(ObjectReader reader, Function<String, Optional<String>> identity, long largest) {
    this.identity = identity;
    this.stated = new StatedIdentity(reader, largest);
    this.similarity = new Similarity(reader, largest);
    try (ObjectInserter.Formatter hash = new ObjectInserter.Formatter()) {
      this.empty = hash.idFor(Constants.OBJ_BLOB, new byte[0]);
    }
  }

  /** The changes of one commit, renames found. */
  List<Change> match(List<FileChange> files) throws IOException {
    Map<FileChange, FileChange> origins = origins(files);
    Set<FileChange> moved = new HashSet<>(origins.values());
    List<Change> changes = new ArrayList<>(files.size());
    for (FileChange file : files) {
      switch (file.kind()) {
        case ADDED -> changes.add(added(file, Optional.ofNullable(origins.get(file))));
        case MODIFIED ->
            changes.add(new Change.Modified(file.path(), file.content().name(), file.replaced()));
        case DELETED -> {
          if (!moved.contains(file)) {
            changes.add(new Change.Deleted(file.path()));
          }
        }
        case TAKEN_OVER -> {}
      }
    }
    return changes;
  }

  private static Change added(FileChange file, Optional<FileChange> origin) {
    return origin
        .<Change>map(from -> renamed(file, from))
        .orElseGet(() -> new Change.Added(file.path(), file.content().name()));
  }

  private static Change renamed(FileChange file, FileChange from) {
    return new Change.Renamed(
        file.path(), file.content().name(), from.path(), from.content().name());
  }

  private Map<FileChange, FileChange> origins(List<FileChange> files) throws IOException {
    List<FileChange> added = ofKind(files, Kind.ADDED);
    List<FileChange> deleted = ofKind(files, Kind.DELETED);
    Map<FileChange, FileChange> origins = new LinkedHashMap<>();
    if (added.isEmpty() || deleted.isEmpty()) {
      return origins;
    }
    pair(
        added,
        deleted,
        origins,
        file -> identity.apply(file.path()).map(id -> id + file.content().name()));
    pair(added, deleted, origins, file -> identity.apply(file.path()));
    pair(added, deleted, origins, this::findContent);
    if (Similarity.isAffordable(added.size(), deleted.size())) {
      pair(added, deleted, origins, file -> stated.find(file.content()));
      origins.putAll(similarity.pairs(added, deleted));
    }
    return origins;
  }

  private static List<FileChange> ofKind(List<FileChange> files, Kind kind) {
    return new ArrayList<>(files.stream().filter(file -> file.kind() == kind).toList());
  }

  private Optional<String> findContent(FileChange file) {
    return file.content().equals(empty) ? Optional.empty() : Optional.of(file.content().name());
  }

  /** What two files must have in common. */
  private interface Key {
    Optional<String> find(FileChange file) throws IOException;
  }

  private static void pair(
      List<FileChange> added,
      List<FileChange> deleted,
      Map<FileChange, FileChange> origins,
      Key key)
      throws IOException {
    Map<String, Deque<FileChange>> byKey = new HashMap<>();
    for (FileChange file : deleted) {
      key.find(file).ifPresent(k -> byKey.computeIfAbsent(k, x -> new ArrayDeque<>()).add(file));
    }
    for (FileChange file : added) {
      Optional.ofNullable(key.find(file).map(byKey::get).orElse(null))
          .map(Deque::poll)
          .ifPresent(from -> origins.put(file, from));
    }
    added.removeAll(origins.keySet());
    deleted.removeAll(new HashSet<>(origins.values()));
  }
}
