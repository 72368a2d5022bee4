package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which version of its template a document is judged. */
class TemplateInForceTest {
  private static final String FIRST = "# [Title]\n\n## Timeline\n\nWhat happened.\n";
  private static final String SECOND = FIRST + "\n## Root Cause\n\nWhy it happened.\n";
  private static final String OLD = "# Old\n\n## Timeline\n\nIt broke.\n";
  private static final String NEW = "# New\n\n## Timeline\n\nIt broke again.\n";
  private static final String TEMPLATE = "content/templates/incident.md";

  @TempDir Path folder;
  private GitFixture git;

  @BeforeEach
  void create() {
    git = GitFixture.create(folder.resolve("repository"));
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void configure(String lint) {
    git.commit("Configure")
        .file(
            "shiplog.yaml", "sources:\n  - { kind: incident, template: " + TEMPLATE + " }\n" + lint)
        .done();
  }

  private List<Finding> lint() {
    return Run.in(git.folder()).with("ref", "main").lint(folder.resolve("reports")).findings();
  }

  private static List<String> told(List<Finding> findings) {
    return findings.stream().map(f -> f.path() + " " + f.rule() + " " + f.key().subject()).toList();
  }

  @Test
  void aDocumentIsJudgedByTheTemplateOfTheCommitThatAddedIt() {
    configure("");
    git.commit("Add the template").file(TEMPLATE, FIRST).done();
    String added = git.commit("Old").file("content/incidents/old.md", OLD + "\n\n## Then\n").done();
    git.commit("Ask for more").file(TEMPLATE, SECOND).done();
    git.commit("New").file("content/incidents/new.md", NEW).done();
    git.commit("Edit").file("content/incidents/old.md", OLD.replace("## Timeline", "## X")).done();

    List<Finding> findings = lint();

    assertThat(told(findings))
        .containsExactly(
            "content/incidents/new.md missing-section Root Cause",
            "content/incidents/old.md missing-section Timeline");
    assertThat(findings.get(0).template().orElseThrow().commit()).isEmpty();
    assertThat(findings.get(1).template().orElseThrow().commit()).contains(added);
    assertThat(findings.get(1).template().orElseThrow().line()).isEqualTo(3);
  }

  @Test
  void headJudgesAllByTodaysTemplate() {
    configure("lint: { template-at: head }\n");
    git.commit("Old").file(TEMPLATE, FIRST).file("content/incidents/old.md", OLD).done();
    git.commit("Ask for more").file(TEMPLATE, SECOND).done();

    assertThat(told(lint())).containsExactly("content/incidents/old.md missing-section Root Cause");
  }

  @Test
  void touchedJudgesByTheTemplateOfTheLastEdit() {
    configure("lint: { template-at: touched }\n");
    git.commit("Begin")
        .file(TEMPLATE, FIRST)
        .file("content/incidents/left.md", OLD)
        .file("content/incidents/edited.md", OLD.replace("# Old", "# Older"))
        .done();
    git.commit("Ask for more").file(TEMPLATE, SECOND).done();
    git.commit("Edit one").file("content/incidents/edited.md", NEW).done();

    assertThat(told(lint()))
        .containsExactly("content/incidents/edited.md missing-section Root Cause");
  }

  @Test
  void aTemplateIsFollowedWhereItWasMoved() {
    configure("");
    git.commit("Begin")
        .file("docs/template.md", FIRST)
        .file("content/incidents/old.md", OLD)
        .done();
    git.commit("Move the template").rename("docs/template.md", TEMPLATE).done();
    git.commit("Ask for more").file(TEMPLATE, SECOND).done();

    assertThat(lint()).isEmpty();
  }

  @Test
  void aDocumentOlderThanItsTemplateIsJudgedByTheFirstVersion() {
    configure("");
    git.commit("Old").file("content/incidents/old.md", OLD).done();
    git.commit("Add the template").file(TEMPLATE, FIRST).done();
    git.commit("Ask for more").file(TEMPLATE, SECOND).done();

    assertThat(lint()).isEmpty();
  }

  @Test
  void anOldVersionThatIsNoTemplateIsPassedOverForTheNextThatIsOne() {
    configure("");
    git.commit("Begin").file(TEMPLATE, "no heading\n").file("content/incidents/old.md", OLD).done();
    git.commit("Mend the template").file(TEMPLATE, FIRST).done();
    git.commit("Ask for more").file(TEMPLATE, SECOND).done();

    assertThat(lint()).isEmpty();
  }

  @Test
  void aShallowCloneJudgesByTodaysTemplate() {
    configure("");
    git.commit("Begin").file(TEMPLATE, FIRST).file("content/incidents/old.md", OLD).done();
    String cut = git.commit("Ask for more").file(TEMPLATE, SECOND).done();
    git.shallowAt(cut);

    assertThat(told(lint())).containsExactly("content/incidents/old.md missing-section Root Cause");
  }

  @Test
  void aTypingErrorThatTheTemplateMendedIsNotAskedFor() {
    configure("");
    git.commit("Begin")
        .file(TEMPLATE, SECOND.replace("Root Cause", "Rot Cause"))
        .file("content/incidents/old.md", OLD + "\n## Root Cause\n\nA key.\n")
        .file("content/incidents/kept.md", NEW + "\n## Rot Cause\n\nA key.\n")
        .done();
    git.commit("Mend the template").file(TEMPLATE, SECOND).done();

    assertThat(lint()).isEmpty();
  }
}
