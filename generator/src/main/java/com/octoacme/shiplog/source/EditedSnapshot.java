package com.octoacme.shiplog.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A snapshot in which one file holds another text: as an editor has it before it is saved. */
public final class EditedSnapshot implements Snapshot {
  private final Snapshot snapshot;
  private final Listing files;
  private final String path;
  private final byte[] text;

  /**
   * The snapshot with a file replaced or added.
   *
   * @param files of the snapshot, which cost time to list
   * @param path relative to the root
   */
  public EditedSnapshot(Snapshot snapshot, Listing files, String path, byte[] text) {
    this.snapshot = snapshot;
    this.files = files;
    this.path = path;
    this.text = text.clone();
  }

  @Override
  public Optional<String> commit() {
    return snapshot.commit();
  }

  @Override
  public Listing list() {
    List<SourceEntry> entries = new ArrayList<>(files.entries());
    entries.removeIf(entry -> entry.path().equals(path));
    entries.add(new SourceEntry(path, SourceEntry.Type.FILE, text.length, Optional.empty(), true));
    entries.sort(Comparator.comparing(SourceEntry::path));
    return new Listing(entries, files.problems());
  }

  @Override
  public byte[] bytes(SourceEntry entry, long limit) throws UnreadableSourceException {
    return entry.path().equals(path) ? text.clone() : snapshot.bytes(entry, limit);
  }
}
