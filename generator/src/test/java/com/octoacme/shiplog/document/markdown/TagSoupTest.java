package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.config.RawHtml;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Random soups of hostile pieces, with {@code site.raw-html: sanitised}: whatever they are, what an
 * HTML parser makes of the page has nothing in it that acts, and nothing of it leaves its place.
 * {@code -Dshiplog.soups=100000} tries more of them.
 */
final class TagSoupTest {
  private static final long SEED = 20261126;

  private static final List<String> PIECES =
      Stream.of(
              """
              <script>¦</script>¦<script src=//evil.example/x.js>¦alert(1)¦<svg>¦</svg>¦
              <svg onload=alert(1)>¦<svg/onload=alert(1)//¦<math>¦<mtext>¦<mglyph>¦
              <annotation-xml encoding=text/html>¦<foreignObject>¦<desc>¦<title>¦</title>¦<style>¦</style>¦
              <style>@import 'x'¦<noscript>¦</noscript>¦<template>¦<iframe srcdoc='¦
              <iframe src=javascript:alert(1)>¦<object data=¦<embed src=¦<base href=//evil.example>¦
              <meta http-equiv=refresh content='0;url=javascript:x'>¦<link rel=stylesheet href=¦
              <form action=¦<input autofocus onfocus=alert(1)>¦<button formaction=javascript:alert(1)>¦
              <textarea>¦</textarea>¦<select>¦<option>¦<plaintext>¦<xmp>¦</xmp>¦<listing>¦<noembed>¦
              <frameset>¦<body onload=x>¦</body>¦</html>¦<html>¦<head>¦<img src=x onerror=alert(1)>¦
              <img src=¦<img src="a.png" alt="¦<img/src=a.png¦<a href=¦<a href="¦<a href='¦
              javascript:alert(1)¦JaVa\\tscript:alert(1)¦java&#10;script:alert(1)¦
              &#x6A;avascript&colon;alert(1)¦data:text/html,<script>alert(1)</script>¦vbscript:x¦
              //evil.example¦\\\\\\\\evil.example¦https://e.example/¦b.md¦</a>¦<b>¦</b>¦
              <b onclick=alert(1)>¦<p style=¦<p style='background:url(javascript:x)'>¦
              <p id=main class=skip>¦</p>¦<div>¦</div>¦</div></div></main>¦<details open>¦
              <details ontoggle=alert(1) open>¦<summary>¦</summary>¦</details>¦<table>¦<caption>¦<tr>¦
              <td colspan=2>¦<td colspan=9999999>¦</td>¦</table>¦<li>¦<ul>¦</ul>¦<ol start=¦<dl>¦<dt>¦<q>¦
              <pre>¦</pre>¦<code>¦</code>¦<kbd>¦<br>¦<hr/>¦<wbr¦<h1>¦</h1>¦<video><source onerror=x>¦<!--¦
              -->¦--!>¦<!¦<!DOCTYPE html>¦<![CDATA[¦]]>¦<?xml¦?>¦<%¦%>¦</¦<¦>¦/¦=¦"¦'¦`¦``¦\\n¦\\n\\n¦\\t¦
              \\f¦\\0¦\u202E¦ ¦ x=y¦ onerror=alert(1)¦ ONMOUSEOVER =x¦/onload=x¦ style=x¦ href=¦
               srcset=x¦ xlink:href=javascript:x¦ formaction=x¦ autofocus¦&lt;¦&gt;¦&quot;¦&#0;¦
              &#60;script&#62;¦&¦;¦{{¦}}¦${x}¦text¦*¦**¦_¦[¦](¦![¦)¦](javascript:alert(1))¦
              ](<data:text/html,x>)¦| a | b |\\n|---|---|\\n| ¦ | ¦# ¦> ¦- ¦1. ¦    ¦```\\n¦~~~\\n¦[^1]¦
              [^1]: ¦> [!NOTE]\\n> ¦<x-y>¦<a b="<script>" c='</a>'>¦\uD83D¦\u00E9¦
              """
                  .split("¦\n?"))
          .map(String::translateEscapes)
          .toList();

  private static final Set<String> ELEMENTS =
      Set.of(
          """
          a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption
          figure h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s samp section small
          span strong sub summary sup table tbody td tfoot th thead tr u ul var wbr
          """
              .split("\\s+"));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          """
          alt aria-hidden aria-label checked class colspan disabled height href id loading open
          rel role rowspan scope src start tabindex title type width
          """
              .split("\\s+"));

  /** What a relative address may begin with: no scheme, no other host. */
  private static final String ADDRESS =
      "(?s)(?:https?://[^/].*|mailto:.*|#(?:h-.*|fn.*|top)|(?!//)[^:]*|[^:/?#]*[/?#].*)";

  @Test
  void nothingOfASoupActsOrLeavesItsPlace() {
    Random random = new Random(SEED);
    int soups = Integer.getInteger("shiplog.soups", 500);
    for (int i = 0; i < soups; i++) {
      String soup = soup(random);
      check(soup, rendered(soup));
    }
  }

  private static String soup(Random random) {
    StringBuilder soup = new StringBuilder();
    int pieces = 1 + random.nextInt(24);
    for (int i = 0; i < pieces; i++) {
      soup.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    // So that a part of the soups is surely more than text.
    return random.nextBoolean() ? "<b>x</b> " + soup : soup.toString();
  }

  private static String rendered(String soup) {
    return new MarkdownReader(RawHtml.SANITISED)
        .read(DocumentKind.GUIDE, "a.md", soup, Limits.DEFAULT)
        .document()
        .map(
            document ->
                new MarkdownRenderer(RawHtml.SANITISED)
                    .render(document, LinkResolver.AS_WRITTEN, Limits.DEFAULT))
        .map(
            page -> {
              assertThat(page.problems()).as(soup).isEmpty();
              return page.html();
            })
        .orElse("");
  }

  private static void check(String soup, String html) {
    Document page = Jsoup.parse("<main id=box>" + html + "</main><footer id=after></footer>");
    assertThat(page.select("body > main#box + footer#after")).as(soup).hasSize(1);
    assertThat(page.body().children()).as(soup).hasSize(2);
    Element box = page.expectFirst("main#box");
    box.traverse((node, depth) -> assertThat(node).as(soup).isNotInstanceOf(Comment.class));
    for (Element element : box.select("main *")) {
      assertThat(ELEMENTS).as(soup).contains(element.tagName());
      for (Attribute attribute : element.attributes()) {
        check(soup, attribute);
      }
    }
    assertThat(box.select("input:not([type=checkbox][disabled])")).as(soup).isEmpty();
  }

  private static void check(String soup, Attribute attribute) {
    String value = attribute.getValue();
    assertThat(ATTRIBUTES).as(soup).contains(attribute.getKey());
    switch (attribute.getKey()) {
      case "href" -> assertThat(value).as(soup).matches(ADDRESS).doesNotContain("\\", "\t", "\n");
      case "src" -> assertThat(value).as(soup).matches(ADDRESS).doesNotStartWith("http:");
      case "id" -> assertThat(value).as(soup).matches("(?s)h-.*|fn(ref)?-[\\d-]+");
      case "class" -> assertThat(List.of(value.split(" "))).as(soup).noneMatch("skip"::equals);
      default -> {}
    }
  }
}
