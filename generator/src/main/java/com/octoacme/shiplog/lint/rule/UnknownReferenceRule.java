package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.AllBlocks;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LogbookRule;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.logbook.EntryText;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reports the id of an incident or release that is not in the log. */
public final class UnknownReferenceRule implements LogbookRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "unknown-reference",
          "references",
          Severity.WARNING,
          "An id has the form of this log's ids, or a field names a release, and there is no such"
              + " document or tag.",
          "Which release broke it and which one mended it is told by these ids. One that leads"
              + " nowhere is missing in every list.",
          """
          - **Fixed in**: 1.4.2 (there is no release and no tag 1.4.2)
          """,
          """
          - **Fixed in**: 1.4.1
          """,
          Fix.NONE);

  private static final Pattern ID =
      Pattern.compile("(?<![\\w/.-])[A-Z]{2,10}-?\\d{1,9}(?:-\\d{1,9})?(?![\\w-])");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?<![\\w.])v?(\\d{1,9}(?:\\.\\d{1,9}){1,3}(?:-[0-9A-Za-z.]{1,40})?)(?![\\w])");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern OWN_VERSION =
      Pattern.compile("v?(\\d+(?:\\.\\d+)+(?:-[0-9A-Za-z.]+)?)$");
  private static final List<String> RELEASES = List.of("Caused by", "Fixed in", "Previous");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<FileObservation> check(Logbook logbook) {
    Known known = Known.of(logbook);
    List<FileObservation> seen = new ArrayList<>();
    for (LogbookEntry entry : logbook.entries()) {
      Set<String> told = new HashSet<>();
      mentions(entry, known, told, seen);
      releases(entry, known, told, seen);
    }
    return seen;
  }

  private static void mentions(
      LogbookEntry entry, Known known, Set<String> told, List<FileObservation> seen) {
    if (!known.mayBeIn(entry.document().text())) {
      return;
    }
    for (InlineText text : AllBlocks.texts(entry.document())) {
      Matcher matcher = ID.matcher(text.prose());
      while (matcher.find()) {
        String id = matcher.group();
        if (known.looksLikeOne(id) && told.add(id)) {
          seen.add(unknown(entry, id, text.sourceOf(matcher.start(), matcher.end())));
        }
      }
    }
  }

  private static void releases(
      LogbookEntry entry, Known known, Set<String> told, List<FileObservation> seen) {
    if (known.versions().isEmpty() || entry.kind() == DocumentKind.GUIDE) {
      return;
    }
    EntryText text = new EntryText(entry);
    for (String name : RELEASES) {
      Matcher matcher = VERSION.matcher(text.mayHave(name) ? text.find(name).orElse("") : "");
      while (matcher.find()) {
        String version = matcher.group(1);
        if (!known.versions().contains(version) && told.add(version)) {
          seen.add(unknown(entry, version, place(entry, matcher.group())));
        }
      }
    }
  }

  private static Span place(LogbookEntry entry, String words) {
    int at = entry.document().text().indexOf(words);
    return at < 0 ? Span.at(0) : new Span(at, at + words.length());
  }

  private static FileObservation unknown(LogbookEntry entry, String id, Span place) {
    Observation observation =
        Observation.at(place, "there is no " + Quoted.of(id) + " in this log")
            .remedy("Mend the id, or add what it names")
            .about(id);
    return new FileObservation(entry.path(), observation);
  }

  /** The ids of a log, their forms, and its versions with those of the tags. */
  private record Known(
      Set<String> ids, Set<String> forms, Set<String> beginnings, Set<String> versions) {
    static Known of(Logbook logbook) {
      Set<String> ids =
          logbook.entries().stream().map(LogbookEntry::id).collect(Collectors.toSet());
      Set<String> forms =
          ids.stream()
              .filter(id -> ID.matcher(id).matches())
              .map(Known::form)
              .collect(Collectors.toSet());
      Set<String> versions =
          logbook
              .ofKind(DocumentKind.RELEASE)
              .map(LogbookEntry::id)
              .flatMap(id -> version(id).stream())
              .collect(Collectors.toSet());
      logbook.history().tags().forEach(tag -> version(tag.name()).ifPresent(versions::add));
      return new Known(ids, forms, beginnings(forms), versions);
    }

    private static Set<String> beginnings(Set<String> forms) {
      return forms.stream()
          .map(form -> form.substring(0, form.indexOf('0')))
          .collect(Collectors.toSet());
    }

    private static Optional<String> version(String name) {
      Matcher matcher = OWN_VERSION.matcher(name);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether the letters that an id of this log begins with are in a text. */
    boolean mayBeIn(String text) {
      return beginnings.stream().anyMatch(text::contains);
    }

    /** The letters and hyphens of an id; the length of a number does not count. */
    private static String form(String id) {
      return DIGITS.matcher(id).replaceAll("0");
    }

    boolean looksLikeOne(String id) {
      return forms.contains(form(id)) && !ids.contains(id);
    }
  }
}
