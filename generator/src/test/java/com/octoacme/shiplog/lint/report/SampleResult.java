package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.Finding.State;
import com.octoacme.shiplog.lint.Finding.TemplateLine;
import com.octoacme.shiplog.lint.FindingKey;
import com.octoacme.shiplog.lint.Linter;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.lint.TestLogbook;
import com.octoacme.shiplog.lint.rule.RuleCatalogue;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Results that every format must be able to tell. */
final class SampleResult {
  /** A path that an address has to encode. */
  static final String ODD_PATH = "content/in cidents/Größe 100% & <mehr>.md";

  static final String CLEAN_PATH = "content/incidents/clean.md";

  /** What a document can say to deceive a terminal, a runner or a parser. */
  static final List<String> HOSTILE =
      List.of(
          "::error::pwned",
          "a\n::set-env name=PATH::x",
          "a\r::error::x",
          "##[add-mask]x",
          "x ##[command]rm",
          "%0A::warning::x",
          "::stop-commands::t\n::3f1c9a::",
          "\u001b[31mred \u0007bell",
          "\ud800 lone",
          "\u202eabc",
          "| cell | `code` <b> @octoacme [x](http://evil.example) www.evil.example",
          "]]> &amp; \"quoted\" '<![CDATA[",
          "\ufffe\uffff\u0000");

  private SampleResult() {}

  /** One finding of each rule, in a document whose path is odd, and a clean document. */
  static LintResult ofEveryRule() {
    List<Finding> findings = new ArrayList<>();
    for (RuleDescription rule : rules()) {
      findings.add(finding(rule, findings.size() + 1, rule.summary()));
    }
    Finding suppressed = findings.remove(1);
    findings.add(1, suppressed.in(State.SUPPRESSED, Optional.of("vendor has no owner yet")));
    Finding accepted = findings.remove(2);
    findings.add(2, accepted.in(State.BASELINED, Optional.empty()));
    return new LintResult(logbook(), false, findings);
  }

  /** Findings whose words are hostile. */
  static LintResult hostile() {
    RuleDescription rule = rules().get(0);
    List<Finding> findings = new ArrayList<>();
    for (String words : HOSTILE) {
      findings.add(finding(rule, findings.size() + 1, words));
    }
    return new LintResult(logbook(), false, findings);
  }

  static List<RuleDescription> rules() {
    return RuleCatalogue.all().stream()
        .map(rule -> rule.description())
        .filter(rule -> rule.severity() != Severity.OFF)
        .toList();
  }

  static Finding finding(RuleDescription rule, int line, String message) {
    return new Finding(
        rule.id(),
        rule.severity(),
        State.ACTIVE,
        ODD_PATH,
        new Position(line, 1),
        new Position(line, 2),
        message,
        "do " + message,
        true,
        Fix.NONE,
        List.of(),
        Optional.of(
            new TemplateLine("templates/incident.md", 1, Optional.empty(), Optional.empty())),
        Optional.empty(),
        Optional.empty(),
        new FindingKey("", ""),
        String.format("%064x", line));
  }

  /** Findings of real rules in a real document. */
  static LintResult linted(String template, String document) {
    Logbook logbook = TestLogbook.withTemplate(template).with("incidents/a.md", document).build();
    return new LintResult(logbook, false, Linter.lint(logbook, RuleCatalogue.all()));
  }

  private static Logbook logbook() {
    return TestLogbook.withTemplate("# Incident: [Title]\n")
        .with(ODD_PATH, "# Größe\n" + "x\n".repeat(200))
        .with(CLEAN_PATH, "# Clean\n")
        .build();
  }
}
