package com.octoacme.shiplog.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a template says, and what it makes of a document: one case for each thing it can say. */
class SchemaTableTest {
  /**
   * A template, a document, and what is reported.
   *
   * @param expected {@code line rule}, sorted
   */
  record Case(String name, String template, String document, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, String template, String document, String... expected) {
    return new Case(name, template, document, List.of(expected));
  }

  /** A case whose template and document have one section or field below the title. */
  private static Case below(String name, String template, String document, String... expected) {
    return of(name, "# Incident Title\n\n" + template, "# Cache\n\n" + document, expected);
  }

  /** A case of one field at the beginning, in line 3. */
  private static Case field(String name, String template, String document, String... expected) {
    return below(name, "- " + template, "- " + document, expected);
  }

  static Stream<Case> titles() {
    return Stream.of(
        of("title by position", "# Incident Title\n\n## A\n\nx", "# Any name\n\n## A\n\ny"),
        of("title with placeholder", "## Incident: [Title]\n\n### A\n\nx", "## B\n\n### A\n\ny"),
        of(
            "title with placeholder among its equals",
            "# [Title]\n\n# A\n\nx\n\n# B\n\nx",
            "# Cache\n\n# A\n\ny\n\n# B\n\ny"),
        of("title at another level", "# [Title]\n\n## A\n\nx", "## Cache\n\n### A\n\ny"),
        of("title missing", "# [Title]\n\n## A\n\nx", "## A\n\ny", "1 missing-section"),
        of(
            "title untouched",
            "# Incident Title\n\n## A\n\nx",
            "# Incident title\n\n## A\n\ny",
            "1 template-text"),
        of(
            "title placeholder left",
            "# Incident: [Title]\n\n## A\n\nx",
            "# Incident: [Title]\n\n## A\n\ny",
            "1 placeholder"),
        of("no title: all are sections", "## A\n\nx\n\n## B\n\nx", "## A\n\ny\n\n## B\n\ny"),
        of(
            "no title: the document may have one",
            "## A\n\nx\n\n## B\n\nx",
            "# Cache\n\n## A\n\ny\n\n## B\n\ny"),
        of(
            "Stats among level 2 is no second title",
            "# [T]\n\n## A\n\nx\n\n## Stats\n\nx",
            "# Cache\n\n## A\n\ny\n\n# Stats\n\ny",
            "7 section-level"));
  }

