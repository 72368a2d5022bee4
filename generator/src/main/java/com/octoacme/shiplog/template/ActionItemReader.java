package com.octoacme.shiplog.template;

import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.template.ActionItemText.Due;
import com.octoacme.shiplog.text.KeywordScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads action items from task lists, plain bullets and tables. Owner and due date are told by
 * {@code Owner: X}, {@code (owner X)}, {@code @name}, {@code Due: 2026-12-01}, {@code (due ...)} or
 * by a table's columns. Bullets below a task explain it; below a plain bullet they are items too,
 * for nothing tells the two apart.
 */
public final class ActionItemReader {
  /** Every repetition is bounded or possessive, so that no text makes a pattern slow. */
  private static final String END =
      "(?=\\s{1,9}[-\u2013\u2014]\\s|[;,|)\\n]|\\s{1,9}\\(|\\s{1,9}(?i:owner|due)\\b|\\.?\\s{0,9}$)";

  private static final String VALUE = "([^\\s:;,()][^;,()\\n]{0,80}?)?" + END;

  /** A colon or an open parenthesis makes the word a label: "who is the owner of it" has none. */
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:\\(?(?i:\\b(?:owner|assignee|assigned to|responsible)):\\s*+"
              + "|\\((?i:owner|assignee|assigned to|responsible)\\s++)"
              + VALUE);

  /** {@code (Ines calls for a meeting)}: who does what about it. */
  private static final Pattern PERSON =
      Pattern.compile(
          "\\(([A-Z][a-z]{1,30})\\s(?:will|to|calls?|takes?|owns?|does|leads?|follows?|schedules?"
              + "|writes?|asks?|drives?)\\b[^()]{0,80}\\)");

  private static final Pattern MENTION = Pattern.compile("(?<![\\w.])@[A-Za-z][\\w./-]*+");
  private static final Pattern DUE =
      Pattern.compile(
          "(?:\\(?(?i:\\b(?:due(?: date)?|deadline|eta)):\\s*+"
              + "|(?:\\(|[,;]\\s{0,9})(?i:due|deadline|eta)\\s++(?i:by\\s++|on\\s++)?"
              + "|(?i:\\bdue)\\s++(?i:by\\s++|on\\s++)?(?=\\d{4}-))"
              + VALUE);
  private static final KeywordScan OWNER_WORDS =
      KeywordScan.of(List.of("owner", "assignee", "assigned to", "responsible"));
  private static final KeywordScan DUE_WORDS = KeywordScan.of(List.of("due", "deadline", "eta"));

  /** How far before its word a match of {@link #OWNER} or {@link #DUE} can begin. */
  private static final int BEFORE_WORD = 10;

  private static final Pattern STATUS =
      Pattern.compile("(?i)\\((done|closed|open|won[\u2019']?t do[^()]{0,80})\\)\\s{0,9}$");
  private static final String LEFT_OVER = "\u2013\u2014;,(|-";

  private final String source;
  private final List<ActionItemText> items = new ArrayList<>();

  private ActionItemReader(String source) {
    this.source = source;
  }

  /** The action items among some blocks of a document, in the order of the text. */
  public static List<ActionItemText> read(Document document, List<Block> blocks) {
    ActionItemReader reader = new ActionItemReader(document.text());
    for (Block block : blocks) {
      if (block instanceof Block.ItemList list) {
        list.items().forEach(reader::readItem);
      } else if (block instanceof Block.Table table) {
        reader.readTable(table);
      }
    }
    return List.copyOf(reader.items);
  }

  private void readItem(Block.Item item) {
    InlineText text = item.text();
    if (text.isBlank() || isGroup(item)) {
      item.blocks().forEach(this::readNested);
      return;
    }
    String plain = text.plain();
    Optional<MatchResult> owner = find(OWNER, OWNER_WORDS, plain);
    Optional<MatchResult> mention = find(MENTION, plain, '@', '@');
    Optional<MatchResult> due = find(DUE, DUE_WORDS, plain);
    items.add(
        new ActionItemText(
            withoutNotes(plain, owner.or(() -> mention), due),
            owner(plain, owner, mention),
            due.flatMap(found -> due(text, found)),
            find(STATUS, plain, ')', ')').map(found -> found.group(1)),
            item.task(),
            isStruck(text),
            text,
            text.span()));
    if (item.task().isEmpty()) {
      item.blocks().forEach(this::readNested);
    }
  }

