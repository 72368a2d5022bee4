package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.text.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as JUnit's XML: a suite for each document, a failed case for each error and warning that
 * counts, and one passed case for a document without any.
 */
public final class JUnitReport implements Report {
  @Override
  public String id() {
    return "junit";
  }

  @Override
  public String fileName() {
    return "lint-junit.xml";
  }

  @Override
  public String write(LintResult result) {
    Map<String, List<Finding>> suites = new TreeMap<>();
    result.logbook().entries().forEach(entry -> suites.put(entry.path(), List.of()));
    result.countingByPath().forEach((path, findings) -> suites.put(path, failures(findings)));
    long tests = suites.values().stream().mapToLong(JUnitReport::cases).sum();
    long failed = suites.values().stream().mapToLong(List::size).sum();
    XmlElement root =
        XmlElement.named("testsuites")
            .with("name", "shiplog")
            .with("tests", tests)
            .with("failures", failed);
    suites.forEach((path, failures) -> root.with(suite(path, failures)));
    return root.toFile();
  }

  private static List<Finding> failures(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity().atLeast(Severity.WARNING))
        .toList();
  }

  private static long cases(List<Finding> failures) {
    return Math.max(1, failures.size());
  }

  private static XmlElement suite(String path, List<Finding> failures) {
    XmlElement suite =
        XmlElement.named("testsuite")
            .with("name", path)
            .with("tests", cases(failures))
            .with("failures", failures.size())
            .with("errors", 0)
            .with("skipped", 0);
    failures.forEach(finding -> suite.with(failed(path, finding)));
    return failures.isEmpty() ? suite.with(testCase(path, "lint")) : suite;
  }

  private static XmlElement failed(String path, Finding finding) {
    String place = path + ":" + finding.start();
    XmlElement failure =
        XmlElement.named("failure")
            .with("message", Wording.sentence(finding.message()))
            .with("type", finding.severity().id())
            .containing(place + " " + Wording.text(finding));
    return testCase(path, finding.rule() + " at " + finding.start()).with(failure);
  }

  private static XmlElement testCase(String path, String name) {
    return XmlElement.named("testcase").with("classname", path).with("name", name);
  }
}
