package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what leads to a person. Every pattern is anchored at a rare character and bounded. */
final class PersonalData {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}");
  private static final Pattern FOUR_PARTS =
      Pattern.compile(
          "(?<![\\w.-])(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?![\\w-]|\\.\\d)");
  private static final Pattern GROUPS =
      Pattern.compile("(?<![\\w:.])[0-9A-Fa-f]{1,4}:[0-9A-Fa-f:]{3,34}[0-9A-Fa-f](?![\\w:])");
  private static final Pattern PHONE =
      Pattern.compile(
          "\\+[1-9]\\d{0,2}[ ()./-]{0,2}(?:\\d{1,5}[ ()./-]{0,2}){2,6}\\d{2,5}(?![\\w-])");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)(?:version|release|build|tag|v|upgrade[ds]?(?: to)?|[@=/:]v?)\\s*[\"'`*(]*$");
  private static final Set<String> ROLES =
      Set.of(
          "abuse",
          "admin",
          "alerts",
          "billing",
          "contact",
          "devops",
          "dpo",
          "feedback",
          "git",
          "hello",
          "help",
          "helpdesk",
          "hostmaster",
          "incident",
          "incidents",
          "info",
          "it",
          "jobs",
          "legal",
          "mail",
          "maintainers",
          "marketing",
          "news",
          "no-reply",
          "noreply",
          "office",
          "on-call",
          "oncall",
          "operations",
          "ops",
          "platform",
          "postmaster",
          "press",
          "privacy",
          "root",
          "sales",
          "security",
          "service",
          "sre",
          "status",
          "support",
          "team",
          "webmaster");
  private static final Pattern DOCUMENTATION =
      Pattern.compile(
          "(?:.+\\.)?(?:example|test|invalid|localhost|local|internal|example\\.(?:com|org|net|edu))");
  private static final int BEFORE = 24;

  /** The most digits of one part of an internet address. */
  private static final int DIGITS = 4;

  /** The most characters before the @ of an address. */
  private static final int NAME = 64;

  private final String text;
  private final List<Found> found = new ArrayList<>();

  private PersonalData(String text) {
    this.text = text;
  }

  /**
   * Something that leads to a person.
   *
   * @param kind with its article
   */
  record Found(String kind, Span span) {}

  /** All of a text, in order. */
  static List<Found> in(String text) {
    PersonalData data = new PersonalData(text);
    data.collectMails();
    data.collectPhones();
    if (data.hasPair('.')) {
      data.collectAll(FOUR_PARTS, "an internet address", data::isPublicAddress);
    }
    if (data.hasPair(':')) {
      data.collectAll(GROUPS, "an internet address", data::isPublicGroups);
    }
    data.found.sort(Comparator.comparing(one -> one.span().start()));
    return List.copyOf(data.found);
  }

  /** Whether a match counts. */
  private interface Check {
    boolean test(Matcher match);
  }

  /**
   * Whether two separators stand with nothing but a few digits between, and more behind. Few texts
   * have that, and looking for it is far cheaper than a pattern that begins everywhere.
   */
  private boolean hasPair(char separator) {
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
      int next = at + 1;
      while (next < text.length() && next <= at + DIGITS && isHexadecimal(text.charAt(next))) {
        next++;
      }
      if (next + 1 < text.length() && text.charAt(next) == separator) {
        char behind = text.charAt(next + 1);
        if (behind == separator || isHexadecimal(behind)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isHexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private void collectMails() {
    Matcher host = HOST.matcher(text);
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > Math.max(0, at - NAME) && isNamePart(text.charAt(start - 1))) {
        start--;
      }
      host.region(at + 1, text.length());
      if (start < at && host.lookingAt() && isMail(start, at, host.group())) {
        found.add(new Found("an e-mail address", new Span(start, host.end())));
      }
    }
  }

  private static boolean isNamePart(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0);
  }

  private void collectPhones() {
    Matcher number = PHONE.matcher(text);
    number.useTransparentBounds(true);
    for (int at = text.indexOf('+'); at >= 0; at = text.indexOf('+', at + 1)) {
      boolean first = at == 0 || " \t\n\r(:*|`".indexOf(text.charAt(at - 1)) >= 0;
      number.region(at, text.length());
      if (first && number.lookingAt()) {
        add(number, "a telephone number", this::isPhone);
      }
    }
  }

  private void collectAll(Pattern pattern, String kind, Check check) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      add(matcher, kind, check);
    }
  }

  private void add(Matcher matcher, String kind, Check check) {
    if (check.test(matcher)) {
      found.add(new Found(kind, new Span(matcher.start(), matcher.end())));
    }
  }

  private boolean isMail(int start, int at, String rawHost) {
    String name = text.substring(start, at).toLowerCase(Locale.ROOT);
    String host = rawHost.toLowerCase(Locale.ROOT);
    boolean inAddress = start > 0 && "/:".indexOf(text.charAt(start - 1)) >= 0;
    String top = host.substring(host.lastIndexOf('.') + 1);
    return top.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !inAddress
        && !ROLES.contains(name)
        && !DOCUMENTATION.matcher(host).matches()
        && !host.startsWith("users.noreply.");
  }

  private boolean isPhone(Matcher match) {
    long digits = match.group().chars().filter(Character::isDigit).count();
    boolean separated = match.group().chars().anyMatch(c -> " ()./-".indexOf(c) >= 0);
    return digits >= 9
        && digits <= 15
        && (separated || digits >= 11)
        && !match.group().contains("555");
  }

  private boolean isPublicAddress(Matcher match) {
    int[] parts = new int[4];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Integer.parseInt(match.group(i + 1));
      if (parts[i] > 255
          || (match.group(i + 1).length() > 1 && match.group(i + 1).startsWith("0"))) {
        return false;
      }
    }
    return !isReserved(parts) && !isVersion(match, parts);
  }

  /** Private, local, shared, documentation, benchmark and multicast blocks. */
  private static boolean isReserved(int[] parts) {
    int a = parts[0];
    int b = parts[1];
    boolean own = a == 0 || a == 10 || a == 127 || a >= 224 || (a == 192 && b == 168);
    boolean shared =
        (a == 172 && b >= 16 && b <= 31)
            || (a == 169 && b == 254)
            || (a == 100 && b >= 64 && b < 128);
    boolean documentation =
        (a == 192 && b == 0)
            || (a == 198 && (b == 51 || b == 18 || b == 19))
            || (a == 203 && b == 0);
    return own || shared || documentation || isResolver(parts);
  }

  /** The two public resolvers that everyone names. */
  private static boolean isResolver(int[] parts) {
    return (parts[0] == 8 && parts[1] == 8) || (parts[0] == 1 && parts[1] <= 1 && parts[2] <= 1);
  }

  /** A version of four parts has small numbers, or the word before it says so. */
  private boolean isVersion(Matcher match, int[] parts) {
    String before = text.substring(Math.max(0, match.start() - BEFORE), match.start());
    boolean small = parts[0] < 30 && parts[1] < 30 && parts[2] < 30;
    return small || VERSION.matcher(before).find();
  }

  private boolean isPublicGroups(Matcher match) {
    String value = match.group().toLowerCase(Locale.ROOT);
    boolean shortened = value.contains("::");
    long groups = value.chars().filter(c -> c == ':').count() + 1;
    boolean whole = shortened ? groups >= 4 && groups <= 8 : groups == 8;
    boolean once = value.indexOf("::") == value.lastIndexOf("::") && !value.contains(":::");
    boolean hexadecimal = value.chars().anyMatch(Character::isDigit);
    return whole && once && hexadecimal && !value.matches("(?:f[cdef]|2001:0?db8|0).*");
  }
}
