package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.text.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports a file whose name says something else than its text. */
public final class FileNameRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
              "file-name",
              "references",
              Severity.WARNING,
              "The file's name states another id, version or day than the text.",
              "People find a document by its name. Two different ids or days for one thing are"
                  + " usually what is left of a copied file.",
              """
              1.4.1.md:

              # Release 1.4.0
              """,
              """
              1.4.1.md:

              # Release 1.4.1
              """,
              Fix.NONE)
          .setBy("The source's `id` says what of a name is the id.");

  private static final Pattern VERSION =
      Pattern.compile(
          "(?<![\\w.])v?(\\d{1,9}(?:\\.\\d{1,9}){1,3}(?:-[0-9A-Za-z.]{1,40})?)(?![\\w.])");
  private static final Pattern DAY = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    LogbookEntry entry = document.entry();
    return Stream.of(id(entry), version(entry), day(entry)).flatMap(Optional::stream).toList();
  }

  private static Optional<Observation> id(LogbookEntry entry) {
    return entry
        .document()
        .frontMatter()
        .findText("id")
        .flatMap(
            stated ->
                idInName(entry)
                    .filter(name -> !name.equals(stated))
                    .map(name -> differs("id", name, stated, idPlace(entry))));
  }

  private static Optional<String> idInName(LogbookEntry entry) {
    return entry.source().id().find(entry.path());
  }

  private static Span idPlace(LogbookEntry entry) {
    return entry.document().frontMatter().find("id").map(id -> id.span()).orElse(Span.at(0));
  }

  /** The version of a title, unless a front matter states the id. */
  private static Optional<Observation> version(LogbookEntry entry) {
    if (entry.source().splitHeading()
        || entry.document().frontMatter().findText("id").isPresent()) {
      return Optional.empty();
    }
    return entry.document().sections().stream()
        .findFirst()
        .flatMap(title -> version(title.heading().plain()))
        .flatMap(
            found ->
                idInName(entry)
                    .flatMap(FileNameRule::wholeVersion)
                    .filter(name -> !name.equals(found))
                    .map(name -> differs("version", name, found, titlePlace(entry))));
  }

  private static Span titlePlace(LogbookEntry entry) {
    return entry.document().sections().get(0).heading().span();
  }

  private static Optional<String> wholeVersion(String text) {
    return version(text)
        .filter(version -> (text.startsWith("v") ? text.substring(1) : text).equals(version));
  }

  private static Optional<String> version(String text) {
    Matcher matcher = VERSION.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Observation> day(LogbookEntry entry) {
    String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
    Matcher matcher = DAY.matcher(name);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<LocalDate> inName = EntryText.findDate(matcher.group(1));
    return new EntryText(entry)
        .date("Date")
        .filter(
            day ->
                inName
                    .filter(other -> Math.abs(ChronoUnit.DAYS.between(day, other)) > 1)
                    .isPresent())
        .map(day -> differs("day", matcher.group(1), day.toString(), place(entry, day.toString())));
  }

  private static Span place(LogbookEntry entry, String words) {
    int at = entry.document().text().indexOf(words);
    return at < 0 ? Span.at(0) : new Span(at, at + words.length());
  }

  private static Observation differs(String what, String inName, String inText, Span place) {
    String message =
        "the file's name states the "
            + what
            + " "
            + Quoted.of(inName)
            + ", its text "
            + Quoted.of(inText);
    return Observation.at(place, message).remedy("Mend the one that is wrong").about(what);
  }
}
