package com.octoacme.shiplog.draft;

import com.octoacme.shiplog.draft.Change.Kind;
import com.octoacme.shiplog.source.Commit;
import com.octoacme.shiplog.source.RangeCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the changes of a commit: its subject, or the subjects of a squashed branch in its body. A
 * subject that fits no convention is a change of the kind "other"; none is lost.
 */
final class ChangeReader {
  private static final Pattern CONVENTION =
      Pattern.compile("^([A-Za-z]{2,12})(?:\\(([^()]{1,60})\\))?(!)?:\\s{1,9}(\\S.*)$");
  private static final Pattern SQUASHED = Pattern.compile("^[*-] (\\S.*)$");
  private static final Pattern BREAKING = Pattern.compile("^BREAKING[ -]CHANGE:\\s{0,9}(.*)$");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<![\\w&/])#\\d{1,7}\\b|\\b[A-Z][A-Z0-9]{1,9}-\\d{1,7}\\b|(?<!\\w)![0-9]{1,7}\\b");
  private static final Pattern END =
      Pattern.compile("\\s*\\((?:#\\d{1,7}|![0-9]{1,7}|[A-Z][A-Z0-9]{1,9}-\\d{1,7})\\)\\s*$");

  private ChangeReader() {}

  /** At least one change. */
  static List<Change> read(RangeCommit commit) {
    List<String> squashed = squashed(commit.body());
    Optional<String> migration = migration(commit.body());
    if (squashed.isEmpty()) {
      return List.of(change(commit, commit.commit().subject(), migration));
    }
    List<Change> changes = new ArrayList<>();
    for (String subject : squashed) {
      changes.add(change(commit, subject, changes.isEmpty() ? migration : Optional.empty()));
    }
    return changes;
  }

  /** Lines such as {@code * fix: a slip}, which a host writes when it squashes a branch. */
  private static List<String> squashed(String body) {
    return body.lines()
        .map(String::strip)
        .map(SQUASHED::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1))
        .filter(line -> kind(line).isPresent())
        .toList();
  }

  private static Optional<Kind> kind(String subject) {
    Matcher matcher = CONVENTION.matcher(subject);
    return matcher.matches() ? kindOf(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Kind> kindOf(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "feat", "feature" -> Optional.of(Kind.FEATURE);
      case "fix", "bugfix", "hotfix" -> Optional.of(Kind.FIX);
      case "perf" -> Optional.of(Kind.PERFORMANCE);
      case "revert" -> Optional.of(Kind.REVERT);
      case "docs", "doc" -> Optional.of(Kind.DOCUMENTATION);
      case "build", "chore", "ci", "deps", "refactor", "style", "test", "tests" ->
          Optional.of(Kind.MAINTENANCE);
      default -> Optional.empty();
    };
  }

  /** The text behind {@code BREAKING CHANGE:}, up to an empty line. */
  private static Optional<String> migration(String body) {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (String line : body.lines().toList()) {
      Matcher start = BREAKING.matcher(line.strip());
      if (start.matches()) {
        inside = true;
        text.append(' ').append(start.group(1));
      } else if (line.isBlank()) {
        inside = false;
      } else if (inside) {
        text.append(' ').append(line.strip());
      }
    }
    return Optional.of(text.toString().strip()).filter(found -> !found.isEmpty());
  }

  private static Change change(RangeCommit commit, String subject, Optional<String> migration) {
    Matcher matcher = CONVENTION.matcher(subject);
    Optional<Kind> kind = kind(subject);
    boolean told = kind.isPresent() && matcher.matches();
    boolean breaking = migration.isPresent() || (told && matcher.group(3) != null);
    boolean reverts = commit.commit().reverts().isPresent();
    String text = told ? matcher.group(4) : subject;
    String bare = END.matcher(text).replaceFirst("");
    return new Change(
        breaking ? Kind.BREAKING : reverts ? Kind.REVERT : kind.orElse(Kind.OTHER),
        bare.isBlank() ? "(no subject)" : bare,
        told ? Optional.ofNullable(matcher.group(2)) : Optional.empty(),
        references(subject),
        people(commit.commit()),
        breaking ? Optional.of(migration.orElse(bare)) : Optional.empty());
  }

  private static List<String> references(String subject) {
    return REFERENCE.matcher(subject).results().map(MatchResult::group).distinct().toList();
  }

  private static List<String> people(Commit commit) {
    return Stream.concat(Stream.of(commit.author()), commit.coAuthors().stream())
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }
}
