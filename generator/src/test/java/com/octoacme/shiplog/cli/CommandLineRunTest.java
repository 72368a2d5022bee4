package com.octoacme.shiplog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.source.git.GitFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineRunTest {
  private static final String TEMPLATE = "# Incident: [Title]\n\n- **Severity**: High / Low\n";
  private static final String GOOD = "# Incident: A\n\n- **Severity**: High\n";
  private static final String BAD = "# Incident: A\n\n- **Severity**: Hihg\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Map<String, String> variables = Map.of();
  private boolean interactive;
  private Path root;

  @BeforeEach
  void makeARepository() {
    root = folder.resolve("my repository");
    try (GitFixture git = GitFixture.create(root)) {
      git.commit("Write")
          .file("t.md", TEMPLATE)
          .file("docs/a.md", BAD)
          .file(
              "shiplog.yaml",
              "sources: [ { kind: incident, include: [ 'docs/*.md' ], template: t.md } ]")
          .done();
      git.checkOutFiles();
    }
  }

  private int run(String typed, String... arguments) {
    ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    Terminal terminal =
        new Terminal(in, stream(out), stream(err), interactive, () -> "tools/shiplog.jar");
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--directory=" + root))
            .toArray(String[]::new);
    return new CommandLineRun(terminal, new Environment(variables)).execute(all);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void findingsEndWithOneAndAreToldWithCommandsOfThisProgram() {
    int code = run("", "lint", "docs/a.md");

    assertThat(code).isEqualTo(CommandLineRun.FINDINGS);
    assertThat(told())
        .contains("error[field-value] \"Severity\" is \"Hihg\"")
        .contains("= help: java -jar tools/shiplog.jar explain --rule=field-value")
        .contains("java -jar tools/shiplog.jar fix '--directory=" + root + "'.");
    assertThat(complained()).isEmpty();
  }

  @Test
  void nothingFoundEndsWithZero() {
    assertThat(run(GOOD, "lint", "--stdin=docs/a.md")).isEqualTo(CommandLineRun.OK);
    assertThat(told()).contains("1 document read, no findings.");
  }

  @Test
  void reportsAreWrittenWhereTheyAreWanted() {
    run("", "lint", "--formats=junit", "--outputDirectory=" + folder.resolve("out"));

    assertThat(folder.resolve("out/lint.json")).exists();
    assertThat(folder.resolve("out/lint-junit.xml")).exists();
  }

  @Test
  void aBrokenSetUpEndsWithTwoAndSaysWhereAndWhatToDo() throws IOException {
    Files.writeString(root.resolve("shiplog.yaml"), "titel: x\n");

    assertThat(run("", "lint", "docs/a.md")).isEqualTo(CommandLineRun.SET_UP);
    assertThat(complained())
        .contains("did you mean \"title\"?")
        .contains("  at: shiplog.yaml:1:1")
        .contains("  to do: ");
  }

  @Test
  void aParameterIsCalledAsItIsTypedHere() {
    assertThat(run("", "lint", "--failOn=fatal")).isEqualTo(CommandLineRun.SET_UP);
    assertThat(run("", "lint", "t.md")).isEqualTo(CommandLineRun.SET_UP);
    assertThat(complained())
        .contains("  at: --failOn")
        .contains("no document is among the files that are named: t.md")
        .contains("--allowEmpty accepts none.");
  }

  @Test
  void aMendOfSeveralLinesCanBeCopied() {
    assertThat(run("", "lint", "--base=mian")).isEqualTo(CommandLineRun.SET_UP);
    assertThat(complained())
        .contains("this clone has no branch, tag or commit \"mian\"\n  at: --base\n")
        .contains("  to do: Check its name, or fetch it:\n      git fetch origin\n");
  }

  @Test
  void parametersAreNamedAsOptionsAndFilesAsTheyAre() {
    assertThat(run("", "lint", "--kind=release", "--include=gone/*.md"))
        .isEqualTo(CommandLineRun.SET_UP);
    assertThat(complained())
        .contains("Set --kind and --include, or sources in shiplog.yaml; --allowEmpty accepts");
  }

  @Test
  void aWordThatIsNoOptionEndsWithTwo() {
    assertThat(run("", "lint", "--formatz=junit")).isEqualTo(CommandLineRun.SET_UP);
    assertThat(complained()).contains("--formatz");
  }

  @Test
  void aMistakeInsideEndsWithThree() {
    Terminal broken =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            stream(out),
            stream(err),
            false,
            () -> {
              throw new IllegalStateException("no jar");
            });
    int code = new CommandLineRun(broken, Environment.NONE).execute("lint", "--directory=" + root);

    assertThat(code).isEqualTo(CommandLineRun.INTERNAL);
    assertThat(complained()).contains("Shiplog failed inside: java.lang.IllegalStateException");
  }

  @Test
  void fixMendsAndExplainExplains() {
    assertThat(run("", "fix")).isEqualTo(CommandLineRun.OK);
    assertThat(root.resolve("docs/a.md")).content().isEqualTo(GOOD);
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]), stream(out), stream(err), false, () -> "s.jar");
    int code =
        new CommandLineRun(terminal, Environment.NONE).execute("explain", "--rule=field-value");
    assertThat(code).isEqualTo(CommandLineRun.OK);
    assertThat(told())
        .contains("1 finding mended in 1 file.")
        .contains("field-value (error by default");
  }

  @Test
  void aTextFromStandardInputIsMendedAndPrinted() {
    assertThat(run("\ufeff" + BAD, "fix", "--stdin=docs/a.md")).isEqualTo(CommandLineRun.OK);

    assertThat(told()).isEqualTo("\ufeff" + GOOD);
    assertThat(complained()).isEqualTo("1 finding mended in 1 text.\n");
    assertThat(root.resolve("docs/a.md")).content().isEqualTo(BAD);
  }

  @Test
  void aTextWithNothingToMendIsPrintedAsItIs() {
    String strange = GOOD.replace("\n", "\r\n") + "\u0000 no end of line";

    assertThat(run(strange, "fix", "--stdin=docs/new.md")).isEqualTo(CommandLineRun.OK);

    assertThat(told()).isEqualTo(strange);
    assertThat(complained()).isEqualTo("Nothing to mend.\n");
  }

  @Test
  void aDryRunOnATextShowsTheChangeInstead() {
    run(BAD, "fix", "--stdin=docs/a.md", "--dryRun");

    assertThat(told())
        .contains("-- **Severity**: Hihg", "+- **Severity**: High", "1 finding can be mended")
        .doesNotContain("\n# Incident: A\n");
  }

  @Test
  void aTextThatIsNoDocumentIsTheSetUpAndNothingIsPrinted() {
    assertThat(run(BAD, "fix", "--stdin=t.md")).isEqualTo(CommandLineRun.SET_UP);
    assertThat(told()).isEmpty();
  }

  @Test
  void onlyTheNamedFilesAreMended() throws IOException {
    Files.writeString(root.resolve("docs/b.md"), BAD);

    assertThat(run("", "fix", "docs/a.md")).isEqualTo(CommandLineRun.OK);

    assertThat(root.resolve("docs/a.md")).content().isEqualTo(GOOD);
    assertThat(told()).doesNotContain("docs/b.md");
  }

  @Test
  void baselineAcceptsWhatIsThere() {
    assertThat(run("", "baseline")).isEqualTo(CommandLineRun.OK);
    assertThat(told()).contains("1 document read; 1 finding is accepted from now on");
    assertThat(run("", "lint")).isEqualTo(CommandLineRun.OK);
    assertThat(run("", "baseline", "--prune")).isEqualTo(CommandLineRun.OK);
    assertThat(told()).contains("0 of 1 accepted finding");
  }

  @Test
  void generateMakesTheSite() {
    int code = run("", "generate", "--outputDirectory=" + folder.resolve("out"));

    assertThat(code).isEqualTo(CommandLineRun.OK);
    assertThat(folder.resolve("out/site/index.html")).exists();
  }

  @Test
  void whatIsNotThereIsTheSetUpAndAReleaseThatIsNotReadyIsAFinding() {
    assertThat(run("", "draft", "--release=1.0.0")).isEqualTo(CommandLineRun.SET_UP);
    assertThat(run("", "evidence", "--id=INC-7", "--outputDirectory=" + folder.resolve("out")))
        .isEqualTo(CommandLineRun.SET_UP);
    assertThat(run("", "gate", "--release=1.0.0", "--outputDirectory=" + folder.resolve("out")))
        .isEqualTo(CommandLineRun.FINDINGS);
    assertThat(folder.resolve("out/gate.json")).exists();
  }

  @Test
  void coloursAreForPeopleWhoDoNotMind() {
    interactive = true;
    run("", "lint", "docs/a.md");
    assertThat(told()).contains("\u001b[1;31merror[field-value]\u001b[0m");

    out.reset();
    variables = Map.of("NO_COLOR", "1");
    run("", "lint", "docs/a.md");
    assertThat(told()).doesNotContain("\u001b");
  }

  @Test
  void aLongRunHasABarOnATerminalOnly() {
    String folderFor = "--outputDirectory=" + folder.resolve("out");
    run("", "generate", folderFor);
    assertThat(told()).doesNotContain("\u001b", "50 of");

    interactive = true;
    out.reset();
    run("", "generate", folderFor + "-2");
    assertThat(told()).contains("] 50 of ");
    assertThat(told().replaceAll("\r\u001b\\[K(\\[[^\r]*)?", "").lines())
        .last()
        .asString()
        .matches("[0-9]+ pages of .*");
  }

  @Test
  void whoWantsNoColoursGetsNoBar() {
    interactive = true;
    variables = Map.of("NO_COLOR", "1");
    run("", "generate", "--outputDirectory=" + folder.resolve("out"));

    assertThat(told()).contains("index.html").doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lint", "fix", "baseline", "explain", "generate", "draft", "gate", "evidence"})
  void takesTheParametersOfTheGoalByTheirNames(String command) throws IOException {
    run("", command, "--help");
    Set<String> options =
        Pattern.compile("--([a-zA-Z]+)")
            .matcher(told())
            .results()
            .map(option -> option.group(1))
            .filter(option -> !Set.of("help", "version").contains(option))
            .collect(Collectors.toSet());

    assertThat(options).isNotEmpty().isSubsetOf(parametersOf(command));
  }

  /** The names in the reference of parameters whose row names the goal. */
  private static Set<String> parametersOf(String goal) throws IOException {
    Pattern row = Pattern.compile("\\| `([a-zA-Z]+)` \\|[^|]*\\|[^|]*\\|([^|]*)\\|.*");
    return Files.readAllLines(Path.of("../docs/parameters.md")).stream()
        .map(row::matcher)
        .filter(Matcher::matches)
        .filter(line -> names(line.group(2).strip(), goal))
        .map(line -> line.group(1))
        .collect(Collectors.toSet());
  }

  private static boolean names(String goals, String goal) {
    return goals.startsWith("all") != goals.contains("`" + goal + "`");
  }
}
