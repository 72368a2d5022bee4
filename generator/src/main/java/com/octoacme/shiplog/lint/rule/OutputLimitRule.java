package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Configuration;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.markdown.LinkResolver;
import com.octoacme.shiplog.document.markdown.MarkdownRenderer;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.text.Span;
import java.util.List;

/** Reports a document whose page would be larger than the limit. */
public final class OutputLimitRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "output-limit",
          "input",
          Severity.ERROR,
          "A page would be larger than the limit.",
          "A few lines of Markdown can grow to a page of 100 MB. The page is left out; limits.page"
              + " in shiplog.yaml sets the bound.",
          "A reference with a long address, used 10,000 times",
          "The same reference used where it is needed",
          Fix.NONE);

  /** What a character of Markdown can become, addresses of references apart. */
  private static final long GROWTH = 64;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** Only what might be too large is rendered to see whether it is. */
  @Override
  public List<Observation> check(LintedDocument document) {
    Configuration configuration = document.surroundings().configuration();
    Limits limits = configuration.limits();
    if (most(document.document()) <= limits.page()) {
      return List.of();
    }
    return new MarkdownRenderer(configuration.site().rawHtml())
        .render(document.document(), LinkResolver.AS_WRITTEN, limits).problems().stream()
            .filter(problem -> problem.rule().equals(DESCRIPTION.id()))
            .map(
                problem ->
                    Observation.at(Span.at(document.document().extent().start()), problem.message())
                        .remedy(problem.remedy()))
            .toList();
  }

  private static long most(Document document) {
    long addresses = document.links().stream().mapToLong(link -> link.destination().length()).sum();
    return document.extent().length() * GROWTH + addresses * 2;
  }
}
