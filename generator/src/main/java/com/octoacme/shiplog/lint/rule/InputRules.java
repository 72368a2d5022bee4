package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.InputRule;
import com.octoacme.shiplog.lint.Rule;
import com.octoacme.shiplog.lint.RuleDescription;
import java.util.List;

/** What can be wrong with a file before it is a document; checked while it is read. */
final class InputRules {
  private static final RuleDescription NESTING_LIMIT =
      new RuleDescription(
          "nesting-limit",
          "input",
          Severity.WARNING,
          "Lists or quotations are nested deeper than the limit.",
          "Nobody can read it, and it can exhaust the reader. What is deeper is shown as text.",
          "> > > > ... 60 times",
          "> A quotation",
          Fix.NONE);

  private InputRules() {}

  static List<Rule> all() {
    return List.of(
        new InputRule(NESTING_LIMIT),
        error(
            "invalid-encoding",
            "A file is not UTF-8.",
            "Guessing an encoding shows wrong letters without a word. The file is left out until it"
                + " is saved as UTF-8; others are not affected.",
            new Example("caf\\xE9 (Latin-1)", "caf\u00E9 (UTF-8)")),
        error(
            "binary-file",
            "A file that should be Markdown is no text.",
            "An image or archive that is named like a document is a mistake, and its bytes are"
                + " never shown.",
            new Example("chart.md (a PNG image)", "chart.png")),
        error(
            "empty-document",
            "A document holds nothing below its front matter.",
            "An empty page looks like a fault of the site. Fill it in or take the file away.",
            new Example("---\nid: INC-12\n---", "---\nid: INC-12\n---\n\n# Cache stampede")),
        error(
            "file-limit",
            "A file or a table is larger than the limit.",
            "One huge file must not stop all others from being read. Split it, or raise"
                + " limits.file or limits.cells in shiplog.yaml.",
            new Example("A log of 40 MB pasted into a post-mortem", "A link to the log")),
        new OutputLimitRule(),
        error(
            "front-matter",
            "The front matter cannot be read.",
            "Keys that are not read have no effect, silently. Aliases, tags and duplicate keys are"
                + " refused; the message names the line.",
            new Example("---\nid: INC-12\nid: INC-13\n---", "---\nid: INC-12\n---")),
        error(
            "unsafe-path",
            "A path could not be written to every kind of file system, or leads out of the"
                + " repository.",
            "The site must be the same on every machine, and a file name must not reach anything"
                + " else. Rename the file.",
            new Example("incidents/a:b.md", "incidents/a-b.md")),
        error(
            "path-collision",
            "Two paths are the same on some file systems.",
            "On such a machine one of the two files replaces the other. Rename one.",
            new Example("incidents/A.md\nincidents/a.md", "incidents/A.md\nincidents/b.md")),
        error(
            "unreadable-object",
            "Git has no content for a file, or a broken one.",
            "A partial clone or a damaged repository: git fsck tells more. The document is left out.",
            new Example("git clone --filter=blob:none", "git clone")),
        warning(
            "skipped-file",
            "What stands at a document's path is a link or a submodule, not a file.",
            "What it points to is not part of this commit and may lie outside the repository, so it"
                + " is not read. Put a regular file there, or exclude the path.",
            new Example("incidents/latest.md -> 2026-11-02.md", "incidents/2026-11-02.md")),
        error(
            "internal-error",
            "Shiplog failed on a document.",
            "A fault of Shiplog, not of the document; all others are judged. Please report it with"
                + " the document.",
            new Example("(none)", "(none)")));
  }

  private static Rule error(String id, String summary, String why, Example example) {
    return rule(id, Severity.ERROR, summary, why, example);
  }

  private static Rule warning(String id, String summary, String why, Example example) {
    return rule(id, Severity.WARNING, summary, why, example);
  }

  private static Rule rule(
      String id, Severity severity, String summary, String why, Example example) {
    return new InputRule(
        new RuleDescription(
            id, "input", severity, summary, why, example.bad(), example.good(), Fix.NONE));
  }

  private record Example(String bad, String good) {}
}
