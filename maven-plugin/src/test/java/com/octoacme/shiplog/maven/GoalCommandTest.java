package com.octoacme.shiplog.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class GoalCommandTest {
  private static final String COORDINATES = "com.octoacme.shiplog:shiplog-maven-plugin:0.1.0";

  private final BuildFixture build = BuildFixture.in(Path.of("work"));

  @Test
  void isShortWhereTheProjectNamesThePlugin() {
    MavenProject project = build.projectWithPom("app");
    project.getBuild().addPlugin(BuildFixture.plugin());

    assertThat(commandFor(project).goal("explain", Map.of("rule", "missing-section")))
        .isEqualTo("mvn shiplog:explain -Dshiplog.rule=missing-section");
  }

  @Test
  void isShortWhereThePluginIsManaged() {
    MavenProject project = build.projectWithPom("app");
    project.getBuild().setPluginManagement(new PluginManagement());
    project.getBuild().getPluginManagement().addPlugin(BuildFixture.plugin());

    assertThat(commandFor(project).goal("lint", Map.of())).isEqualTo("mvn shiplog:lint");
  }

  @Test
  void hasFullCoordinatesWhereThePluginIsNotNamed() {
    assertThat(commandFor(build.projectWithPom("app")).goal("lint", Map.of()))
        .isEqualTo("mvn " + COORDINATES + ":lint");
    assertThat(commandFor(BuildFixture.noProject()).goal("lint", Map.of()))
        .isEqualTo("mvn " + COORDINATES + ":lint");
  }

  @Test
  void looksAtTheProjectWhereMavenWasStarted() {
    MavenProject module = build.projectWithPom("module");
    module.getBuild().addPlugin(BuildFixture.plugin());

    assertThat(commandFor(build.projectWithPom("root"), module).goal("lint", Map.of()))
        .isEqualTo("mvn " + COORDINATES + ":lint");
  }

  @Test
  void repeatsWhichDocumentsThisRunWasGiven() {
    build.with("shiplog.kind", "incident").with("shiplog.include", "PM2*");
    build.with("shiplog.failOn", "never").with("other", "x");

    assertThat(commandFor(BuildFixture.noProject()).goal("new", Map.of("id", "PM2")))
        .isEqualTo(
            "mvn "
                + COORDINATES
                + ":new -Dshiplog.id=PM2 '-Dshiplog.include=PM2*' -Dshiplog.kind=incident");
  }

  @Test
  void leavesThemOutWhereNoDocumentIsRead() {
    build.with("shiplog.kind", "incident");

    assertThat(commandFor(BuildFixture.noProject()).goal("explain", Map.of("rule", "x")))
        .isEqualTo("mvn " + COORDINATES + ":explain -Dshiplog.rule=x");
  }

  @Test
  void letsTheParametersWin() {
    GoalCommand command = new GoalCommand("shiplog", Map.of("kind", "incident"));

    assertThat(command.goal("new", Map.of("kind", "release")))
        .isEqualTo("mvn shiplog:new -Dshiplog.kind=release");
  }

  @Test
  void quotesForTheShell() {
    GoalCommand command = new GoalCommand("shiplog", Map.of());

    assertThat(command.goal("lint", Map.of("template", "It's a template.md")))
        .isEqualTo("mvn shiplog:lint '-Dshiplog.template=It'\\''s a template.md'");
  }

  @Test
  void writesAFlagWithoutValue() {
    assertThat(new GoalCommand("shiplog", Map.of()).goal("lint", Map.of("allowEmpty", "")))
        .isEqualTo("mvn shiplog:lint -Dshiplog.allowEmpty");
  }

  private GoalCommand commandFor(MavenProject... projects) {
    return GoalCommand.of(build.session(projects), BuildFixture.execution("lint"));
  }
}
