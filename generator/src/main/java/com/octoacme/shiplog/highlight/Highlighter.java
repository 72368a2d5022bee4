package com.octoacme.shiplog.highlight;

import com.octoacme.shiplog.highlight.Grammar.Names;
import com.octoacme.shiplog.highlight.Grammar.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts the code of one language into tokens: for readers of release notes and post-mortems, so the
 * languages are those that stand there, and no more is told apart than helps to read.
 *
 * <p>It knows no wrong code: whatever comes in comes out, every character in exactly one token, in
 * time and memory linear in its length.
 */
public final class Highlighter {
  /** More than this in one fence is a log to be searched, not code to be read. */
  static final int LIMIT = 50_000;

  private static final Scanner SHELL =
      new CodeScanner(
          Grammar.of(
                  "if then else elif fi for in do done while until case esac function return exit"
                      + " export local set unset source sudo",
                  Names.DOLLAR,
                  Quote.DOUBLE,
                  Quote.RAW)
              .comments("#"));
  private static final Scanner YAML =
      new CodeScanner(
          Grammar.of("true false null yes no on off", Names.COLON, Quote.DOUBLE, Quote.RAW)
              .comments("#"));
  private static final Scanner JSON =
      new CodeScanner(
          Grammar.of("true false null", Names.QUOTED, Quote.DOUBLE).comments("//").blockComments());
  private static final Scanner PROPERTIES =
      new CodeScanner(Grammar.of("true false", Names.EQUALS).comments("#", ";", "!"));
  private static final Scanner TOML =
      new CodeScanner(
          Grammar.of("true false", Names.EQUALS, Quote.THREE, Quote.DOUBLE, Quote.RAW)
              .comments("#"));
  private static final Scanner JAVA =
      new CodeScanner(
          Grammar.of(
                  "abstract boolean break byte case catch char class const continue default do"
                      + " double else enum extends false final finally float for if implements"
                      + " import instanceof int interface long native new null package permits"
                      + " private protected public record return sealed short static super switch"
                      + " synchronized this throw throws transient true try var void volatile"
                      + " while yield",
                  Names.NONE,
                  Quote.THREE,
                  Quote.DOUBLE,
                  Quote.SINGLE)
              .comments("//")
              .blockComments());
  private static final Scanner SCRIPT =
      new CodeScanner(
          Grammar.of(
                  "async await break case catch class const continue default delete do else enum"
                      + " export extends false finally for from function if import in instanceof"
                      + " interface let new null of return static super switch this throw true try"
                      + " type typeof undefined var void while yield",
                  Names.NONE,
                  Quote.DOUBLE,
                  Quote.SINGLE,
                  Quote.BACKTICK)
              .comments("//")
              .blockComments());
  private static final Scanner PYTHON =
      new CodeScanner(
          Grammar.of(
                  "and as assert async await break class continue def del elif else except False"
                      + " finally for from global if import in is lambda None nonlocal not or pass"
                      + " raise return True try while with yield",
                  Names.NONE,
                  Quote.THREE,
                  Quote.THREE_SINGLE,
                  Quote.DOUBLE,
                  Quote.SINGLE)
              .comments("#"));
  private static final Scanner GO =
      new CodeScanner(
          Grammar.of(
                  "break case chan const continue default defer else fallthrough false for func go"
                      + " goto if import interface map nil package range return select struct"
                      + " switch true type var",
                  Names.NONE,
                  Quote.DOUBLE,
                  Quote.SINGLE,
                  Quote.BACKTICK)
              .comments("//")
              .blockComments());
  private static final Scanner SQL =
      new CodeScanner(
          Grammar.of(
                  "add all alter and as asc begin between by case check column commit constraint"
                      + " create database default delete desc distinct drop else end exists explain"
                      + " foreign from full grant group having in index inner insert into is join"
                      + " key left like limit lock not null offset on or order outer primary"
                      + " references revoke right rollback select set table then to transaction"
                      + " truncate union unique update using values view when where with",
                  Names.NONE,
                  Quote.RAW,
                  Quote.DOUBLE)
              .comments("--")
              .blockComments()
              .inAnyCase());
  private static final Scanner DOCKERFILE =
      new CodeScanner(
          Grammar.of(
                  "add arg cmd copy entrypoint env expose from healthcheck label run shell user"
                      + " volume workdir",
                  Names.DOLLAR,
                  Quote.DOUBLE,
                  Quote.RAW)
              .comments("#")
              .inAnyCase());
  private static final Scanner DIFF = new DiffScanner();
  private static final Scanner MARKUP = new MarkupScanner();

  /** The words that stand behind the fence. */
  private static final Map<String, Scanner> LANGUAGES =
      Map.ofEntries(
          Map.entry("sh", SHELL),
          Map.entry("shell", SHELL),
          Map.entry("bash", SHELL),
          Map.entry("zsh", SHELL),
          Map.entry("yaml", YAML),
          Map.entry("yml", YAML),
          Map.entry("json", JSON),
          Map.entry("jsonc", JSON),
          Map.entry("properties", PROPERTIES),
          Map.entry("ini", PROPERTIES),
          Map.entry("conf", PROPERTIES),
          Map.entry("toml", TOML),
          Map.entry("java", JAVA),
          Map.entry("kotlin", JAVA),
          Map.entry("groovy", JAVA),
          Map.entry("javascript", SCRIPT),
          Map.entry("js", SCRIPT),
          Map.entry("typescript", SCRIPT),
          Map.entry("ts", SCRIPT),
          Map.entry("python", PYTHON),
          Map.entry("py", PYTHON),
          Map.entry("go", GO),
          Map.entry("golang", GO),
          Map.entry("sql", SQL),
          Map.entry("dockerfile", DOCKERFILE),
          Map.entry("docker", DOCKERFILE),
          Map.entry("diff", DIFF),
          Map.entry("patch", DIFF),
          Map.entry("xml", MARKUP),
          Map.entry("html", MARKUP),
          Map.entry("svg", MARKUP));

  private final Scanner scanner;

  private Highlighter(Scanner scanner) {
    this.scanner = scanner;
  }

  /** The one for a language, by the word behind the fence, in any case. */
  public static Optional<Highlighter> find(String language) {
    return Optional.ofNullable(LANGUAGES.get(language.toLowerCase(Locale.ROOT)))
        .map(Highlighter::new);
  }

  /** All tokens in order, without gaps; of very long code a single one. */
  public List<Token> tokens(String code) {
    Cursor cursor = new Cursor(code);
    if (code.length() > LIMIT) {
      cursor.skip(code.length());
    } else {
      scanner.scan(cursor);
    }
    return cursor.tokens();
  }
}
