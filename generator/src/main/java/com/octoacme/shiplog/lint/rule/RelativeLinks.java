package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.document.Link;
import com.octoacme.shiplog.document.LinkTarget;
import com.octoacme.shiplog.lint.LintedDocument;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The links of a document that name something in the repository. */
final class RelativeLinks {
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?s)\\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\).*|.*[\\p{Cntrl}].*");

  private RelativeLinks() {}

  /**
   * A link with what it names.
   *
   * @param target empty if it leads out of the repository
   */
  record Relative(Link link, Optional<LinkTarget> target) {}

  static Stream<Relative> of(LintedDocument document) {
    return document.document().links().stream()
        .filter(link -> !link.destination().isBlank())
        .filter(link -> !ELSEWHERE.matcher(link.destination()).matches())
        .map(
            link ->
                new Relative(link, LinkTarget.of(document.document().path(), link.destination())));
  }

  /** Those that name a file or folder which is not there. */
  static Stream<Relative> broken(LintedDocument document, boolean images) {
    return of(document)
        .filter(relative -> relative.link().image() == images)
        .filter(
            relative ->
                relative
                    .target()
                    .filter(target -> !document.surroundings().has(target.path()))
                    .isPresent());
  }

  /** {@code did you mean ...?}, where a file of that name is elsewhere. */
  static String suggestion(LintedDocument document, Relative relative, String otherwise) {
    return relative
        .target()
        .flatMap(target -> document.surroundings().findNamed(target.path()))
        .map(path -> "did you mean " + Quoted.of(path) + "?")
        .orElse(otherwise);
  }
}
