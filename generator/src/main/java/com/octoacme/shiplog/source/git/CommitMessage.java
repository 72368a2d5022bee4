package com.octoacme.shiplog.source.git;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * A commit's message, and what its conventional lines say.
 *
 * <p>Trailers count wherever they stand in the body, since hosts that squash a branch put those of
 * its commits in the middle.
 *
 * @param subject the first line
 * @param body all other lines
 */
record CommitMessage(String subject, String body) {
  private static final Set<String> CO_AUTHOR = Set.of("co-authored-by");
  private static final Set<String> REVIEWER = Set.of("reviewed-by", "acked-by", "approved-by");
  private static final Pattern TRAILER = Pattern.compile("([A-Za-z-]{1,20}):[ \\t]*+(\\S.*+)");
  private static final Pattern REVERT =
      Pattern.compile("This reverts commit ([0-9a-f]{7,40})(?![0-9a-f])");
  private static final Pattern PICK =
      Pattern.compile("\\(cherry picked from commit ([0-9a-f]{7,40})\\)");

  /** Beyond it nobody writes a message; it is not looked at. */
  private static final int LONGEST = 64 << 10;

  private static final int LONGEST_SUBJECT = 1000;

  /** Reads the message of a raw commit, by the encoding that it names, if that is one. */
  static CommitMessage of(byte[] raw) {
    int start = RawParseUtils.commitMessage(raw, 0);
    if (start < 0) {
      return new CommitMessage("", "");
    }
    int end = Math.min(raw.length, start + LONGEST);
    String text = RawParseUtils.decode(encoding(raw), raw, start, end).strip();
    int line = text.indexOf('\n');
    String subject = line < 0 ? text : text.substring(0, line).strip();
    return new CommitMessage(
        subject.length() > LONGEST_SUBJECT ? cut(subject) : subject,
        line < 0 ? "" : text.substring(line + 1));
  }

  private static String cut(String subject) {
    int end = Character.isHighSurrogate(subject.charAt(LONGEST_SUBJECT - 1)) ? 1 : 0;
    return subject.substring(0, LONGEST_SUBJECT - end) + "…";
  }

  private static Charset encoding(byte[] raw) {
    try {
      return RawParseUtils.parseEncoding(raw);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  List<String> coAuthors() {
    return trailers(CO_AUTHOR);
  }

  List<String> reviewers() {
    return trailers(REVIEWER);
  }

  private List<String> trailers(Set<String> keys) {
    return body.lines()
        .map(TRAILER::matcher)
        .filter(Matcher::matches)
        .filter(line -> keys.contains(line.group(1).toLowerCase(Locale.ROOT)))
        .map(line -> line.group(2).strip())
        .toList();
  }

  /** The commit that this one says to revert. */
  Optional<String> findReverted() {
    return ids(REVERT).findFirst();
  }

  /** The commit that this one says to be picked from; of a chain of picks, the last. */
  Optional<String> findCherryPicked() {
    return ids(PICK).reduce((first, last) -> last);
  }

  private Stream<String> ids(Pattern pattern) {
    return pattern.matcher(body).results().map(result -> result.group(1));
  }
}
