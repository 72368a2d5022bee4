package com.octoacme.shiplog.document;

import com.octoacme.shiplog.text.KeywordScan;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What of a document is for the team only: all of it where its front matter says {@code audience:
 * internal}; else what stands from {@code <!-- internal -->} to {@code <!-- /internal -->}. Without
 * an end that is the section whose first block the mark is, or all the rest of the text.
 *
 * @param whole whether all of it is
 * @param spans the parts, by their beginnings; one may lie in another
 * @param unclosed marks without an end that stand directly below no heading
 */
public record InternalParts(boolean whole, List<Span> spans, List<Span> unclosed) {
  private static final String WORD = "internal";
  private static final KeywordScan MENTION = KeywordScan.of(List.of(WORD));

  /** In front matter that cannot be read; how much it looks at is limited, so it stays linear. */
  private static final Pattern DECLARATION =
      Pattern.compile(
          "^[ \\t]*[\"']?audience[\"']?[ \\t]*:[^:]{0,200}?internal",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** No shorter text can be a comment. */
  private static final int SHORTEST_COMMENT = "<!---->".length();

  public InternalParts {
    spans = List.copyOf(spans);
    unclosed = List.copyOf(unclosed);
  }

  /** Whether a text may have internal parts at all; without the word it has none. */
  public static boolean isMentioned(String text) {
    return MENTION.isIn(text);
  }

  /** Whether a text that could not be read as a document declares that it is internal. */
  public static boolean isDeclared(String text) {
    return DECLARATION.matcher(text).find();
  }

  /** The internal parts of a whole file. */
  public static InternalParts of(Document document) {
    if (isDeclared(document)) {
      return new InternalParts(true, List.of(), List.of());
    }
    List<Span> spans = new ArrayList<>();
    List<Span> unclosed = new ArrayList<>();
    Deque<Block.Comment> open = pairs(document, spans);
    Map<Integer, Span> sections = open.isEmpty() ? Map.of() : byFirstComment(document);
    for (Block.Comment comment : open) {
      int start = comment.span().start();
      Span section = sections.get(start);
      spans.add(section == null ? new Span(start, document.text().length()) : section);
      if (section == null) {
        unclosed.add(comment.span());
      }
    }
    spans.sort(Comparator.comparingInt(Span::start));
    unclosed.sort(Comparator.comparingInt(Span::start));
    return new InternalParts(false, spans, unclosed);
  }

  /** Whether all of a file is internal, by its front matter. */
  public static boolean isDeclared(Document document) {
    FrontMatter frontMatter = document.frontMatter();
    if (frontMatter.values().isEmpty()) {
      Span head = frontMatter.span();
      boolean unreadable = document.text().startsWith("---");
      return unreadable
          && isDeclared(head.length() > 0 ? head.of(document.text()) : document.text());
    }
    return frontMatter.values().stream()
        .filter(value -> Names.normalize(value.key().value()).equals("audience"))
        .anyMatch(value -> saysInternal(value.value()));
  }

  private static boolean saysInternal(YamlNode node) {
    if (node instanceof YamlNode.Text text) {
      return text.value().strip().equalsIgnoreCase(WORD);
    }
    return node instanceof YamlNode.Items items
        && items.nodes().stream().anyMatch(InternalParts::saysInternal);
  }

  /** Adds the parts that have an end; returns the marks that have none. */
  private static Deque<Block.Comment> pairs(Document document, List<Span> spans) {
    Deque<Block.Comment> open = new ArrayDeque<>();
    for (Block.Comment comment : document.comments()) {
      String word = comment.text().strip().toLowerCase(Locale.ROOT);
      if (word.equals(WORD)) {
        open.push(comment);
      } else if (word.equals("/" + WORD) && !open.isEmpty()) {
        spans.add(new Span(open.pop().span().start(), comment.span().end()));
      }
    }
    return open;
  }

  /** The sections that begin with a comment, by the place of that. */
  private static Map<Integer, Span> byFirstComment(Document document) {
    Map<Integer, Span> sections = new HashMap<>();
    document
        .allSections()
        .filter(section -> !section.blocks().isEmpty())
        .forEach(
            section -> {
              if (section.blocks().get(0) instanceof Block.Comment first) {
                sections.put(first.span().start(), section.span());
              }
            });
    return sections;
  }

  /** Whether everybody may read all of it. */
  public boolean isEmpty() {
    return !whole && spans.isEmpty();
  }

  /** How many parts there are; a whole document is one. */
  public int count() {
    return whole ? 1 : spans.size();
  }

  /** Whether an offset of the text is in one of them. */
  public boolean contains(int offset) {
    return whole || spans.stream().anyMatch(span -> span.contains(offset));
  }

  /** The text without them. */
  public String without(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    int from = 0;
    for (Span part : spans) {
      rest.append(text, from, Math.max(from, part.start()));
      from = Math.max(from, part.end());
    }
    return rest.append(text, from, text.length()).toString();
  }

  /** The text with blanks in their place, so that every place in it stays what it is. */
  public String blanked(String text) {
    StringBuilder blanked = new StringBuilder(text);
    int from = 0;
    for (Span part : spans) {
      if (part.end() > from) {
        blank(Math.max(from, part.start()), part.end(), blanked);
        from = part.end();
      }
    }
    return blanked.toString();
  }

  private static void blank(int start, int end, StringBuilder text) {
    int from = start;
    for (int at = start; at <= end; at++) {
      if (at == end || isLineEnd(text.charAt(at))) {
        fill(from, at, text);
        from = at + 1;
      }
    }
  }

  /** Beside other text it stays a comment: blanks alone would change what that text is. */
  private static void fill(int from, int to, StringBuilder text) {
    boolean beside = isBeside(from - 1, -1, text) || isBeside(to, 1, text);
    text.replace(from, to, " ".repeat(to - from));
    if (beside && to - from >= SHORTEST_COMMENT) {
      text.replace(from, from + 4, "<!--").replace(to - 3, to, "-->");
    }
  }

  private static boolean isBeside(int from, int step, StringBuilder text) {
    for (int at = from; at >= 0 && at < text.length() && !isLineEnd(text.charAt(at)); at += step) {
      if (!Character.isWhitespace(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
