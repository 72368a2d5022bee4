package com.octoacme.shiplog;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.lint.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hostile corpus as far as it is about what single documents hold: each with the rules that
 * report it. All are linted together, so none may harm another.
 */
class HostileCorpusTest {
  @TempDir static Path root;
  private static Map<String, Collection<String>> found = Map.of();
  private static String told = "";

  /**
   * A document and the rules that report it; none if it is all right.
   *
   * @param bytes each as the character of its number
   */
  private record Case(String name, String bytes, List<String> rules) {
    static Case of(String name, byte[] content, String... rules) {
      return new Case(name, new String(content, StandardCharsets.ISO_8859_1), List.of(rules));
    }

    byte[] content() {
      return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, String text, String... rules) {
    return Case.of(name, text.getBytes(StandardCharsets.UTF_8), rules);
  }

  private static Case of(String name, Charset charset, String text, String... rules) {
    return Case.of(name, text.getBytes(charset), rules);
  }

  /** A heading, a line of words, and bytes that are no text. */
  private static Case raw(String name, String rule, int... bytes) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes("# Title\n\nwords ".getBytes(StandardCharsets.UTF_8));
    Arrays.stream(bytes).forEach(content::write);
    return Case.of(name, content.toByteArray(), rule);
  }

  static Stream<Case> cases() {
    return Stream.of(encodings(), shapes(), letters(), markup(), data(), secrets())
        .flatMap(List::stream);
  }

  private static List<Case> encodings() {
    return List.of(
        of("h01-mark", "\ufeff# Title\n\nText\n"),
        of("h01-mark-front-matter", "\ufeff---\ntitle: A\n---\n# Title\n\nText\n"),
        raw("h02-invalid-byte", "invalid-encoding", 0xff, '\n'),
        raw("h03-overlong", "invalid-encoding", 0xc0, 0xaf),
        raw("h04-surrogates", "invalid-encoding", 0xed, 0xa0, 0x80),
        raw("h05-truncated", "invalid-encoding", 0xe2, 0x82),
        of("h06-utf16-le", StandardCharsets.UTF_16LE, "# Title\n\nText\n", "invalid-encoding"),
        of("h06-utf16-be", StandardCharsets.UTF_16BE, "# Title\n\nText\n", "invalid-encoding"),
        of("h06-utf16-mark", StandardCharsets.UTF_16, "# Title\n\nText\n", "invalid-encoding"),
        of("h07-latin-1", StandardCharsets.ISO_8859_1, "# caf\u00e9\n", "invalid-encoding"),
        raw("h09-zero", "binary-file", 0, 0, 0, '\n'),
        of("h10-picture", StandardCharsets.ISO_8859_1, "\u0089PNG\r\n\u001a\n\0\0", "binary-file"),
        of("h10-archive", StandardCharsets.ISO_8859_1, "PK\u0003\u0004\0\0", "binary-file"),
        of("h11-crlf", "# Title\r\n\r\nText\r\n"),
        of("h12-cr", "# Title\r\rText\r"),
        of("h13-mixed", "# Title\r\n\nText\r\n\rMore"),
        of("h14-no-last-end", "# Title\n\nText"),
        of("h15-separators", "# Title\n\na\u2028b\u2029c\n"),
        of("h16-empty", "", "empty-document"),
        of("h17-spaces", " \n\t\n", "empty-document"),
        of("h18-only-front-matter", "---\na: b\n---\n", "empty-document"),
        of("h19-control", "# Title\n\na\u0001b\n", "control-characters"),
        of("h19-escape", "# Title\n\na\u009b31mb\n", "control-characters"));
  }

  private static List<Case> shapes() {
    return List.of(
        of("h20-large", "# Title\n" + "a".repeat(1024 * 1024), "file-limit"),
        of("h25-table", table(4_000), "file-limit"),
        of("h26-references", references(10_000), "output-limit"),
        of("h29-nested", "# Title\n\n" + ">".repeat(5_000) + " a\n", "nesting-limit"),
        of("h27-headings", "# Same\n\n".repeat(20_000) + "a\n"),
        of("h28-footnotes", "# Title\n\na[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n"));
  }

