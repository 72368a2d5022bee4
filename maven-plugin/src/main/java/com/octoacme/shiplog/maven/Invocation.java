package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.config.SetupException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The Maven run that a goal is part of.
 *
 * @param project the one that the goal runs in; without a POM it is Maven's stand-in
 */
record Invocation(MavenSession session, MavenProject project, MojoExecution execution) {
  /** Whether there is a POM. */
  boolean hasProject() {
    return project.getFile() != null;
  }

  /** The project's name. */
  Optional<String> title() {
    return hasProject() ? Optional.ofNullable(project.getName()) : Optional.empty();
  }

  /**
   * The folder below which a goal writes; without a POM it is made, with a {@code .gitignore} of
   * its own.
   *
   * @param chosen what the user set
   * @throws SetupException if it cannot be made
   */
  Path outputFolder(@Nullable File chosen) {
    if (chosen != null) {
      return chosen.toPath();
    }
    return hasProject()
        ? Path.of(project.getBuild().getDirectory(), "shiplog")
        : ignoredFolder(Path.of(session.getExecutionRootDirectory(), ".shiplog"));
  }

  private static Path ignoredFolder(Path folder) {
    try {
      refuseLink(folder);
      Files.createDirectories(folder);
      Path ignore = folder.resolve(".gitignore");
      if (Files.notExists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
      return folder;
    } catch (IOException e) {
      throw unusable("the output folder cannot be made: " + e.getMessage(), folder);
    }
  }

  /** A repository can hold a link of this name, which would lead the output anywhere. */
  private static void refuseLink(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      throw unusable("the output folder is a symbolic link", folder);
    }
  }

  private static SetupException unusable(String message, Path folder) {
    return new SetupException(
        message, folder.toString(), "Name another folder with -Dshiplog.outputDirectory.");
  }

  /**
   * The project that already does the same work in this build, unless it is this one.
   *
   * @param work the goal with all that decides its outcome
   */
  Optional<String> findOtherDoing(String work) {
    String own = project.getId();
    Object first = notes(session.getTopLevelProject()).putIfAbsent(work, own);
    return Optional.ofNullable(first).map(Object::toString).filter(id -> !id.equals(own));
  }

  /**
   * The report's folder in this build, remembered from the first call on.
   *
   * @param folder where the caller is about to write
   */
  Path firstReportFolder(Path folder) {
    Object first = notes(project).putIfAbsent("report folder", folder.toString());
    return first == null ? folder : Path.of(first.toString());
  }

  /** What this plugin keeps about a project for the length of one session; safe for threads. */
  private Map<String, Object> notes(MavenProject of) {
    return session.getPluginContext(execution.getMojoDescriptor().getPluginDescriptor(), of);
  }
}