  static Stream<Case> sections() {
    return Stream.of(
        below("section found", "## Root Cause\n\nx", "## Root Cause\n\ny"),
        below("section missing", "## A\n\nx\n\n## B\n\nx", "## A\n\ny\n", "6 missing-section"),
        below("section empty", "## A\n\nx", "## A\n", "3 empty-section"),
        below("section with an empty bullet", "## A\n\n-", "## A\n\n-", "3 empty-section"),
        below("section untouched", "## A\n\nSay why", "## A\n\nSay why", "3 template-text"),
        below("untouched before placeholder", "## A\n\n[Why]", "## A\n\n[Why]", "3 template-text"),
        below(
            "placeholder before content",
            "## A\n\n[Why] and how",
            "## A\n\n[Why] and so",
            "5 placeholder"),
        below("None is an answer", "## A\n\nSay why", "## A\n\nNone."),
        below(
            "case, spacing, numbering, emoji, punctuation",
            "## Root Cause\n\nx",
            "## 3.  🔥 ROOT   cause:\n\ny"),
        below(
            "links in a heading",
            "## Root Cause\n\nx",
            "## [Root cause](https://example.com/a)\n\ny"),
        below("emphasis and code in a heading", "## Root Cause\n\nx", "## **Root** `cause`\n\ny"),
        below(
            "optional marker in the document",
            "## Root Cause\n\nx",
            "## Root Cause (optional)\n\ny"),
        below("optional marker in the template", "## Migration steps (if any)\n\nx", "text"),
        below("optional on both sides", "## Steps (if any)\n\nx", "## Steps (if any)\n\ny"),
        below("(if needed)", "## Steps (if needed)\n\nx", "text"),
        below("(if applicable)", "## Steps (If Applicable)\n\nx", "text"),
        below("optional and left empty", "## Steps (if any)\n\nx", "## Steps\n"),
        below("optional by comment", "## Steps <!-- optional -->\n\nx", "text"),
        below(
            "alias",
            "## Lessons Learned <!-- alias: Lessons learnt -->\n\nx",
            "## Lessons Learnt\n\ny"),
        below("two aliases", "## A <!-- alias: B --> <!-- alias: C -->\n\nx", "## C\n\ny"),
        below(
            "a near name is a suggestion, not a match",
            "## Attendees\n\nx",
            "## Atendees\n\ny",
            "3 missing-section"),
        below(
            "a remark in parentheses behind a name is no part of it",
            "## Contributing Factors\n\nx",
            "## Contributing Factors (findings)\n\ny"),
        below("extra sections are welcome", "## A\n\nx", "## Own\n\nz\n\n## A\n\ny"),
        below(
            "order",
            "## A\n\nx\n\n## B\n\nx\n\n## C\n\nx",
            "## C\n\ny\n\n## A\n\ny\n\n## B\n\ny",
            "3 section-order"),
        below(
            "one absent does not misalign the rest",
            "## A\n\nx\n\n## B (optional)\n\nx\n\n## C\n\nx",
            "## A\n\ny\n\n## C\n\ny"),
        below(
            "level drift of one",
            "## A\n\nx\n\n## B\n\nx",
            "## A\n\ny\n\n### B\n\ny",
            "7 section-level"),
        below(
            "level drift of all is one finding",
            "## A\n\nx\n\n## B\n\nx",
            "### A\n\ny\n\n### B\n\ny",
            "3 section-level"),
        below("duplicate", "## A\n\nx", "## A\n\ny\n\n## A\n\nz", "7 duplicate-section"),
        below("duplicate of a repeated one", "## A <!-- repeat -->\n\nx", "## A\n\ny\n\n## A\n\nz"),
        below(
            "repeated ones are all judged",
            "## A <!-- repeat -->\n\n- Owner: [Name]\n",
            "## A\n\n- Owner: Ines\n\n## A\n\ntext\n",
            "9 missing-field"),
        below(
            "headings in code, quotes and lists are no sections",
            "## A\n\nx",
            "```\n## A\n```\n\n> ## A\n\n- ## A\n",
            "10 missing-section"),
        below("section as a field", "## Impact\n\nx", "- Impact: none of the users noticed"),
        below("section as a field, empty", "## Impact\n\nx", "- Impact:", "3 empty-section"),
        below(
            "severity of a section",
            "## A <!-- severity: info -->\n\nx",
            "text",
            "3 missing-section"),
        below("severity off of a section", "## A <!-- severity: off -->\n\nx", "text"),
        below(
            "at least two items",
            "## A\n\n<!-- min-items: 2 -->\n\n- x",
            "## A\n\n- y",
            "5 empty-section"),
        below("two items are there", "## A\n\n<!-- min-items: 2 -->\n\n- x", "## A\n\n- y\n- z"),
        below(
            "rows count as items",
            "## A <!-- min-items: 2 -->\n\n- x",
            "## A\n\n| A | B | C |\n| --- | --- | --- |\n| a | b | c |\n| d | e | f |"),
        below("subsection missing", "## A\n\nx\n\n### B\n\nx", "## A\n\ny\n", "6 missing-section"),
        below(
            "below a missing section nothing is told",
            "## A\n\n- Owner: [Name]\n\n### B\n\nx",
            "text\n",
            "4 missing-section"),
        below(
            "a section with only subsections is not empty",
            "## A\n\n### B\n\nx",
            "## A\n\n### B\n\ny"));
  }

