package com.octoacme.shiplog.lint.report;

import com.octoacme.shiplog.lint.Finding;
import com.octoacme.shiplog.text.XmlElement;
import java.util.List;
import java.util.Map;

/** Findings that count as Checkstyle's XML, which most build servers read. */
public final class CheckstyleReport implements Report {
  /** The version of the format, which readers ask for. */
  private static final String VERSION = "10.0";

  @Override
  public String id() {
    return "checkstyle";
  }

  @Override
  public String fileName() {
    return "lint-checkstyle.xml";
  }

  @Override
  public String write(LintResult result) {
    XmlElement root = XmlElement.named("checkstyle").with("version", VERSION);
    for (Map.Entry<String, List<Finding>> file : result.countingByPath().entrySet()) {
      XmlElement element = XmlElement.named("file").with("name", file.getKey());
      file.getValue().forEach(finding -> element.with(error(finding)));
      root.with(element);
    }
    return root.toFile();
  }

  private static XmlElement error(Finding finding) {
    return XmlElement.named("error")
        .with("line", finding.start().line())
        .with("column", finding.start().column())
        .with("severity", finding.severity().id())
        .with("message", Wording.text(finding))
        .with("source", "shiplog." + finding.rule());
  }
}