  /** Whether an item only names what its tasks have in common. */
  private static boolean isGroup(Block.Item item) {
    return item.task().isEmpty()
        && item.blocks().stream()
            .anyMatch(
                block ->
                    block instanceof Block.ItemList list
                        && list.items().stream().anyMatch(inner -> inner.task().isPresent()));
  }

  private void readNested(Block block) {
    if (block instanceof Block.ItemList list) {
      list.items().forEach(this::readItem);
    }
  }

  /** Whether all of a text is struck out. */
  private boolean isStruck(InlineText text) {
    String written = text.span().of(source);
    return written.startsWith("~~") && written.indexOf("~~", 2) > written.length() / 2;
  }

  /** Looks for a pattern that needs one of two characters, if one of them is there. */
  private static Optional<MatchResult> find(Pattern pattern, String plain, char one, char other) {
    return plain.indexOf(one) < 0 && plain.indexOf(other) < 0
        ? Optional.empty()
        : find(pattern, plain, 0);
  }

  /** Looks for a pattern that needs one of some words, from the first of them on. */
  private static Optional<MatchResult> find(Pattern pattern, KeywordScan words, String plain) {
    int word = words.first(plain);
    return word < 0 ? Optional.empty() : find(pattern, plain, Math.max(0, word - BEFORE_WORD));
  }

  private static Optional<MatchResult> find(Pattern pattern, String plain, int from) {
    Matcher matcher = pattern.matcher(plain);
    return matcher.find(from) ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static Optional<String> owner(
      String plain, Optional<MatchResult> owner, Optional<MatchResult> mention) {
    return owner
        .flatMap(found -> Optional.ofNullable(found.group(1)))
        .filter(name -> !name.isBlank())
        .or(() -> mention.map(MatchResult::group))
        .or(() -> find(PERSON, plain, '(', '(').map(found -> found.group(1)));
  }

  private static Optional<Due> due(InlineText text, MatchResult found) {
    return Optional.ofNullable(found.group(1))
        .map(words -> new Due(words, text.sourceOf(found.start(1), found.end(1))));
  }

  /** What stands before the first of owner and due date. */
  private static String withoutNotes(
      String plain, Optional<MatchResult> owner, Optional<MatchResult> due) {
    int end =
        Math.min(
            owner.map(MatchResult::start).orElse(plain.length()),
            due.map(MatchResult::start).orElse(plain.length()));
    while (end > 0 && isLeftOver(plain.charAt(end - 1))) {
      end--;
    }
    String action = plain.substring(0, end);
    return action.isBlank() ? plain.strip() : action.strip();
  }

  private static boolean isLeftOver(char c) {
    return Character.isWhitespace(c) || LEFT_OVER.indexOf(c) >= 0;
  }

  private void readTable(Block.Table table) {
    Columns columns = Columns.of(table.header());
    for (Block.Row row : table.rows()) {
      InlineText action = row.cells().get(Math.min(columns.action(), row.cells().size() - 1));
      if (!action.isBlank()) {
        items.add(
            new ActionItemText(
                action.plain().strip(),
                columns.cell(row, columns.owner()).map(cell -> cell.plain().strip()),
                columns
                    .cell(row, columns.due())
                    .map(cell -> new Due(cell.plain().strip(), cell.span())),
                columns.cell(row, columns.status()).map(cell -> cell.plain().strip()),
                Optional.empty(),
                isStruck(action),
                action,
                action.span()));
      }
    }
  }

  /** Which column of a table holds what; -1 for one that is not there. */
  private record Columns(int action, int owner, int due, int status) {
    private static final Pattern ACTION = words("action|task|todo|item|what|description");
    private static final Pattern WHO = words("owner|who|assignee|responsible");
    private static final Pattern WHEN = words("due|eta|deadline|by when|when");
    private static final Pattern STATE = words("status|state|done");

    private static Pattern words(String names) {
      return Pattern.compile("(?i)\\b(?:" + names + ")s?\\b");
    }

    static Columns of(Block.Row header) {
      int action = column(header, ACTION);
      return new Columns(
          Math.max(0, action), column(header, WHO), column(header, WHEN), column(header, STATE));
    }

    private static int column(Block.Row header, Pattern names) {
      for (int i = 0; i < header.cells().size(); i++) {
        if (names.matcher(header.cells().get(i).plain()).find()) {
          return i;
        }
      }
      return -1;
    }

    Optional<InlineText> cell(Block.Row row, int column) {
      return column < 0 || column >= row.cells().size()
          ? Optional.empty()
          : Optional.of(row.cells().get(column)).filter(cell -> !cell.isBlank());
    }
  }
}
