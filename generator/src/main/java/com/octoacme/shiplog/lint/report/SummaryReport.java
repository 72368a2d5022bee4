package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Environment;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.text.Printable;
import com.octoacme.shiplog.text.UrlPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Findings that count as Markdown, for a page that people read: GitHub's job summary. At most 200
 * are in the table, and the text never reaches the size at which GitHub refuses all of it.
 */
public final class SummaryReport implements Report {
  /** The word for it in {@code shiplog.formats}. */
  public static final String ID = "summary";

  static final int MOST = 200;
  static final int MAX_BYTES = 900 << 10;

  /** What Markdown could take for markup, and GitHub for a name, a link or a formula. */
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~#!$&]");

  /** What is broken with an empty comment: beginnings of addresses, names and emoji. */
  private static final Pattern CALLS = Pattern.compile("@|[Ww][Ww][Ww](?=\\.)|:(?=\\S)");

  private final Optional<String> repository;

  /**
   * @param environment which on GitHub names the repository that lines are linked to
   */
  public SummaryReport(Environment environment) {
    this.repository =
        environment
            .find("GITHUB_SERVER_URL")
            .flatMap(
                server -> environment.find("GITHUB_REPOSITORY").map(name -> server + "/" + name));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String fileName() {
    return "lint-summary.md";
  }

  @Override
  public String write(LintResult result) {
    List<Finding> findings =
        result.counting().stream()
            .filter(finding -> finding.severity().atLeast(Severity.WARNING))
            .toList();
    List<String> rows = rows(result, findings);
    StringBuilder text = new StringBuilder("## Shiplog\n\n");
    new SummaryText(result).sentences().forEach(line -> text.append(escaped(line)).append("\n\n"));
    if (!rows.isEmpty()) {
      text.append("| | where | what | rule |\n| --- | --- | --- | --- |\n");
      rows.forEach(text::append);
      text.append('\n');
    }
    if (rows.size() < findings.size()) {
      text.append("And ").append(findings.size() - rows.size()).append(" more in lint.json.\n\n");
    }
    return text.toString();
  }

  private List<String> rows(LintResult result, List<Finding> findings) {
    List<String> rows = new ArrayList<>();
    int size = 0;
    for (Finding finding : LintResult.gravest(findings, MOST)) {
      String row = row(result, finding);
      size += row.getBytes(StandardCharsets.UTF_8).length;
      if (size > MAX_BYTES - 2048) {
        break;
      }
      rows.add(row);
    }
    return rows;
  }

  private String row(LintResult result, Finding finding) {
    String place = escaped(finding.path() + ":" + finding.start().line());
    String where = link(result, finding).map(url -> "[" + place + "](" + url + ")").orElse(place);
    return "| "
        + finding.severity().id()
        + " | "
        + where
        + " | "
        + escaped(Wording.text(finding))
        + " | `"
        + finding.rule()
        + "` |\n";
  }

  /** The line on the repository's web page; {@code plain=1} shows Markdown as it is written. */
  private Optional<String> link(LintResult result, Finding finding) {
    return repository.flatMap(
        url ->
            result
                .logbook()
                .head()
                .map(
                    head ->
                        url
                            + "/blob/"
                            + head
                            + "/"
                            + UrlPath.encode(finding.path())
                            + "?plain=1#L"
                            + finding.start().line()));
  }

  /** Words that are shown as they are: an address is no link, a name after @ calls nobody. */
  private static String escaped(String words) {
    String printable = Printable.of(words).toString();
    String plain = MARKUP.matcher(printable).replaceAll("\\\\$0");
    return CALLS.matcher(plain).replaceAll("$0<!-- -->");
  }
}
