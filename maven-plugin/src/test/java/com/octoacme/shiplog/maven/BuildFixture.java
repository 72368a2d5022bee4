package com.octoacme.shiplog.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * One run of Maven, without Maven: start it in a folder, give it projects, ask for an invocation.
 */
final class BuildFixture {
  private final Properties commandLine = new Properties();
  private final Path folder;

  private BuildFixture(Path folder) {
    this.folder = folder;
  }

  static BuildFixture in(Path folder) {
    return new BuildFixture(folder);
  }

  BuildFixture with(String property, String value) {
    commandLine.setProperty(property, value);
    return this;
  }

  /** What Maven makes up where there is no POM. */
  static MavenProject noProject() {
    return project("standalone-pom");
  }

  MavenProject projectWithPom(String artifactId) {
    MavenProject project = project(artifactId);
    project.setFile(folder.resolve(artifactId).resolve("pom.xml").toFile());
    project.getBuild().setDirectory(folder.resolve(artifactId).resolve("target").toString());
    return project;
  }

  private static MavenProject project(String artifactId) {
    Model model = new Model();
    model.setGroupId("org.example");
    model.setArtifactId(artifactId);
    model.setVersion("1");
    model.setName("Project " + artifactId);
    model.setBuild(new Build());
    return new MavenProject(model);
  }

  /** A session whose top-level project is the first one. */
  @SuppressWarnings("deprecation") // Maven's own constructor for tests
  MavenSession session(MavenProject... projects) {
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setUserProperties(commandLine);
    request.setBaseDirectory(folder.toFile());
    MavenSession session =
        new MavenSession(null, request, new DefaultMavenExecutionResult(), projects[0]);
    projects[0].setExecutionRoot(true);
    session.setProjects(List.of(projects));
    return session;
  }

  static MojoExecution execution(String goal) {
    PluginDescriptor descriptor = new PluginDescriptor();
    descriptor.setGroupId("com.octoacme.shiplog");
    descriptor.setArtifactId("shiplog-maven-plugin");
    descriptor.setVersion("0.1.0");
    descriptor.setPlugin(plugin());
    MojoDescriptor mojo = new MojoDescriptor();
    mojo.setGoal(goal);
    mojo.setPluginDescriptor(descriptor);
    return new MojoExecution(mojo);
  }

  static Plugin plugin() {
    Plugin plugin = new Plugin();
    plugin.setGroupId("com.octoacme.shiplog");
    plugin.setArtifactId("shiplog-maven-plugin");
    plugin.setVersion("0.1.0");
    return plugin;
  }
}
