package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Document;

/**
 * How well a document fits a template: by the headings that both have in the same order, measured
 * by all that either has; where that says nothing, by the fields. What the template calls optional
 * counts only if the document has it.
 *
 * @param headings of the document that answer the template in its order
 * @param ofHeadings those that the document has and those that the template asks for, together
 * @param fields of the template that the document answers
 * @param ofFields all fields of the template
 */
public record Fit(int headings, int ofHeadings, int fields, int ofFields)
    implements Comparable<Fit> {
  /** Nothing was compared yet. */
  public static final Fit NONE = new Fit(0, 0, 0, 0);

  /** The fit of a document to the template of a schema. */
  public static Fit of(Schema schema, Document document) {
    Alignment alignment = Alignment.of(schema, document);
    int matched = 0;
    int moved = 0;
    int missing = 0;
    for (SectionSchema section : schema.allSections().toList()) {
      if (alignment.isMoved(section)) {
        moved++;
      } else if (alignment.find(section).isPresent()) {
        matched++;
      } else if (!section.optional()) {
        missing++;
      }
    }
    int found = matched + moved + alignment.extra().size();
    int wanted = matched + moved + missing;
    long answered =
        schema.allFields().filter(field -> alignment.findField(field).isPresent()).count();
    return new Fit(matched, found + wanted, (int) answered, (int) schema.allFields().count());
  }

  /** The fit of both documents together. */
  public Fit and(Fit other) {
    return new Fit(
        headings + other.headings,
        ofHeadings + other.ofHeadings,
        fields + other.fields,
        ofFields + other.ofFields);
  }

  @Override
  public int compareTo(Fit other) {
    int byHeadings = compare(headings, ofHeadings, other.headings, other.ofHeadings);
    return byHeadings == 0 ? compare(fields, ofFields, other.fields, other.ofFields) : byHeadings;
  }

  /** Compares fractions without rounding; of nothing at all counts as nothing. */
  private static int compare(long part, long whole, long otherPart, long otherWhole) {
    return Long.compare(part * Math.max(1, otherWhole), otherPart * Math.max(1, whole));
  }
}
