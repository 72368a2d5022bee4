package com.octoacme.shiplog.logbook;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.SourceSettings;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.markdown.MarkdownReader;
import com.octoacme.shiplog.template.Fit;
import com.octoacme.shiplog.template.Schema;
import com.octoacme.shiplog.template.TemplateReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of the templates that come with Shiplog the documents of a source follow best, where nobody
 * named one. Of many documents some are looked at, spread evenly.
 */
public final class BestBuiltIn {
  private static final int LOOKED_AT = 200;

  private BestBuiltIn() {}

  /**
   * The path of that template; empty if all sources name theirs, or if the documents have nothing
   * of any.
   */
  public static Optional<String> find(Logbook logbook) {
    List<LogbookEntry> open =
        logbook.entries().stream().filter(entry -> isOpen(entry.source())).toList();
    return open.stream()
        .findFirst()
        .flatMap(
            first ->
                best(
                    first.kind(),
                    sample(open.stream().filter(entry -> entry.kind() == first.kind()).toList())));
  }

  /** A source that somebody set, without a template. */
  private static boolean isOpen(SourceSettings source) {
    return !source.isDefault()
        && source.templates().isEmpty()
        && !source.splitHeading()
        && source.kind() != DocumentKind.GUIDE;
  }

  private static List<Document> sample(List<LogbookEntry> entries) {
    int step = Math.max(1, entries.size() / LOOKED_AT);
    return IntStream.range(0, entries.size())
        .filter(i -> i % step == 0)
        .mapToObj(i -> entries.get(i).document())
        .toList();
  }

  private static Optional<String> best(DocumentKind kind, List<Document> documents) {
    String path = "";
    Fit best = Fit.NONE;
    for (Schema schema : Stream.concat(Stream.of(own(kind)), houses(kind)).toList()) {
      Fit fit =
          documents.stream()
              .map(document -> Fit.of(schema, document))
              .reduce(Fit.NONE, (one, other) -> one.and(other));
      if (fit.compareTo(best) > 0) {
        best = fit;
        path = schema.path();
      }
    }
    return path.isEmpty() ? Optional.empty() : Optional.of(path);
  }

  private static Schema own(DocumentKind kind) {
    return schema(kind, kind.id() + ".md", BuiltIns.template(kind));
  }

  private static Stream<Schema> houses(DocumentKind kind) {
    return BuiltIns.houses(kind).stream()
        .flatMap(name -> BuiltIns.house(name).map(text -> schema(kind, name, text)).stream());
  }

  private static Schema schema(DocumentKind kind, String name, String text) {
    return TemplateReader.read(
        SchemaReader.checked(
            new MarkdownReader().read(kind, BuiltIns.PREFIX + name, text, Limits.DEFAULT)));
  }
}