  private static String references(int times) {
    return "# Title\n\n[a]: https://x.example/"
        + "u".repeat(1_000)
        + "\n\n"
        + "[a] ".repeat(times)
        + "\n";
  }

  private static String table(int size) {
    return "# Title\n\n"
        + "|a".repeat(size)
        + "|\n"
        + "|-".repeat(size)
        + "|\n"
        + "|a\n".repeat(size);
  }

  private static List<Case> letters() {
    return List.of(
        of("h30-override", "# Title\n\nif \u202e admin \u202c\n", "bidi-character"),
        of("h31-mark-in-prose", "# Title\n\n\u05e9\u05dc\u05d5\u05dd\u200f!\n"),
        of("h32-zero-width", "# Title\n\npass\u200bword\n", "control-characters"),
        of("h33-joined-emoji", "# Title\n\n\ud83d\udc69\u200d\ud83d\udcbb\n"),
        of("h34-mixed", "# Title\n\nThe \u0430dmin did it\n", "mixed-script"),
        of("h34-cyrillic", "# Title\n\n\u043f\u0440\u0438\u0432\u0435\u0442\n"),
        of("h35-host", "# Title\n\n[a](https://\u0430pple.com/)\n", "unsafe-link", "mixed-script"),
        of("h36-tags", "# Title\n\na\udb40\udc41b\n", "control-characters"),
        of("h37-marks", "# Title\n\nA" + "\u0301".repeat(500) + " b\n", "control-characters"),
        of("h38-entity", "# Title\n\n&#xD800;\n"));
  }

  private static List<Case> markup() {
    return List.of(
        of("h62-script", "# Title\n\n<script>alert(1)</script>\n", "raw-html"),
        of("h62-image", "# Title\n\n<img src=x onerror=alert(1)>\n", "raw-html"),
        of("h62-frame", "# Title\n\n<iframe srcdoc=x></iframe>\n", "raw-html"),
        of("h62-base", "# Title\n\n<base href=//x>\n", "raw-html"),
        of("h63-comment", "# Title\n\ntext\n\n<!-- never closed\n", "raw-html"),
        of("h64-script", "# Title\n\n[a](javascript:alert(1))\n", "unsafe-link"),
        of("h64-case", "# Title\n\n[a](JaVaScRiPt:alert(1))\n", "unsafe-link"),
        of("h64-entity", "# Title\n\n[a](java&#115;cript:alert(1))\n", "unsafe-link"),
        of("h64-tab", "# Title\n\n[a](<java\tscript:alert(1)>)\n", "unsafe-link"),
        of("h64-automatic", "# Title\n\n<javascript:alert(1)>\n", "unsafe-link"),
        of("h64-reference", "# Title\n\n[a][b]\n\n[b]: javascript:alert(1)\n", "unsafe-link"),
        of("h64-image", "# Title\n\n![a](javascript:alert(1))\n", "unsafe-link"),
        of("h65-data", "# Title\n\n[a](data:text/html,x)\n", "unsafe-link"),
        of("h65-svg", "# Title\n\n![a](data:image/svg+xml,x)\n", "unsafe-link"),
        of("h66-host", "# Title\n\n[a](//evil.example)\n", "unsafe-link"),
        of("h67-vbscript", "# Title\n\n[a](vbscript:x)\n", "unsafe-link"),
        of("h67-file", "# Title\n\n[a](file:///etc/passwd)\n", "unsafe-link"),
        of("h59-outside", "# Title\n\n[a](../../../../etc/passwd)\n", "unsafe-link"),
        of("h68-fence", "# Title\n\n```x\" onclick=alert(1)\na\n```\n"),
        of("h69-title", "# Title\n\n[a](https://x.example \"\\\"><img onerror>\")\n"),
        of("h70-image", "# Title\n\n![a\" onerror=\"x](b.png \"c\" onerror=\"x\")\n"),
        of("h71-ids", "# __proto__\n\n# getElementById\n\na\n"),
        of("h72-ends", "# ]]> <!-- a -->\n\n]]>\n"),
        of("h73-script-end", "# </script>\n\nWords\n"),
        of("h74-braces", "# {{7*7}} ${7*7} #{x} @{x}\n\n<#assign x=1>\n"));
  }

