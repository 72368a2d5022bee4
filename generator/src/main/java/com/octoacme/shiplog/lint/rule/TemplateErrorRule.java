package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.TemplateFault;
import com.octoacme.shiplog.text.LineIndex;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports what of a template has no effect, or not the one that was meant. */
public final class TemplateErrorRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "template-error",
          "hygiene",
          Severity.ERROR,
          "A part of a template has no effect, or not the one that was meant.",
          "A template is the schema: what it fails to say is asked of nobody. A template that"
              + " contradicts itself, or holds a hint that is not known, stops every goal at once,"
              + " with its line; what can be read all the same is reported here.",
          """
          ## Timeline <!-- one-of: A | B -->
          """,
          """
          - State: open <!-- one-of: open | closed -->
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<FileObservation> check(Logbook logbook) {
    TreeMap<String, Schema> templates =
        logbook.schemas().values().stream()
            .flatMap(List::stream)
            .collect(
                Collectors.toMap(
                    Schema::path, schema -> schema, (one, other) -> one, TreeMap::new));
    return templates.values().stream().flatMap(TemplateErrorRule::check).toList();
  }

  private static Stream<FileObservation> check(Schema schema) {
    LineIndex lines = LineIndex.of(schema.text());
    return schema.faults().stream()
        .map(fault -> new FileObservation(schema.path(), observation(fault), lines));
  }

  private static Observation observation(TemplateFault fault) {
    return Observation.at(fault.span(), fault.message())
        .remedy(fault.remedy())
        .about(fault.message());
  }
}