  static Stream<Case> fields() {
    return Stream.of(
        field("bold item", "**Impact**: who", "**Impact**: all"),
        field("plain item", "Impact: who", "Impact: all"),
        below("bold line", "**Impact:** who", "**Impact:** all"),
        below(
            "two bold lines", "**Impact:** who\n**Team:** which", "**Impact:** all\n**Team:** SRE"),
        below("table row", "| Field | Value |\n| --- | --- |\n| Impact | who |", "- Impact: all"),
        below(
            "item as table row",
            "- Impact: who",
            "| Field | Value |\n| --- | --- |\n| Impact | all |"),
        of("front matter key", "---\nimpact: [who]\n---\n# [T]\n", "---\nimpact: all\n---\n# A\n"),
        of(
            "front matter key as item",
            "---\nimpact: <who>\n---\n# [T]\n",
            "# A\n\n- Impact: all\n"),
        below("item as front matter", "- Impact: who", "- Other: x", "3 missing-field"),
        below("as a section", "- Impact: who", "## Impact\n\nall"),
        field("missing", "Impact: who", "Other: x", "3 missing-field"),
        field("no value", "Impact: who", "Impact:", "3 missing-field"),
        field("untouched", "Impact: who is hit", "Impact: Who is hit.", "3 placeholder"),
        field("placeholder left", "Impact: [who]", "Impact: [who] and all", "3 placeholder"),
        field("TBD as a whole value", "Impact: who", "Impact: TBD", "3 placeholder"),
        field("TODO as a whole value", "Impact: who", "Impact: todo", "3 placeholder"),
        field("TBD within a sentence", "Impact: who", "Impact: TBD was the name of the service"),
        field("optional by marker in the name", "Impact (optional): who", "Other: x"),
        field("optional by marker in the hint", "Impact: who (if any)", "Other: x"),
        field("optional marker in the document", "Impact: who", "Impact (optional): all"),
        field("optional by comment", "Impact: who <!-- optional -->", "Other: x"),
        field("alias", "Impact: who <!-- alias: Blast radius -->", "Blast radius: all"),
        field("severity off", "Impact: who <!-- severity: off -->", "Other: x"),
        field("None", "Impact: who", "Impact: None known"),
        field("N/A", "Impact:", "Impact: N/A"),
        field("empty hint, answered", "Summary:", "Summary: all was well"),
        field("empty hint, empty", "Summary:", "Summary:", "3 missing-field"),
        field("date", "Date: YYYY-MM-DD", "Date: 2026-11-02"),
        field("date in brackets", "Date: [YYYY-MM-DD]", "Date: 2. November", "3 invalid-date"),
        field("date untouched", "Date: YYYY-MM-DD", "Date: YYYY-MM-DD", "3 placeholder"),
        field("no such day", "Date: YYYY-MM-DD", "Date: 2026-02-30", "3 invalid-date"),
        field("date with time", "Date: YYYY-MM-DD", "Date: 2026-11-02 14:05"),
        field("choice", "Severity: Critical / High / Low", "Severity: high"),
        field(
            "choice misspelled", "Severity: Critical / High", "Severity: Criticl", "3 field-value"),
        field("words with bare slashes are text", "Asked: who/when", "Asked: nobody"),
        field("choice with bars", "Severity: SEV1 | SEV2", "Severity: SEV3", "3 field-value"),
        field("choice with a note", "Severity: Critical / High", "Severity: High (orders failed)"),
        field(
            "choice untouched",
            "Severity: Critical / High",
            "Severity: Critical / High",
            "3 placeholder"),
        field("choice in brackets", "Severity: [Critical / High]", "Severity: Lo", "3 field-value"),
        field(
            "one-of", "State: open <!-- one-of: open | closed -->", "State: shut", "3 field-value"),
        field("one-of taken", "State: open <!-- one-of: open | closed -->", "State: Closed"),
        field("pattern", "Ticket: key <!-- pattern: INC-\\d+ -->", "Ticket: 12", "3 field-value"),
        field("pattern taken", "Ticket: key <!-- pattern: INC-\\d+ -->", "Ticket: INC-12"),
        field("range", "Duration: Start time → Resolution time", "Duration: 14:05 → 15:10"),
        field("range with ->", "Duration: Start -> End", "Duration: 14:05 -> 15:10"),
        field("range with –", "Duration: Start time – End time", "Duration: 14:05 – 15:10"),
        field(
            "range with to",
            "Duration: Start time to end time",
            "Duration: 2026-11-02 14:05 to 2026-11-02 15:10"),
        field("range that is none", "Duration: Start -> End", "Duration: an hour", "3 field-value"),
        field(
            "range backwards",
            "Duration: Start -> End",
            "Duration: 2026-11-02 14:05 -> 2026-11-01 14:05",
            "3 end-before-start"),
        field("range still open", "Duration: Start -> End", "Duration: 14:05 → ongoing"),
        below(
            "labelled item untouched",
            "## Factors\n\n- Technical: [e.g., no test]",
            "## Factors\n\n- Technical: [e.g., no test]",
            "3 template-text"),
        below(
            "labelled item with another's example",
            "## Factors\n\n- Technical: [e.g., no test]\n- Process: [e.g., no review]",
            "## Factors\n\n- Technical: no test\n- Process: [e.g., no review]",
            "6 placeholder"),
        below(
            "labelled item missing",
            "## Factors\n\n- Technical: [a]\n- Process: [b]",
            "## Factors\n\n- Technical: no test",
            "5 missing-field"),
        below(
            "placeholder words in code are text", "- Impact: <who>", "- Impact: `<who>` is a pod"),
        below(
            "template expressions are text",
            "- Impact: {{who}}",
            "- Impact: {{ .Values }} was empty"),
        below("5xx is text", "- Impact: XXX", "- Impact: 5xx errors for all"));
  }

