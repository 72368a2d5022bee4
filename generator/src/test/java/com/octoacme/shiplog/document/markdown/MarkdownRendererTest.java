package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.markdown.RenderedMarkdown.ContentsEntry;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownRendererTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "*a* **b** ~~c~~ `d` => <p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>",
        "a\\\\\\nb => <p>a<br> b</p>",
        "a<br>b<BR/>c<br /> d => <p>a<br>b<br>c<br> d</p>",
        "a<br id=x>b => <p>a&lt;br id=x&gt;b</p>",
        "a\\n\\n<br>\\n\\nb => <p>a</p> <p>b</p>",
        "- a\\n- b => <ul> <li>a</li> <li>b</li> </ul>",
        "3. a => <ol start=\"3\"> <li>a</li> </ol>",
        "> q => <blockquote> <p>q</p> </blockquote>",
        "[a](b.md) => <p><a href=\"b.md\">a</a></p>",
        "[a](https://e.example/?q=1&r) => <p><a href=\"https://e.example/?q=1&amp;r\""
            + " rel=\"noopener noreferrer\">a</a></p>",
        "[a](<b c\u00E9.md>) => <p><a href=\"b%20c%C3%A9.md\">a</a></p>",
        "## A b\\n\\n## C\\n\\n[x](#A-b) => <h2 id=\"h-a-b\">A b</h2> <h2 id=\"h-c\">C</h2>"
            + " <p><a href=\"#h-a-b\">x</a></p>",
        "# A\\n\\n[x](#a) [y](#TOP) => <p><a href=\"#top\">x</a> <a href=\"#top\">y</a></p>",
        "# A\\n\\n## A\\n\\n[x](#a-1) => <h2 id=\"h-a-1\">A</h2> <p><a href=\"#h-a-1\">x</a></p>",
        "![a \"b\"](c.png) => <p><img src=\"c.png\" alt=\"a &quot;b&quot;\" loading=\"lazy\"></p>",
        "![a](https://e.example/c.png) ![](https://e.example/d) => <p><a"
            + " href=\"https://e.example/c.png\" rel=\"noopener noreferrer\">a</a> <a"
            + " href=\"https://e.example/d\" rel=\"noopener noreferrer\">https://e.example/d</a></p>",
        "[![a](https://e.example/c.png)](b.md) => <p><a href=\"b.md\">a</a></p>",
        "a <!-- hidden --> b => <p>a  b</p>",
        "a <b>c</b> => <p>a &lt;b&gt;c&lt;/b&gt;</p>",
        "{{7*7}} ${x} #{x} => <p>{{7*7}} ${x} #{x}</p>",
        "---\\nid: x\\n---\\ntext => <p>text</p>",
        "```java\\nif < y\\n``` => <pre tabindex=\"0\"><code class=\"language-java\">"
            + "<span class=\"code-keyword\">if</span> &lt; y"
            + " </code></pre>",
        "> [!warning]\\n> Careful => <div class=\"alert warning\" role=\"note\""
            + " aria-label=\"Warning\"> <p class=\"alert-title\">Warning</p> <p>Careful</p> </div>",
        "> [!OTHER]\\n> q => <blockquote> <p>[!OTHER] q</p> </blockquote>"
      })
  void rendersMarkdown(String markdown, String html) {
    assertThat(html(markdown.translateEscapes()).replace("\n", " ").strip()).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({"' ', open, Open", "x, done, Done", "-, wont-do, Won't do"})
  void rendersTasksWithTheirStateInWords(String mark, String state, String words) {
    var item = Jsoup.parse(html("- [" + mark + "] Deploy")).select("li.task").get(0);

    assertThat(item.hasClass(state)).isTrue();
    assertThat(item.select("input[type=checkbox][disabled]").attr("aria-label")).isEqualTo(words);
    assertThat(item.select("input[checked]")).hasSize(state.equals("done") ? 1 : 0);
    assertThat(item.text()).isEqualTo("[" + mark + "] Deploy");
  }

  @Test
  void rendersTablesInNamedRegions() {
    String html = html("| Time | Event |\n|--:|:-:|\n| 14:05 | **x**<br>y |\n");

    var region = Jsoup.parse(html).select("div.table[role=region][tabindex=0]").get(0);
    assertThat(region.attr("aria-label")).isEqualTo("Table 1: Time, Event");
    assertThat(region.select("th[scope=col].right").text()).isEqualTo("Time");
    assertThat(region.select("td.center strong").text()).isEqualTo("x");
    assertThat(html).contains("<strong>x</strong><br>y</td>");
  }

  @Test
  void leavesTheTitleOutAndSkipsNoLevel() {
    RenderedMarkdown rendered =
        render("# Title\n\n### Deep\n\n###### Deeper\n\n## Up\n\n> # quoted\n\n### Down\n");

    assertThat(rendered.contents())
        .containsExactly(
            new ContentsEntry(2, "h-deep", "Deep"),
            new ContentsEntry(3, "h-deeper", "Deeper"),
            new ContentsEntry(2, "h-up", "Up"),
            new ContentsEntry(3, "h-down", "Down"));
    assertThat(rendered.html()).doesNotContain("Title").contains("<h2 id=\"h-deep\">Deep</h2>");
  }

  @Test
  void keepsTheFirstOfSeveralEqualHeadings() {
    assertThat(render("## Summary\n\n## Timeline\n").contents()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "`__proto__`, h-__proto__",
    "getElementById, h-getelementbyid",
    "\uD83C\uDF89, h-section",
    "TITLE I, h-title-i"
  })
  void prefixesIds(String heading, String id) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(render("## x\n\n## " + heading).contents().get(1).id()).isEqualTo(id);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void givesEachHeadingAnIdOfItsOwn() {
    assertThat(render("## a\n\n## a-1\n\n## a\n\n## a\n\n## A!\n").contents())
        .extracting(ContentsEntry::id)
        .containsExactly("h-a", "h-a-1", "h-a-2", "h-a-3", "h-a-4");
  }

  @Test
  void putsFootnotesBelowInTheOrderOfMention() {
    var body =
        Jsoup.parse(
            html("One[^b] two[^a] three[^b].\n\n[^a]: Text A[^c]\n[^b]: Text B\n[^c]: C\n"));

    assertThat(body.select("section.footnotes li").eachAttr("id"))
        .containsExactly("fn-1", "fn-2", "fn-3");
    assertThat(body.select("section.footnotes li p").eachText())
        .containsExactly("Text B", "Text A3", "C");
    assertThat(body.select("sup").eachAttr("id"))
        .containsExactly("fnref-1", "fnref-2", "fnref-1-2", "fnref-3");
  }

  @Test
  void asksForRelativeDestinationsOnly() {
    LinkResolver resolver =
        (destination, image) ->
            destination.equals("known.md") ? Optional.of("../known/") : Optional.empty();

    String html =
        new MarkdownRenderer()
            .render(
                document("[a](known.md) [b](unknown.md) [c](mailto:x@y.example)"),
                resolver,
                Limits.DEFAULT)
            .html();

    assertThat(html)
        .isEqualTo("<p><a href=\"../known/\">a</a> b <a href=\"mailto:x@y.example\">c</a></p>\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//evil.example", "data:text/html,x", "\\\\evil"})
  void doesNotTrustTheResolver(String address) {
    RenderedMarkdown rendered =
        new MarkdownRenderer()
            .render(document("[a](b.md)"), (link, image) -> Optional.of(address), Limits.DEFAULT);

    assertThat(rendered.html()).isEqualTo("<p>a</p>\n");
  }

  @Test
  void rendersTheSameForEveryLineEnding() {
    String text =
        "# T\n\n## A\ntext\nmore\n\n- [x] a\n  - b\n\n```\ncode\n```\n\n| a |\n|--|\n| b |";

    assertThat(html(text.replace("\n", "\r\n"))).isEqualTo(html(text));
    assertThat(html(text.replace("\n", "\r"))).isEqualTo(html(text));
  }

  private static String html(String markdown) {
    return render(markdown).html();
  }

  private static RenderedMarkdown render(String markdown) {
    RenderedMarkdown rendered =
        new MarkdownRenderer().render(document(markdown), LinkResolver.AS_WRITTEN, Limits.DEFAULT);
    assertThat(rendered.problems()).isEmpty();
    SafeHtml.check(rendered.html());
    return rendered;
  }

  private static Document document(String markdown) {
    return new MarkdownReader()
        .read(DocumentKind.INCIDENT, "a.md", markdown, Limits.DEFAULT)
        .document()
        .orElseThrow();
  }
}