  private static List<Case> data() {
    return List.of(
        matter("h76-laughs", "a: &a [x, x]\nb: [*a, *a]", "front-matter"),
        matter("h77-itself", "a: &a [*a]", "front-matter"),
        matter("h78-merge", "a: &a {b: c}\nd:\n  <<: *a", "front-matter"),
        matter("h79-deep", "a: " + "[".repeat(5_000), "front-matter"),
        matter("h80-twice", "a: 1\na: 2", "front-matter"),
        matter("h81-type", "a: !!javax.script.ScriptEngineManager []", "front-matter"),
        matter("h82-tab", "a:\n\tb: c", "front-matter"),
        matter("h83-two-documents", "a: b\n--- # and\nc: d", "front-matter"),
        of("h84-unclosed", "---\na: b\n\n# Title\n\nText\n", "front-matter"),
        of("h85-in-the-body", "# Title\n\n---\n\nText\n"),
        matter("h86-comment", "# " + "x".repeat(70_000), "front-matter"),
        matter("h87-words", "version: 1.10\na: no\nb: 010\nc: 12:30:45\nd: 1e999999999\ne: ~"),
        matter("h48-id-above", "id: ../../x"),
        matter("h48-id-of-the-root", "id: /etc"),
        matter("h48-id-encoded", "id: '%2e%2e'"),
        matter("h48-id-on-a-drive", "id: C:\\x"),
        matter("h48-no-address-of-its-own", "slug: ../../x"),
        matter("h88-slip", "audiance: internal", "unknown-key"),
        matter("h89-prototype", "__proto__: a\nconstructor: b"));
  }

  private static Case matter(String name, String yaml, String... rules) {
    return of(name, "---\n" + yaml + "\n---\n# Title\n\nText\n", rules);
  }

  /** Put together here, so that nobody's scanner takes them for real ones. */
  private static List<Case> secrets() {
    String token = "ghp_" + "R7kQ2mW9xZ4vB1nL6tY3sD8fG5hJ0pC2aEuM";
    return List.of(
        of("h92-token", "# Title\n\nThe token is " + token + "\n", "secret"),
        of("h93-split", "# Title\n\nghp_**" + token.substring(4) + "**\n", "secret"),
        of("h93-code", "# Title\n\n```\n" + token + "\n```\n", "secret"),
        of("h93-comment", "# Title\n\n<!-- " + token + " -->\n", "secret"),
        of("h93-image", "# Title\n\n![" + token + "](https://x.example/a.png)\n", "secret"),
        of(
            "h112-switched-off",
            "# Title\n\n<!-- shiplog-disable secret: it is old -->\n" + token + "\n",
            "secret",
            "refused-suppression"));
  }

  @BeforeAll
  static void lintAll() throws IOException {
    Path guides = Files.createDirectories(root.resolve("content/guides"));
    for (Case one : cases().toList()) {
      Files.write(guides.resolve(one.name() + ".md"), one.content());
    }
    Files.writeString(guides.resolve("h08-good.md"), "# Good\n\nAll is well.\n");
    Run run = Run.in(root);
    List<Finding> findings = run.lint(root.resolve("reports")).findings();
    told = run.told();
    found =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.path().replaceFirst(".*/(.*)\\.md", "$1"),
                    Collectors.mapping(Finding::rule, Collectors.toCollection(ArrayList::new))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReportedByTheseRulesAndNoOthers(Case one) {
    assertThat(new TreeSet<>(found.getOrDefault(one.name(), List.of())))
        .containsExactlyInAnyOrderElementsOf(one.rules());
  }

  @Test
  void whatIsGoodBesideItHasNoFinding() {
    assertThat(found).doesNotContainKey("h08-good");
  }

  @Test
  void noReportShowsASecretOrACharacterThatActs() throws IOException {
    String json = Files.readString(root.resolve("reports/lint.json"));

    assertThat(List.of(told, json))
        .allSatisfy(
            report -> {
              assertThat(report).doesNotContain("R7kQ2mW9xZ4v");
              assertThat(report.chars().filter(c -> c != '\n'))
                  .noneMatch(c -> Character.isISOControl(c) || (c >= 0x202a && c <= 0x202e));
            });
  }
}
