package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.source.git.GitFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for any change to a document that is full of findings; each case is made with a random
 * generator of its own seed.
 */
class NewOnlyPropertyTest {
  private static final String TEMPLATE =
      """
      # [Title]

      - **Severity**: High / Low

      ## Impact

      Who saw what.

      ## Root Cause

      Why it happened.

      ## Action Items

      - [ ] [Action] - Owner: [Name] - Due: [Date]

      ## Lessons Learned

      What we learned.
      """;

  /** Each has a finding wherever it stands. */
  private static final List<String> PARAGRAPHS =
      List.of(
          "See [the runbook](runbooks/gone.md).",
          "Look at [this](javascript:alert(1)).",
          "A word with <b>markup</b> in it.",
          "The user \u0430dmin was locked out.",
          "![a graph](images/gone.png)");

  private static final List<String> SECTIONS =
      List.of("Impact", "Root Cause", "Action Items", "Lessons Learned");

  private static final String PATH = "content/incidents/INC-17-stampede.md";

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

  static Stream<Integer> seeds() {
    return IntStream.range(0, 40).boxed();
  }

  /** A document in parts that can be put together in many ways. */
  private static final class Parts {
    private final List<List<String>> paragraphs = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> sections = new ArrayList<>(SECTIONS);

    Parts() {
      SECTIONS.forEach(
          section -> paragraphs.add(new ArrayList<>(List.of("Words about " + section + "."))));
      paragraphs.get(0).addAll(PARAGRAPHS);
      IntStream.range(0, 6).forEach(i -> items.add(item(i, i % 2 == 0)));
    }

    static String item(int number, boolean owned) {
      return "- [ ] Put the tenant into key number "
          + number
          + (owned ? " - Owner: Ada" : "")
          + " - Due: 2026-11-20";
    }

    /** Moves each bad paragraph to any section, and the action items about. */
    void move(Random random) {
      List<String> bad = new ArrayList<>(paragraphs.get(0).subList(1, paragraphs.get(0).size()));
      paragraphs.get(0).subList(1, paragraphs.get(0).size()).clear();
      Collections.shuffle(bad, random);
      bad.forEach(
          one -> {
            List<String> section = paragraphs.get(random.nextInt(paragraphs.size()));
            section.add(random.nextInt(section.size() + 1), one);
          });
      Collections.shuffle(items, random);
    }

    String text(Random random, boolean indent) {
      StringBuilder text = new StringBuilder("# Cache stampede\n\n- **Severity**: Criticl\n\n");
      String item = indent ? " ".repeat(random.nextInt(4)) : "";
      for (String name : sections) {
        // Two spaces behind a list would make the heading a part of its last item.
        text.append(indent && random.nextBoolean() ? " " : "").append("## ").append(name);
        text.append("\n\n");
        for (String paragraph : paragraphs.get(SECTIONS.indexOf(name))) {
          text.append(indent ? " ".repeat(random.nextInt(4)) : "").append(paragraph);
          text.append("\n".repeat(indent ? 2 + random.nextInt(3) : 2));
        }
        if (name.equals("Action Items")) {
          items.forEach(one -> text.append(item).append(one).append('\n'));
          text.append('\n');
        }
      }
      return text.toString();
    }
  }

  private void writeUp(Parts parts) {
    git.commit("Begin")
        .file("content/templates/incident.md", TEMPLATE)
        .file(
            "shiplog.yaml",
            "sources:\n  - { kind: incident, template: content/templates/incident.md }\n")
        .file(PATH, parts.text(new Random(0), false))
        .done();
    git.branch("change");
  }

  private List<String> brought() {
    LintOutcome outcome =
        Run.in(git.folder())
            .with("asOf", "2026-01-03")
            .with("ref", "change")
            .with("base", "main")
            .lint(folder.resolve("reports"));
    return outcome.findings().stream()
        .filter(finding -> finding.state() == State.ACTIVE && finding.isNew())
        .map(NewOnlyPropertyTest::shown)
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.rule() + " " + finding.key().subject();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void movingRenamingAndIndentingBringNothing(int seed) {
    Random random = new Random(seed);
    Parts parts = new Parts();
    writeUp(parts);
    parts.move(random);
    String moved = parts.text(random, true);
    String text = random.nextBoolean() ? moved : moved.replace("\n", "\r\n");
    String path = "content/incidents/" + (random.nextBoolean() ? "" : "old/") + "INC-17-x.md";
    git.commit("Move things about").rename(PATH, path, text).done();

    assertThat(brought()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSectionThatIsTakenOutIsReportedHoweverElseTheTextWasMoved(int seed) {
    Random random = new Random(seed);
    Parts parts = new Parts();
    writeUp(parts);
    String gone = SECTIONS.get(random.nextInt(SECTIONS.size()));
    parts.sections.remove(gone);
    git.commit("Take a section out").file(PATH, parts.text(random, true)).done();

    assertThat(brought()).contains("missing-section " + gone);
    assertThat(brought()).allMatch(rule -> rule.startsWith("missing-section "));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFixAndAFreshViolationOfTheSameRuleDoNotCancelOut(int seed) {
    Random random = new Random(seed);
    Parts parts = new Parts();
    writeUp(parts);
    int mended = 1 + 2 * random.nextInt(3);
    int broken = 2 * random.nextInt(3);
    parts.items.set(mended, Parts.item(mended, true));
    parts.items.set(broken, Parts.item(broken, false));
    Collections.shuffle(parts.items, random);
    git.commit("Mend one, break another").file(PATH, parts.text(random, true)).done();

    assertThat(brought())
        .containsExactly("action-item-owner Put the tenant into key number " + broken);
  }
}
