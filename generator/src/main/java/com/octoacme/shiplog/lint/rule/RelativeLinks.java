package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.document.Link;
import com.octoacme.shiplog.document.LinkTarget;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import java.util.List;
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

  /**
   * What is wrong with those that name a file or folder which is not there.
   *
   * @param words the message around the destination, {@code %s}
   * @param remedy where no file of that name is elsewhere
   */
  static List<Observation> broken(
      LintedDocument document, boolean images, String words, String remedy) {
    return of(document)
        .filter(relative -> relative.link().image() == images)
        .filter(relative -> isBroken(document, relative))
        .map(
            relative -> {
              String destination = relative.link().destination();
              return Observation.at(
                      relative.link().span(), words.replace("%s", Quoted.of(destination)))
                  .remedy(suggestion(document, relative).orElse(remedy))
                  .about(destination);
            })
        .toList();
  }

  private static boolean isBroken(LintedDocument document, Relative relative) {
    return relative
        .target()
        .filter(found -> !document.surroundings().has(found.path()))
        .isPresent();
  }

  /** {@code did you mean ...?}, where a file of that name is elsewhere. */
  private static Optional<String> suggestion(LintedDocument document, Relative relative) {
    return relative
        .target()
        .flatMap(target -> document.surroundings().findNamed(target.path()))
        .map(path -> "did you mean " + Quoted.of(path) + "?");
  }
}
