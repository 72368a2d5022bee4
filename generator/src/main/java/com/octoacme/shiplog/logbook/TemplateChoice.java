package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.template.Fit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * By which of several templates a document is judged.
 *
 * @param template the one that it fits best; empty if there is none, or if several fit equally well
 * @param tied the paths of those that fit equally well, in the order written; empty if one is best
 */
public record TemplateChoice(Optional<TemplateVersion> template, List<String> tied) {
  /** No template. */
  public static final TemplateChoice NONE = new TemplateChoice(Optional.empty(), List.of());

  public TemplateChoice {
    tied = List.copyOf(tied);
  }

  /** The one template that there is. */
  public static TemplateChoice of(TemplateVersion only) {
    return new TemplateChoice(Optional.of(only), List.of());
  }

  /** The one that a document fits best. */
  public static TemplateChoice among(List<TemplateVersion> templates, Document document) {
    if (templates.isEmpty()) {
      return NONE;
    }
    List<TemplateVersion> best = templates.size() == 1 ? templates : best(templates, document);
    return best.size() == 1
        ? of(best.get(0))
        : new TemplateChoice(
            Optional.empty(), best.stream().map(one -> one.schema().path()).toList());
  }

  private static List<TemplateVersion> best(List<TemplateVersion> templates, Document document) {
    List<Fit> fits = templates.stream().map(one -> Fit.of(one.schema(), document)).toList();
    Fit highest = fits.stream().max(Fit::compareTo).orElseThrow();
    return IntStream.range(0, fits.size())
        .filter(i -> fits.get(i).compareTo(highest) == 0)
        .mapToObj(templates::get)
        .toList();
  }
}