  static Stream<Case> tasks() {
    String actions = "## Action Items\n\n- [ ] [Action] - Owner: [Name] - Due: [Date]";
    return Stream.of(
        below(
            "action items",
            actions,
            "## Action Items\n\n- [ ] Do it - Owner: Ines - Due: 2026-12-24"),
        below("no action item", actions, "## Action Items\n\ntext", "5 missing-action-item"),
        below(
            "no owner",
            actions,
            "## Action Items\n\n- [ ] Do it - Due: 2026-12-24",
            "5 action-item-owner"),
        below(
            "no due date",
            actions,
            "## Action Items\n\n- [ ] Do it - Owner: Ines",
            "5 action-item-due"),
        below(
            "action items as a table",
            actions,
            "## Action Items\n\n| Action | Who | ETA |\n| - | - | - |\n| Do it | Ines | 2026-12-24 |"),
        below("no action items, said so", actions, "## Action Items\n\nNone: it was a drill"),
        below("task", "- [ ] Deploy to staging", "- [x] Deploy to staging"),
        below(
            "task missing",
            "- [ ] Deploy to staging\n- [ ] Announce",
            "- [x] Announce",
            "3 missing-task"),
        below(
            "task not applicable",
            "- [ ] Deploy to staging",
            "- [ ] Deploy to staging - n/a: no staging"),
        below("task optional", "- [ ] Backup (if applicable)\n- [ ] Announce", "- [ ] Announce"),
        below(
            "task with parentheses and notes",
            "- [ ] Deploy (automated)",
            "- [x] Deploy - 2026-11-02 14:03 @anna"),
        below(
            "task without box", "- [ ] Deploy to staging", "- Deploy to staging", "3 missing-task"),
        below("timeline", "## Timeline\n\n- [Time]: Event", "## Timeline\n\n- 14:05 UTC: Alarm"),
        below(
            "timeline untouched",
            "## Timeline\n\n- [Time]: Event",
            "## Timeline\n\n- [Time]: Event",
            "3 template-text"),
        below(
            "timeline table",
            "## Timeline\n\n| Time | Event |\n| --- | --- |\n| HH:MM | what |",
            "## Timeline\n\n| Time | Event |\n| --- | --- |\n| 14:05 UTC | Alarm |"),
        below(
            "timeline headings",
            "## Timeline\n\n### HH:MM\n\nwhat",
            "## Timeline\n\n### 14:05 UTC\n\nAlarm"));
  }

  static Stream<Case> states() {
    String template = "- Duration: Start -> End\n\n## Root Cause\n\nx\n\n## Impact\n\nx";
    return Stream.of(
        below(
            "ongoing: what a review says is a warning",
            template,
            "- Duration: 14:05 -> ongoing\n\n## Impact\n\nall\n",
            "5 missing-section"),
        of(
            "draft: the same",
            "# [T]\n\n## Root Cause\n\nx",
            "---\nstatus: draft\n---\n\n# A\n\ntext\n",
            "8 missing-section"));
  }

  @ParameterizedTest
  @MethodSource({"titles", "sections", "fields", "tasks", "states"})
  void says(Case one) {
    List<Finding> findings =
        TestLogbook.withTemplate(one.template())
            .setting("letter-case", Severity.OFF)
            .with("incidents/a.md", one.document())
            .lint();

    assertThat(findings.stream().map(SchemaTableTest::shown).sorted()).isEqualTo(one.expected());
  }

  private static String shown(Finding finding) {
    return finding.start().line() + " " + finding.rule();
  }
}
