package com.octoacme.shiplog.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvocationTest {
  @TempDir Path folder;

  @Test
  void writesBelowTargetWhereThereIsAPom() {
    assertThat(invocation(withPom()).outputFolder(null))
        .isEqualTo(folder.resolve("app/target/shiplog"))
        .doesNotExist();
  }

  @Test
  void writesToAFolderThatGitIgnoresWhereThereIsNone() {
    Path output = invocation(BuildFixture.noProject()).outputFolder(null);

    assertThat(output).isEqualTo(folder.resolve(".shiplog"));
    assertThat(output.resolve(".gitignore")).hasContent("*");
  }

  @Test
  void keepsAGitignoreThatIsThere() throws IOException {
    Files.createDirectory(folder.resolve(".shiplog"));
    Files.writeString(folder.resolve(".shiplog/.gitignore"), "mine\n");

    Path output = invocation(BuildFixture.noProject()).outputFolder(null);

    assertThat(output.resolve(".gitignore")).hasContent("mine");
  }

  @Test
  void writesWhereTheUserWantsIt() {
    Path chosen = folder.resolve("elsewhere");

    assertThat(invocation(BuildFixture.noProject()).outputFolder(chosen.toFile()))
        .isEqualTo(chosen);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void doesNotFollowALinkOutOfTheRepository() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(folder.resolve(".shiplog"), outside);
    Invocation invocation = invocation(BuildFixture.noProject());

    assertThatThrownBy(() -> invocation.outputFolder(null))
        .isInstanceOf(SetupException.class)
        .hasMessage("the output folder is a symbolic link");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void tellsAFileInTheWayOfTheFolder() throws IOException {
    Files.writeString(folder.resolve(".shiplog"), "a file");
    Invocation invocation = invocation(BuildFixture.noProject());

    assertThatThrownBy(() -> invocation.outputFolder(null))
        .isInstanceOf(SetupException.class)
        .hasMessageStartingWith("the output folder cannot be made");
  }

  @Test
  void takesTheTitleFromThePomOnly() {
    assertThat(invocation(withPom()).title()).contains("Project app");
    assertThat(invocation(BuildFixture.noProject()).title()).isEmpty();
  }

  @Test
  void letsTheFirstProjectDoTheWorkForAll() {
    MavenProject root = BuildFixture.in(folder).projectWithPom("root");
    MavenProject module = BuildFixture.in(folder).projectWithPom("module");
    MavenSession session = BuildFixture.in(folder).session(root, module);

    assertThat(in(session, root).findOtherDoing("lint /repo")).isEmpty();
    assertThat(in(session, module).findOtherDoing("lint /repo")).contains("org.example:root:jar:1");
    assertThat(in(session, root).findOtherDoing("lint /repo")).isEmpty();
    assertThat(in(session, module).findOtherDoing("lint /other")).isEmpty();
  }

  /** The hostile corpus, F24. */
  @Test
  void refusesAFolderThatAnotherModuleOfTheBuildWrites() {
    MavenProject one = BuildFixture.in(folder).projectWithPom("one");
    MavenProject two = BuildFixture.in(folder).projectWithPom("two");
    MavenSession session = BuildFixture.in(folder).session(one, two);
    File shared = folder.resolve("shared").toFile();
    Invocation first = in(session, one);
    Invocation second = in(session, two);

    assertThat(first.outputFolder(shared)).isEqualTo(first.outputFolder(shared));
    assertThatThrownBy(() -> second.outputFolder(shared))
        .isInstanceOf(SetupException.class)
        .hasMessage("project org.example:one:jar:1 writes this folder in the same build");
    assertThat(second.outputFolder(null)).isEqualTo(folder.resolve("two/target/shiplog"));
  }

  @Test
  void forgetsItInTheNextBuild() {
    MavenProject root = withPom();
    MavenProject other = BuildFixture.noProject();

    assertThat(invocation(root).findOtherDoing("lint /repo")).isEmpty();
    assertThat(invocation(other).findOtherDoing("lint /repo")).isEmpty();
  }

  @Test
  void remembersTheFolderOfTheFirstLocale() {
    Invocation invocation = invocation(withPom());
    Path first = folder.resolve("site/shiplog");

    assertThat(invocation.firstReportFolder(first)).isEqualTo(first);
    assertThat(invocation.firstReportFolder(folder.resolve("site/de/shiplog"))).isEqualTo(first);
  }

  private MavenProject withPom() {
    return BuildFixture.in(folder).projectWithPom("app");
  }

  private Invocation invocation(MavenProject project) {
    return in(BuildFixture.in(folder).session(project), project);
  }

  private static Invocation in(MavenSession session, MavenProject project) {
    return new Invocation(session, project, BuildFixture.execution("lint"));
  }
}
