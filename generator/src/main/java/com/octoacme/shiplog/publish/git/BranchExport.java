package com.octoacme.shiplog.publish.git;

import com.octoacme.shiplog.publish.BranchFile;
import com.octoacme.shiplog.publish.FolderWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Writes the files of a branch to a folder: regular files only, with one time for all. */
final class BranchExport {
  private final Repository git;
  private final FileTime time;

  BranchExport(Repository git, Optional<OffsetDateTime> time) {
    this.git = git;
    this.time = FileTime.from(time.map(OffsetDateTime::toInstant).orElse(Instant.EPOCH));
  }

  /** Writes the files; links and submodules of the branch are left out. */
  void write(NavigableMap<String, BranchFile> files, Path folder) throws IOException {
    try (FolderWriter writer = FolderWriter.open(folder);
        ObjectReader reader = git.newObjectReader()) {
      for (Map.Entry<String, BranchFile> file : files.entrySet()) {
        if (FileMode.REGULAR_FILE.equals(file.getValue().mode())
            || FileMode.EXECUTABLE_FILE.equals(file.getValue().mode())) {
          ObjectId blob = ObjectId.fromString(file.getValue().blob());
          writer.write(file.getKey(), reader.open(blob, Constants.OBJ_BLOB).getBytes());
        }
      }
      writer.commit();
    }
    touch(folder);
  }

  private void touch(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Files.setLastModifiedTime(path, time);
    }
  }
}
