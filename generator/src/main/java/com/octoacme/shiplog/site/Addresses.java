package com.octoacme.shiplog.site;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.document.Slug;
import com.octoacme.shiplog.logbook.Logbook;
import com.octoacme.shiplog.logbook.LogbookEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of every document's page, from its id: {@code incidents/pm2024-003.html}. Two
 * documents never share one, also where case does not count; the later path gets a number.
 */
public final class Addresses {
  /** Names that Windows reserves for devices, for files and folders alike. */
  private static final String DEVICES = "con|prn|aux|nul|com\\d|lpt\\d";

  private static final Pattern DEVICE = Pattern.compile(DEVICES);

  /** The same, and the names that list pages use. */
  private static final Pattern TAKEN = Pattern.compile("index|latest|page-\\d+|" + DEVICES);

  private static final Pattern PLAIN = Pattern.compile("[0-9a-z]+(?:[._-][0-9a-z]+)*");

  private static final int LONGEST = 100;

  private final Map<String, String> byKey = new HashMap<>();
  private final Map<String, String> byPath = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private Addresses() {}

  /** Addresses for all documents of a logbook. */
  public static Addresses of(Logbook logbook) {
    Addresses addresses = new Addresses();
    logbook.entries().forEach(addresses::add);
    return addresses;
  }

  private void add(LogbookEntry entry) {
    String folder = entry.kind().plural();
    String slug = slug(entry);
    String url = folder + "/" + slug + ".html";
    for (int number = 2; isTaken(slug, url); number++) {
      String numbered = slug + "-" + number;
      url = folder + "/" + numbered + ".html";
      if (!used.contains(key(url))) {
        break;
      }
    }
    used.add(key(url));
    byKey.put(entry.key(), url);
    byPath.putIfAbsent(entry.path(), url);
  }

  private boolean isTaken(String slug, String url) {
    return TAKEN.matcher(slug).matches() || used.contains(key(url));
  }

  private static String key(String url) {
    return url.toLowerCase(Locale.ROOT);
  }

  private static String slug(LogbookEntry entry) {
    boolean named = !entry.id().equals(entry.path());
    return slug(entry.kind(), named ? Optional.of(entry.id()) : Optional.empty(), entry.path());
  }

  private static String slug(DocumentKind kind, Optional<String> id, String path) {
    String stem = stem(path);
    String slug = id.flatMap(Addresses::slug).or(() -> slug(stem)).orElseGet(() -> kind.id());
    return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
  }

  /** The name of a file without its ending. */
  static String stem(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
  }

  /**
   * The address that a document had at a path where it no longer is.
   *
   * @param id empty if only the path names it
   */
  static String former(DocumentKind kind, Optional<String> id, String path) {
    return kind.plural() + "/" + slug(kind, id, path) + ".html";
  }

  /** Whether no system can have a file or folder of this name. */
  static boolean isDevice(String slug) {
    return DEVICE.matcher(slug).matches();
  }

  /** A plain id is its own address, so that {@code 1.4.0} stays readable. */
  private static Optional<String> slug(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return PLAIN.matcher(lower).matches() ? Optional.of(lower) : Slug.ofAddress(text);
  }

  /**
   * The address of a document's page, relative to the site's root.
   *
   * @param key of the document's entry
   * @throws IllegalArgumentException if it is no document of the logbook
   */
  public String of(String key) {
    String url = byKey.get(key);
    if (url == null) {
      throw new IllegalArgumentException("not a document: " + key);
    }
    return url;
  }

  /** The address of the page of a file's document, the first if there are several. */
  public Optional<String> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The address of a page of a list: the first is the folder's index. */
  static String list(String folder, int number) {
    return folder + (number == 1 ? "/index.html" : "/page-" + number + ".html");
  }

  /** The address of a kind's list. */
  static String list(DocumentKind kind) {
    return list(kind.plural(), 1);
  }
}
