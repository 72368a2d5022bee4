package com.octoacme.shiplog.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.TestLogbook;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFixerTest {
  private static final String TEMPLATE =
      """
      # Incident: [Title]

      - **Date**: YYYY-MM-DD
      - **Severity**: Critical / High / Medium / Low

      ## Timeline

      ## Root Cause <!-- alias: Cause -->

      [What caused it]

      ### Trigger (optional)

      ## Checklist (optional)

      - [ ] Deploy to production

      ## Lessons Learned
      """;

  private static final String DOCUMENT =
      """
      # Incident: Cache

      - **Date**: 2026-11-02
      - **Severity**: High

      ## Timeline

      It began at noon.

      ## Root Cause

      The key.

      ## Lessons Learned

      Test it.
      """;

  private static final Set<Fix> SAFE = EnumSet.of(Fix.SAFE);
  private static final Set<Fix> ALL = EnumSet.of(Fix.SAFE, Fix.SCAFFOLD, Fix.UNSAFE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Severity**: High  | Severity**: HIGH
          Severity**: High  | Severity**: Hgih
          Severity**: Critical | Severity**: Criticl
          2026-11-02        | 2 November 2026
          2026-11-02        | 2nd Nov 2026
          2026-11-02        | November 2, 2026
          2026-11-02        | 2026/11/2
          2026-11-13        | 13.11.2026
          '## Lessons Learned'| ## LESSONS learned
          '## Lessons Learned'| ## Lesons Learned
          '## Lessons Learned'| ### Lessons Learned
          '## Lessons Learned'| # Lessons Learned
          '## Lessons Learned'| ##Lessons Learned
          '# Incident: Cache'| #Incident: Cache
          - [x] Deploy to production| - [x ] Deploy to production
          - [ ] Deploy to production| - [] Deploy to production
          - [ ] Deploy to production| - [ ]Deploy to production
          """)
  void mendsWhatCanOnlyMeanOneThing(String mended, String written) {
    String good =
        mended.startsWith("- [") ? DOCUMENT + "\n## Checklist\n\n" + mended + "\n" : good(mended);

    assertThat(fix(good.replace(mended, written), SAFE).after()).isEqualTo(good);
  }

  private static String good(String mended) {
    return mended.startsWith("Severity")
        ? DOCUMENT.replace("Severity**: High", mended)
        : mended.startsWith("2026") ? DOCUMENT.replace("2026-11-02", mended) : DOCUMENT;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02/11/2026",
        "2026-13-02",
        "30 February 2026",
        "soon",
        "ju 2, 2026",
        "2 November",
        "2/11/26"
      })
  void leavesADateThatMayBeAnother(String written) {
    String document = DOCUMENT.replace("2026-11-02", written);

    assertThat(fix(document, ALL).after()).isEqualTo(document);
  }

  @Test
  void insertsTheTemplatesTextOnlyIfThatIsWanted() {
    String without = DOCUMENT.replace("## Root Cause\n\nThe key.\n\n", "");

    assertThat(fix(without, SAFE).isChanged()).isFalse();
    assertThat(fix(without, ALL).after())
        .isEqualTo(DOCUMENT.replace("The key.", "[What caused it]\n\n### Trigger (optional)"));
  }

  @Test
  void insertsAtTheEndWhetherOrNotThereIsALineEnd() {
    String cut = DOCUMENT.substring(0, DOCUMENT.indexOf("\n## Lessons"));

    assertThat(fix(cut, ALL).after()).isEqualTo(cut + "\n## Lessons Learned\n");
    assertThat(fix(cut.stripTrailing(), ALL).after()).isEqualTo(cut + "\n## Lessons Learned");
  }

  @Test
  void addsAFieldToTheListThatIsThere() {
    assertThat(fix(DOCUMENT.replace("- **Date**: 2026-11-02\n", ""), ALL).after())
        .isEqualTo(
            DOCUMENT.replace(
                "- **Date**: 2026-11-02\n- **Severity**: High",
                "- **Severity**: High\n- **Date**: YYYY-MM-DD"));
  }

  @Test
  void movesASectionOnlyIfThatIsWanted() {
    String lessons = "## Lessons Learned\n\nTest it.\n";
    String moved =
        DOCUMENT.replace("\n" + lessons, "").replace("## Timeline\n", lessons + "\n## Timeline\n");

    assertThat(fix(moved, SAFE).isChanged()).isFalse();
    assertThat(fix(moved, ALL).after()).isEqualTo(DOCUMENT);
  }

  @Test
  void keepsLineEndsAndEveryOtherCharacter() {
    String odd =
        DOCUMENT.replace("It began", "\tIt  \u0000began  \u202e*x* ").replace("\n", "\r\n");
    String fixed = fix(odd.replace("High", "HIGH"), SAFE).after();

    assertThat(fixed).isEqualTo(odd);
    assertThat(fix(odd.replace("## Root Cause\r\n\r\nThe key.\r\n\r\n", ""), ALL).after())
        .doesNotContain("\r\r")
        .doesNotContainPattern("[^\r]\n");
  }

  @Test
  void leavesOutWhatIsSwitchedOff() {
    Logbook logbook =
        TestLogbook.withTemplate(TEMPLATE)
            .with("incidents/a.md", DOCUMENT.replace("High", "HIGH"))
            .setting("letter-case", Severity.OFF)
            .build();
    DocumentFixer fixer = new DocumentFixer(logbook, RuleCatalogue.all(), ALL, Set.of());

    assertThat(fixer.fix(logbook.entries()).get(0).isChanged()).isFalse();
  }

  /** The examples of both specifications, and all fixtures of the rules. */
  static Stream<String> anyText() throws IOException {
    Stream<String> examples =
        Stream.of(TestResources.getSpec(), TestResources.getGfmSpec())
            .flatMap(spec -> ExampleReader.readExamples(spec).stream())
            .map(Example::getSource);
    return Stream.concat(examples, fixtures().stream());
  }

  private static List<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.walk(rules())) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(DocumentFixerTest::text)
          .toList();
    }
  }

  private static Path rules() {
    return Path.of(
        URI.create(
            Objects.requireNonNull(
                    DocumentFixerTest.class.getResource(
                        "/com/octoacme/shiplog/lint/rule/template.md"))
                .toString()
                .replace("/template.md", "")));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("anyText")
  void fixingTwiceIsFixingOnce(String text) {
    Logbook logbook = logbook(text);
    logbook
        .entries()
        .forEach(
            entry -> {
              for (Set<Fix> allowed : List.of(SAFE, ALL)) {
                String once =
                    new DocumentFixer(logbook, RuleCatalogue.all(), allowed, Set.of())
                        .fix(List.of(entry))
                        .get(0)
                        .after();
                assertThat(fix(once, allowed).after()).isEqualTo(once);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("anyText")
  void whatNeedsNoMendingIsTheSameToTheLastCharacter(String text) {
    Logbook logbook = logbook(text);
    boolean nothing =
        Linter.lint(logbook, RuleCatalogue.all()).stream()
            .allMatch(finding -> finding.fix() == Fix.NONE);
    logbook
        .entries()
        .forEach(
            entry -> {
              FixedDocument fixed =
                  new DocumentFixer(logbook, RuleCatalogue.all(), ALL, Set.of())
                      .fix(List.of(entry))
                      .get(0);
              assertThat(fixed.before()).isEqualTo(entry.document().text());
              assertThat(fixed.isChanged() && nothing).isFalse();
              assertThat(fixed.isChanged()).isEqualTo(!fixed.mended().isEmpty());
            });
  }

  private static Logbook logbook(String text) {
    return TestLogbook.withTemplate(text(rules().resolve("template.md")))
        .with("incidents/a.md", text)
        .build();
  }

  private static FixedDocument fix(String text, Set<Fix> allowed) {
    String template =
        text.startsWith("# Incident: Cache\n") || text.startsWith("# Incident: Cache\r")
            ? TEMPLATE
            : text(rules().resolve("template.md"));
    Logbook logbook = TestLogbook.withTemplate(template).with("incidents/a.md", text).build();
    return logbook.entries().stream()
        .findFirst()
        .map(
            entry ->
                new DocumentFixer(logbook, RuleCatalogue.all(), allowed, Set.of())
                    .fix(List.of(entry))
                    .get(0))
        .orElseGet(() -> new FixedDocument("incidents/a.md", text, text, List.of()));
  }
}
