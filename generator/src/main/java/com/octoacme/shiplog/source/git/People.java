package com.octoacme.shiplog.source.git;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * The names under which people are told: those of the mailmap, and never an e-mail address. For any
 * number of threads.
 */
final class People {
  private final Mailmap mailmap;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  People(Mailmap mailmap) {
    this.mailmap = mailmap;
  }

  String nameOf(PersonIdent person) {
    return nameOf(person.getName(), person.getEmailAddress());
  }

  /**
   * The people of trailers, such as {@code Ada <ada@example.org>}; those without a name are left
   * out.
   */
  List<String> names(List<String> trailers) {
    return trailers.stream().map(this::nameOf).filter(name -> !name.isEmpty()).distinct().toList();
  }

  private String nameOf(String trailer) {
    int open = trailer.lastIndexOf('<');
    int close = trailer.indexOf('>', Math.max(open, 0));
    return open < 0 || close < 0
        ? nameOf(trailer, "")
        : nameOf(trailer.substring(0, open), trailer.substring(open + 1, close));
  }

  private String nameOf(String name, String email) {
    String shown = withoutHost(mailmap.nameOf(name, email).strip());
    return known.computeIfAbsent(shown, same -> same);
  }

  /** Some write their address as their name: what stands before the @ is enough of it. */
  private static String withoutHost(String name) {
    int at = name.indexOf('@');
    return at > 0 && name.indexOf(' ') < 0 ? name.substring(0, at) : name;
  }
}
