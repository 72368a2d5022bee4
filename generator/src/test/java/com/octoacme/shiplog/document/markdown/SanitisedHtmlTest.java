package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.RawHtml;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.source.InputProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML of documents where {@code site.raw-html} is {@code sanitised}. */
final class SanitisedHtmlTest {
  private static final String[] PLACES = {
    "%s",
    "text %s text",
    "- [ ] %s",
    "> [!NOTE]\n> %s",
    "| a |\n|---|\n| %s |",
    "## %s",
    "<details><summary>S</summary>\n\n%s\n\n</details>",
    "<div title=\"\n\n%s\n\n<b>x</b>",
    "<div>\n%s\n</div>",
    "<b>*%s</b>*",
    "[%s](a.md)",
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<ScRiPt/x>alert(1)</sCrIpT\n>",
        "<img src=x onerror=alert(1)>",
        "<img src=a.png OnError =alert(1)>",
        "<img/src=a.png/onerror=alert(1)>",
        "<img src=\"a.png\"onerror=\"alert(1)\">",
        "<b onclick=alert(1)>x</b>",
        "<b\tonmouseover\n=\n'alert(1)'>x</b>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<object data=x></object><embed src=x>",
        "<base href=//evil.example>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<form action=//evil.example><input name=x><button>y</button></form>",
        "<style>*{display:none}</style><link rel=stylesheet href=//evil.example>",
        "<p style=\"background:url(javascript:alert(1))\" class=skip id=main>x</p>",
        "</div></main></body><h1>owned</h1>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><img src=x onerror=alert(1)></template>",
        "<textarea></textarea><img src=x onerror=alert(1)>",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
        "<plaintext>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href=\"java&#9;script:alert(1)\">x</a>",
        "<a href=\" &#1;javascript&colon;alert(1)\">x</a>",
        "<a href='data:text/html,x' title='\"><img onerror=x>'>x</a>",
        "<a href=//evil.example>x</a>",
        "<a href='https://e.example' target=_blank ping=//evil.example>x</a>",
        "<img src=data:image/svg+xml;base64,PHN2Zz4= alt='\" onerror=\"x'>",
        "<img src='//evil.example/x.png' srcset='//evil.example/y.png'>",
        "<abbr title='\"><script>alert(1)</script>'>x</abbr>",
        "<td colspan=9999999999><th rowspan='1\" onclick=\"x'>",
        "<ol start='-1\" onclick=\"x'><li>x",
        "<details open=\"\" ontoggle=alert(1)>x",
        "<input autofocus onfocus=alert(1)>",
        "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
        "<b a='<script>alert(1)</script>'>x</b>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<!-- --!><img src=x onerror=alert(1)> -->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<?x <img src=x onerror=alert(1)> ?>",
        "&lt;script&gt;alert(1)&lt;/script&gt; <br>",
        "<b>&#60;script&#62;alert(1)</b>",
        "<a href=\"&#106;&#97;&#118;&#97;script:alert(1)\">x</a>",
        "<b>\u0000\u0001\u202e&#0;&#xD800;&#x202E;</b>",
        "`<b>` <code><script>alert(1)</script></code>",
        "<pre>\n<script>alert(1)</script>\n</pre>",
        "<form id=__proto__><b id=getElementById name=cookie>x</b>",
        "<a href=x\u3000onclick=alert(1)>x</a>",
        "<img src=`x`onerror=alert(1)>",
      })
  void nothingHarmfulComesOut(String html) {
    for (String place : PLACES) {
      String rendered = html(place.formatted(html));

      SafeHtml.checkSanitised(rendered);
      assertThat(Jsoup.parse(rendered).select("[class=skip], [name], [style], [target]")).isEmpty();
    }
  }

  @Test
  void harmlessTagsAreWhatTheySay() {
    Element body =
        body(
            """
            <details open><summary>Logs of <kbd>a</kbd></summary>

            **Markdown** and H<sub>2</sub>O<br>on two lines, see <a href="b.md" title="B">b</a>

            </details>

            <table><tr><td colspan="2" style="color: red">x</td></tr></table>

            <img src="a.png" width="40" height="3em">
            """);

    assertThat(body.select("details[open] > summary > kbd").text()).isEqualTo("a");
    assertThat(body.select("details strong").text()).isEqualTo("Markdown");
    assertThat(body.select("details p > sub + br + a[title=B]").attr("href")).isEqualTo("b.md");
    assertThat(body.select("div.table[role=region][tabindex=0] > table td[colspan=2]").outerHtml())
        .isEqualTo("<td colspan=\"2\">x</td>");
    assertThat(body.select("img").outerHtml())
        .isEqualTo("<img src=\"a.png\" width=\"40\" alt=\"\" loading=\"lazy\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<h1>No title</h1>",
        "<pod> and </pod>",
        "<b onclick=\"x()\">bold</b>",
        "<a href=\"javascript:x\">seen</a>",
        "</details> without a beginning",
        "<br is not a tag",
        "<!-- half open"
      })
  void whatIsNoElementIsShownAsText(String html) {
    assertThat(body("Seen: " + html).text()).isEqualTo("Seen: " + html);
    assertThat(body(html).text()).isEqualTo(html);
    assertThat(body("A<br>B\n\n" + html).text()).endsWith(html);
  }

  @Test
  void linksLeadWhereThoseOfMarkdownDo() {
    LinkResolver tree =
        (destination, image) ->
            destination.startsWith("known")
                ? Optional.of("../page-of-" + destination)
                : Optional.empty();
    String markdown = "<a href=\"known.md\">k</a> <a href=\"unknown.md\">u</a> <img src=known.png>";

    Element body = Jsoup.parse(render(markdown, tree, Limits.DEFAULT).html()).body();

    assertThat(body.select("a").outerHtml()).isEqualTo("<a href=\"../page-of-known.md\">k</a>");
    assertThat(body.select("img").attr("src")).isEqualTo("../page-of-known.png");
    assertThat(body.text()).contains("<a href=\"unknown.md\">u</a>");
  }

  @Test
  void expressionsAndSignsStayWhatTheyAre() {
    assertThat(html("<b>{{7 * 7}}</b> ${7 * 7} `{{x}}` a=b c@d.example"))
        .contains("{{7 * 7}}", "{{x}}")
        .doesNotContain("<!--");
    assertThat(body("<b>{{7 * 7}}</b> ${7 * 7} `{{x}}` a=b x@y 'q'").text())
        .isEqualTo("{{7 * 7}} ${7 * 7} {{x}} a=b x@y 'q'");
  }

  @Test
  void ourOwnMarkupIsLeftAsItIs() {
    String markdown =
        """
        ## Heading *one*

        - [x] done
        - [ ] open
          1. nested

             para

        3. three

        | a | b |
        |:-:|--:|
        | 10:00 | `x` |

        > [!WARNING]
        > Careful[^1]

        ```java
        class A {}
        ```

        ```mermaid
        graph LR
        ```

        ![alt](a.png) [x](https://e.example/?a=b&c=d#e) <me@e.example> ~~gone~~

        [^1]: A note.

        """;
    String plain =
        new MarkdownRenderer()
            .render(document(markdown + "End.\n"), LinkResolver.AS_WRITTEN, Limits.DEFAULT)
            .html();

    Element sanitised = body(markdown + "<b>End.</b>\n");
    sanitised.select("b").unwrap();

    assertThat(normal(sanitised)).isEqualTo(normal(Jsoup.parse(plain).body()));
  }

  /** Spaces, the order of attributes and values of those that need none do not matter. */
  private static String normal(Element body) {
    StringBuilder tree = new StringBuilder();
    for (Element element : body.getAllElements()) {
      tree.append(element.parents().size()).append(element.tagName());
      element.attributes().asList().stream()
          .map(one -> one.getKey().matches("checked|disabled") ? one.getKey() : one.toString())
          .sorted()
          .forEach(one -> tree.append(' ').append(one));
      tree.append(": ").append(element.ownText().strip()).append('\n');
    }
    return tree.toString();
  }

  @Test
  void aDocumentWithoutHtmlIsTheSame() {
    for (String markdown :
        List.of("# t\n\n{{a}} = b\n", "- x <!-- note -->\n", "<script>x</script>\n", "`<b>`\n")) {
      assertThat(html(markdown))
          .isEqualTo(
              new MarkdownRenderer()
                  .render(document(markdown), LinkResolver.AS_WRITTEN, Limits.DEFAULT)
                  .html());
    }
  }

  @Test
  void deepHtmlLosesNothing() {
    String deep = "<div>".repeat(400) + "deep" + "</div>".repeat(400);
    assertThat(body(deep).text()).contains("deep");
    assertThat(body(deep).select("div")).hasSize(20);

    Limits deeper = new Limits(1 << 20, 1 << 16, 20_000, 200, 8 << 20, 100_000, 32, 2);
    String nested = "> ".repeat(190) + "- ".repeat(90) + "<b>end</b>";
    RenderedMarkdown rendered = render(nested, LinkResolver.AS_WRITTEN, deeper);
    assertThat(Jsoup.parse(rendered.html()).text()).contains("<b>end</b>");
    assertThat(rendered.problems()).extracting(InputProblem::rule).containsExactly("nesting-limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"",
        "<a href='",
        "<a x=",
        "<a ",
        "<b>",
        "<b></b>",
        "</b>",
        "<",
        "<b\t",
        "<b x",
        "&#106",
        "&amp",
        "<br>\n\n",
        "<p>x\n\n",
        "<a href=\"x\">",
        "<table>",
        "{{",
        "<b>{{",
        "<div title=\"\n\n",
        "<!--",
        "<a href=\"x\" y='",
      })
  void timeGrowsWithTheText(String piece) {
    String text = "<b>x</b>\n\n" + piece.repeat(200_000 / piece.length());

    RenderedMarkdown rendered =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> render(text, LinkResolver.AS_WRITTEN, Limits.DEFAULT));

    assertThat(rendered.problems())
        .extracting(InputProblem::rule)
        .isSubsetOf("output-limit", "nesting-limit");
  }

  @Test
  void whatTheSanitizerMakesLongerIsLimited() {
    Limits small = new Limits(1 << 20, 1 << 16, 20_000, 50, 10_000, 100_000, 32, 2);
    String signs = "<b>x</b> " + "=".repeat(5_000);

    assertThat(render(signs, LinkResolver.AS_WRITTEN, small).problems())
        .extracting(InputProblem::rule)
        .containsExactly("output-limit");
  }

  private static Element body(String markdown) {
    return Jsoup.parse(html(markdown)).body();
  }

  private static String html(String markdown) {
    RenderedMarkdown rendered = render(markdown, LinkResolver.AS_WRITTEN, Limits.DEFAULT);
    assertThat(rendered.problems()).isEmpty();
    return rendered.html();
  }

  private static RenderedMarkdown render(String markdown, LinkResolver links, Limits limits) {
    Document document =
        new MarkdownReader()
            .read(DocumentKind.INCIDENT, "a.md", markdown, limits)
            .document()
            .orElseThrow();
    return new MarkdownRenderer(RawHtml.SANITISED).render(document, links, limits);
  }

  private static Document document(String markdown) {
    return new MarkdownReader()
        .read(DocumentKind.INCIDENT, "a.md", markdown, Limits.DEFAULT)
        .document()
        .orElseThrow();
  }
}
