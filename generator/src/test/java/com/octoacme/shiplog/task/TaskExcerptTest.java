package com.octoacme.shiplog.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An excerpt is read like the whole text, and is short. */
class TaskExcerptTest {
  private static final List<String> PIECES =
      List.of(
          "# Title",
          "## Action Items",
          "## **Act**ion items",
          "## Follow-ups",
          "## Remediation items",
          "## Deployment Checklist",
          "### Details",
          "Action Items\n---",
          "Summary\n===",
          "- [ ] Tick this",
          "- [x] Ticked",
          "* [-] Dropped",
          "- a bullet",
          "  - [ ] nested",
          "1. [ ] numbered",
          "> - [ ] quoted",
          "```",
          "````",
          "~~~",
          "  ```",
          "- ```",
          "    - [ ] code or nested",
          "\t- [ ] tab",
          "| Action | Owner |\n| --- | --- |\n| Mend it | Ada |",
          "<!-- phase: before-tag -->",
          "<!--",
          "-->",
          "<div>",
          "</div>",
          "text with [x] in it",
          "[x]: https://octoacme.test",
          "[^1]: A note",
          "  # indented heading",
          "    # code heading",
          "-",
          "---",
          "plain words",
          "`[ ] code`",
          "```info [ ]",
          "\\- [ ] escaped",
          "");

  @Test
  void leavesOutSectionsWithoutTasks() {
    String text =
        """
        ---
        title: Cache stampede
        ---
        # Cache stampede

        A long story.

        ## Timeline

        - 14:03: The first alert

        ## Action Items

        None of them is done.

        ### Technical

        - Warm the cache
        """;

    assertThat(TaskExcerpt.of(text))
        .contains("# Cache stampede", "## Timeline", "None of them is done.", "- Warm the cache")
        .doesNotContain("A long story", "first alert");
  }

  @Test
  void givesTheSameTasksAsTheWholeText() {
    Random random = new Random(5);
    int shorter = 0;
    for (int round = 0; round < 20_000; round++) {
      String text =
          random
              .ints(1 + random.nextInt(12), 0, PIECES.size())
              .mapToObj(PIECES::get)
              .collect(Collectors.joining(random.nextBoolean() ? "\n" : "\n\n"));

      String excerpt = TaskExcerpt.of(text);

      assertThat(tasks(excerpt)).as(text).isEqualTo(tasks(text));
      shorter += excerpt.length() < text.length() ? 1 : 0;
    }
    assertThat(shorter).isGreaterThan(1_000);
  }

  private static List<String> tasks(String text) {
    return new MarkdownReader()
        .read(DocumentKind.INCIDENT, "a.md", text, Limits.DEFAULT).document().stream()
            .flatMap(document -> TaskReader.read(document).stream())
            .map(task -> task.mark() + " " + task.action() + " " + task.text())
            .toList();
  }
}
