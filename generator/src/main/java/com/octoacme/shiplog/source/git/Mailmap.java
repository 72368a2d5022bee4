package com.octoacme.shiplog.source.git;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a repository's {@code .mailmap} gives to authors; addresses are never shown. */
final class Mailmap {
  private static final String ANY_NAME = "";
  private static final Pattern LINE =
      Pattern.compile("([^<#]*+)<([^>]*+)>([^<#]*+)(?:<([^>]*+)>)?.*+");

  private final Map<Author, String> names = new HashMap<>();

  private Mailmap() {}

  static Mailmap of(String text) {
    Mailmap mailmap = new Mailmap();
    text.lines().map(LINE::matcher).filter(Matcher::matches).forEach(mailmap::add);
    return mailmap;
  }

  private void add(Matcher line) {
    String proper = line.group(1).strip();
    boolean two = line.group(4) != null;
    if (!proper.isEmpty()) {
      Author author =
          two ? new Author(line.group(3), line.group(4)) : new Author(ANY_NAME, line.group(2));
      names.put(author, proper);
    }
  }

  /** The proper name of an author, or the name itself. */
  String nameOf(String name, String email) {
    String forAddress = names.getOrDefault(new Author(ANY_NAME, email), name);
    return names.getOrDefault(new Author(name, email), forAddress);
  }

  private record Author(String name, String email) {
    Author {
      name = name.strip().toLowerCase(Locale.ROOT);
      email = email.strip().toLowerCase(Locale.ROOT);
    }
  }
}
