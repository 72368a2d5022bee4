package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.template.Hint.Word;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds hints that stand where they have no effect, and headings that skip a level. */
final class TemplateFaults {
  private static final Set<Word> OF_SECTIONS =
      EnumSet.of(Word.OPTIONAL, Word.ALIAS, Word.REPEAT, Word.SEVERITY, Word.MIN_ITEMS, Word.PHASE);
  private static final Set<Word> OF_TASKS = EnumSet.of(Word.OPTIONAL, Word.PHASE);
  private static final Set<Word> OF_FIELDS =
      EnumSet.of(Word.OPTIONAL, Word.ALIAS, Word.ONE_OF, Word.PATTERN, Word.SEVERITY);

  private final Document template;
  private final List<TemplateFault> faults = new ArrayList<>();

  private TemplateFaults(Document template) {
    this.template = template;
  }

  static List<TemplateFault> of(Document template, List<Hint> hints) {
    TemplateFaults faults = new TemplateFaults(template);
    hints.forEach(faults::checkHint);
    faults.checkLevels();
    faults.faults.sort(Comparator.comparing(fault -> fault.span().start()));
    return List.copyOf(faults.faults);
  }

  private void checkHint(Hint hint) {
    Stream<List<Block>> parts =
        Stream.concat(Stream.of(template.preamble()), template.allSections().map(Section::blocks));
    boolean alone =
        parts
            .flatMap(List::stream)
            .anyMatch(
                block ->
                    block instanceof Block.Comment && block.span().contains(hint.span().start()));
    boolean inHeading =
        template
            .allSections()
            .anyMatch(section -> section.headingSpan().contains(hint.span().start()));
    if (alone || inHeading) {
      check(hint, OF_SECTIONS, "a section");
    } else if (isTask(hint)) {
      check(hint, OF_TASKS, "a task");
    } else {
      check(hint, OF_FIELDS, "a field");
    }
  }

  private boolean isTask(Hint hint) {
    int line = template.lines().positionOf(hint.span().start()).line();
    return template
        .lines()
        .line(line)
        .stripLeading()
        .matches("(?:[-*+]|\\d{1,9}[.)])\\s+\\[[ xX-]\\].*");
  }

  private void check(Hint hint, Set<Word> allowed, String what) {
    if (!allowed.contains(hint.word())) {
      faults.add(
          new TemplateFault(
              "the hint \"" + hint.word().id() + "\" has no effect on " + what,
              "Put it on the line that it concerns, or take it away",
              hint.span()));
    }
  }

  private void checkLevels() {
    List<Section> sections = template.allSections().toList();
    for (int i = 1; i < sections.size(); i++) {
      int above = sections.get(i - 1).level();
      Span place = sections.get(i).heading().span();
      if (sections.get(i).level() > above + 1) {
        faults.add(
            new TemplateFault(
                "the heading skips a level: it is of level "
                    + sections.get(i).level()
                    + ", below one of level "
                    + above,
                "Write it with " + "#".repeat(above + 1),
                place));
      }
    }
  }
}
