package com.octoacme.shiplog.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Severity;
import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.IssueParser;
import edu.hm.hafner.analysis.parser.CheckStyleParser;
import edu.hm.hafner.analysis.parser.violations.CodeClimateAdapter;
import edu.hm.hafner.analysis.parser.violations.JUnitAdapter;
import edu.hm.hafner.analysis.parser.violations.SarifAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The parsers that Jenkins reads reports with. */
class BuildServerReadersTest {
  @TempDir Path folder;

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of(new CheckstyleReport(), new CheckStyleParser()),
        Arguments.of(new GitLabReport(), new CodeClimateAdapter()),
        Arguments.of(new SarifReport(), new SarifAdapter()));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void findEachFindingThatIsNotSuppressedAtItsPlace(Report format, IssueParser parser)
      throws IOException {
    LintResult result = SampleResult.ofEveryRule();
    assertThat(read(format, parser, result))
        .extracting(issue -> issue.getFileName() + ":" + issue.getLineStart())
        .containsExactlyInAnyOrderElementsOf(
            result.counting().stream()
                .map(finding -> SampleResult.ODD_PATH + ":" + finding.start().line())
                .toList());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readWhateverDocumentsSay(Report format, IssueParser parser) throws IOException {
    assertThat(read(format, parser, SampleResult.hostile())).hasSameSizeAs(SampleResult.HOSTILE);
  }

  @Test
  void countFailedAndPassedCases() throws IOException {
    LintResult result = SampleResult.ofEveryRule();
    Path file = write(new JUnitReport(), result);
    edu.hm.hafner.analysis.Report report = new JUnitAdapter().parse(new FileReaderFactory(file));

    long failed =
        result.counting().stream()
            .filter(finding -> finding.severity().atLeast(Severity.WARNING))
            .count();
    assertThat(report.getCounter(JUnitAdapter.FAILED_TESTS)).isEqualTo((int) failed);
    assertThat(report.getCounter(JUnitAdapter.PASSED_TESTS)).isEqualTo(1);
  }

  private List<Issue> read(Report format, IssueParser parser, LintResult result)
      throws IOException {
    return parser.parse(new FileReaderFactory(write(format, result))).stream().toList();
  }

  private Path write(Report format, LintResult result) throws IOException {
    return Files.writeString(folder.resolve(format.fileName()), format.write(result));
  }
}
