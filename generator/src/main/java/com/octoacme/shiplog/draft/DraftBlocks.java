package com.octoacme.shiplog.draft;

import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Section;
import com.octoacme.shiplog.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts generated text into the sections of a document, between {@code <!-- shiplog-draft HASH -->}
 * and {@code <!-- /shiplog-draft -->}. The hash is that of the text between: if it does not fit any
 * more, a person has written there, and the text stays.
 */
public final class DraftBlocks {
  private static final Pattern BLOCK =
      Pattern.compile(
          "<!-- shiplog-draft ([0-9a-f]{16}) -->\\R(.*?)\\R<!-- /shiplog-draft -->",
          Pattern.DOTALL);

  private final Document document;
  private final boolean fresh;
  private final List<Edit> edits = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  /**
   * Text for one document.
   *
   * @param fresh whether it has just been made of its template, so that what stands in its sections
   *     is the template's and may go
   */
  public DraftBlocks(Document document, boolean fresh) {
    this.document = document;
    this.fresh = fresh;
  }

  private record Edit(Span span, String text) {}

  /**
   * Puts text into a section; at the end of the document if it has none of that name.
   *
   * @param names normalised, the first of them for people
   */
  public void put(String title, Set<String> names, String text) {
    Optional<Section> section =
        document.allSections().filter(one -> names.contains(one.name())).findFirst();
    if (section.isPresent()) {
      put(section.get(), text);
    } else if (fresh) {
      int end = document.text().length();
      edits.add(new Edit(Span.at(end), "\n## " + title + "\n\n" + block(text) + "\n"));
    } else {
      kept.add(title);
    }
  }

  private void put(Section section, String text) {
    Span body = body(section);
    Matcher matcher = BLOCK.matcher(body.of(document.text()));
    if (!matcher.find()) {
      if (fresh) {
        edits.add(new Edit(body, "\n\n" + block(text) + "\n" + (isLast(body) ? "" : "\n")));
      } else {
        kept.add(section.heading().plain());
      }
    } else if (hash(matcher.group(2)).equals(matcher.group(1))) {
      Span place = new Span(matcher.start(), matcher.end()).plus(body.start());
      edits.add(new Edit(place, block(text)));
    } else {
      kept.add(section.heading().plain());
    }
  }

  private boolean isLast(Span body) {
    return body.end() == document.text().length();
  }

  private static Span body(Section section) {
    int end =
        section.sections().isEmpty()
            ? section.span().end()
            : section.sections().get(0).span().start();
    return new Span(section.headingSpan().end(), end);
  }

  private static String block(String text) {
    return "<!-- shiplog-draft " + hash(text) + " -->\n" + text + "\n<!-- /shiplog-draft -->";
  }

  /** Puts a value in the place of another. */
  public void replace(Span span, String text) {
    edits.add(new Edit(span, text));
  }

  /** The document with the edits; a comment after which a person wrote is as it was. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (Edit edit : edits.stream().sorted(Comparator.comparing(e -> e.span().start())).toList()) {
      text.append(document.text(), copied, edit.span().start()).append(edit.text());
      copied = edit.span().end();
    }
    return text.append(document.text(), copied, document.text().length()).toString();
  }

  /** The sections that a person has written, which are as they were. */
  public List<String> kept() {
    return List.copyOf(kept);
  }

  private static String hash(String text) {
    try {
      String lines = text.replace("\r\n", "\n");
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
