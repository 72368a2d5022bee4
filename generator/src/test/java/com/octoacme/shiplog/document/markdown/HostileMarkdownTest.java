package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.Document;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger may write into a document, and what must not come out. */
final class HostileMarkdownTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "text <script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <img src=x onerror=alert(1)> b",
        "<svg onload=alert(1)>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<base href=https://evil.example>",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>",
        "<form action=https://evil.example><input></form>",
        "<style>*{display:none}</style>",
        "</div></main><h1>owned</h1>",
        "| <script> |\n|---|\n| <b onclick=x> |",
        "# <script>alert(1)</script>\n\n## <b id=x>",
        "- [ ] <a href='javascript:x'>y</a>",
      })
  void showsRawHtmlAsText(String markdown) {
    String html = html(markdown);

    SafeHtml.check(html);
    assertThat(html).contains("&lt;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- half open",
        "a <!-- half open",
        "<![CDATA[ half",
        "<? half",
        "<!DOCTYPE half",
        "<a b='"
      })
  void keepsHalfOpenMarkupAsText(String markdown) {
    String html = html(markdown);

    SafeHtml.check(html);
    assertThat(Jsoup.parse(html).text()).isEqualTo(markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6A;avascript&colon;alert(1)",
        "java&#9;script:alert(1)",
        "java&#10;script:alert(1)",
        "java&#13;script:alert(1)",
        "&#1;javascript:alert(1)",
        "&#x1F;javascript:alert(1)",
        "&nbsp;javascript:alert(1)",
        "javascript&#58;alert(1)",
        "\\javascript:alert(1)",
        "javascript://%0aalert(1)",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://e.example/1",
        "data:text/html,x",
        "data:image/svg+xml;base64,PHN2Zz4=",
        "//evil.example/x",
        "/\\evil.example",
        "\\\\\\\\evil.example",
        "https:evil.example",
        "http:///evil.example",
        "about:blank",
        "x:y",
      })
  void makesNoLinkOfOtherAddresses(String address) {
    for (String form :
        new String[] {
          "[seen](<%s>)", "[seen][r]\n\n[r]: <%s>", "![seen](<%s>)", "[seen](<%s> 't')"
        }) {
      String html = html(form.formatted(address));

      SafeHtml.check(html);
      assertThat(Jsoup.parse(html).select("[href], [src]")).as(html).isEmpty();
      assertThat(Jsoup.parse(html).text()).contains("seen");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<javascript:alert(1)>", "<data:text/html,x>", "<vbscript:x>"})
  void makesNoLinkOfOtherAutolinks(String markdown) {
    String html = html(markdown);

    SafeHtml.check(html);
    assertThat(html).doesNotContain("<a ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data:image/png;base64,x", "mailto:a@e.example", "//e.example/a.png"})
  void showsNoImageThatIsNotInTheRepository(String address) {
    assertThat(html("![seen](" + address + ")")).isEqualTo("<p>seen</p>\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://e.example/a.png", "https://e.example/a.png"})
  void leadsToAnImageOfAnotherServerAndDoesNotAskForIt(String address) {
    String html = html("![seen](" + address + ")");

    SafeHtml.check(html);
    assertThat(Jsoup.parse(html).select("img")).isEmpty();
    assertThat(Jsoup.parse(html).select("a[rel*=noopener]").eachAttr("href"))
        .containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```x\" onclick=alert(1)\ncode\n```",
        "[a](b.md '\"><img onerror=alert(1)>')",
        "![a\" onerror=\"x](b.png '\" onerror=\"x')",
        "[a](https://e.example/\"onclick=\"x)",
        "[^\"><script>]\n\n[^\"><script>]: note",
        "> [!NOTE]\"><script>\n> x",
        "| a\"><script> |\n|---|\n| b |",
        "[![a](b.png)](https://e.example) [a [b](c.md)](d.md)",
        "[a[^1]](b.md)\n\n[^1]: x [^1]",
        "[^1] [^2]\n\n[^1]: [^2]\n\n[^2]: [^1]",
        "[^1]\n\n[^1]: [^2]: nested",
      })
  void keepsMarkupInsideItsBounds(String markdown) {
    SafeHtml.check(html(markdown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</code></pre><script>alert(1)</script>",
        "\" onclick=\"alert(1)",
        "'><img src=x onerror=alert(1)>",
        "# </span><b>x</b>",
        "key: </span>\"<b x='\">",
        "<!-- --><script>x</script>",
        "<a href=\"javascript:alert(1)\" onclick='x'>",
        "$<b>${<b>}\\\"<b>",
        "+<b>\n-</pre>\n@@ <i>",
        "&lt;script&gt; &amp; &#x3C;b>"
      })
  void colouredCodeIsStillOnlyText(String code) {
    for (String language :
        List.of("sh", "yaml", "json", "ini", "java", "sql", "diff", "html", "js", "mermaid")) {
      String html = html("```" + language + "\n" + code + "\n```");

      SafeHtml.check(html);
      assertThat(Jsoup.parse(html).expectFirst("pre").wholeText()).isEqualTo(code + "\n");
    }
  }

  @Test
  void aDiagramStaysTextWithACaption() {
    String html = html("```mermaid\ngraph LR; a-->b\n```");

    assertThat(html)
        .isEqualTo(
            """
            <figure><pre tabindex="0"><code class="language-mermaid">graph LR; a--&gt;b
            </code></pre>
            <figcaption>A diagram, as it is written for Mermaid</figcaption></figure>
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "a\u0001b, a\uFFFDb",
    "a\u001B[31mb, a\uFFFD[31mb",
    "a\u009Bb, a\uFFFDb",
    "a\uFFFEb, a\uFFFDb",
    "a\uD800b, a\uFFFDb",
    "a&#xD800;b, a\uFFFDb",
    "a&#0;b, a\uFFFDb",
    "a\u202Eb, aU+202Eb",
    "a\u2066b, aU+2066b",
    "a\u200Fb, a\u200Fb",
    "\uD83D\uDC69\u200D\uD83D\uDE80, \uD83D\uDC69\u200D\uD83D\uDE80",
    "a ]]> b, a ]]> b",
  })
  void replacesWhatXmlForbids(String text, String shown) {
    for (String form : new String[] {"# t\n\n## %s", "`%s`", "```\n%s\n```", "| %s |\n|--|"}) {
      SafeHtml.check(html(form.formatted(text)));
    }
    assertThat(html(text)).isEqualTo("<p>" + shown.replace(">", "&gt;") + "</p>\n");
  }

  private static String html(String markdown) {
    Document document =
        new MarkdownReader()
            .read(DocumentKind.INCIDENT, "a.md", markdown, Limits.DEFAULT)
            .document()
            .orElseThrow();
    RenderedMarkdown rendered =
        new MarkdownRenderer().render(document, LinkResolver.AS_WRITTEN, Limits.DEFAULT);
    assertThat(rendered.problems()).isEmpty();
    SpanWalk.check(document);
    return rendered.html();
  }
}
