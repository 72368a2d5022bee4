package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.publish.IgnoredFolder;
import java.io.File;
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
   * @throws SetupException if it cannot be made, or another module of this build writes it
   */
  Path outputFolder(@Nullable File chosen) {
    Path folder = wantedFolder(chosen);
    refuseShared(folder);
    return folder;
  }

  private Path wantedFolder(@Nullable File chosen) {
    if (chosen != null) {
      return chosen.toPath();
    }
    return hasProject()
        ? Path.of(project.getBuild().getDirectory(), "shiplog")
        : IgnoredFolder.make(Path.of(session.getExecutionRootDirectory(), ".shiplog"));
  }

  /** What the goal of the last module writes would stay, whichever that is in a parallel build. */
  private void refuseShared(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    findOtherDoing(execution.getGoal() + " into " + place)
        .ifPresent(
            other -> {
              throw new SetupException(
                  "project " + other + " writes this folder in the same build",
                  place.toString(),
                  "Give each module its own shiplog.outputDirectory, or run the goal in one of"
                      + " them.");
            });
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
