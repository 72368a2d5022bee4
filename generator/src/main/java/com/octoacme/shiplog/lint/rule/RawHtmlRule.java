package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.RawHtml;
import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.document.AllBlocks;
import com.octoacme.shiplog.document.Block;
import com.octoacme.shiplog.document.InlineText;
import com.octoacme.shiplog.document.html.HarmlessTags;
import com.octoacme.shiplog.document.html.HtmlTag;
import com.octoacme.shiplog.document.markdown.TagPolicy;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports HTML in a document. */
public final class RawHtmlRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "raw-html",
          "safety",
          Severity.WARNING,
          "The document holds HTML that is shown as text; an error where it could run "
              + "a script.",
          "Documents come from anyone who can open a pull request, so their HTML is "
              + "not part of the page. Comments are fine; with `site.raw-html: sanitised`, tags that "
              + "do no harm are fine as well.",
          """
          <details><summary>Logs</summary>
          """,
          """
          **Logs**
          """,
          Fix.NONE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  private static final Pattern TAG =
      Pattern.compile("<([A-Za-z][A-Za-z0-9-]*)((?:\\s[^<>]{0,2000}+)?)/?>");
  private static final Pattern HANDLER = Pattern.compile("(?i)[\\s\"'/]on[a-z]+\\s*=");
  private static final Set<String> DANGEROUS =
      Set.of(
          "script",
          "iframe",
          "object",
          "embed",
          "form",
          "base",
          "meta",
          "link",
          "style",
          "svg",
          "math",
          "frame",
          "frameset",
          "applet",
          "template");
  private static final Set<String> KNOWN =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "br",
          "button",
          "center",
          "code",
          "col",
          "dd",
          "del",
          "details",
          "div",
          "dl",
          "dt",
          "em",
          "figure",
          "figcaption",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "input",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "section",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "textarea",
          "th",
          "thead",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "video",
          "audio");

  @Override
  public List<Observation> check(LintedDocument document) {
    String text = document.document().text();
    if (text.indexOf('<') < 0) {
      return List.of();
    }
    Optional<TagPolicy> policy =
        document.surroundings().configuration().site().rawHtml() == RawHtml.SANITISED
            ? Optional.of(TagPolicy.withoutTree())
            : Optional.empty();
    List<Observation> seen = new ArrayList<>();
    AllBlocks.of(document.document())
        .forEach(
            block -> {
              if (block instanceof Block.Html html) {
                inBlock(html, policy).ifPresent(seen::add);
              }
            });
    document.texts().forEach(inline -> checkInline(inline, text, policy, seen));
    return seen;
  }

  private static Optional<Observation> inBlock(Block.Html html, Optional<TagPolicy> policy) {
    Matcher matcher = TAG.matcher(html.text());
    List<String> names = new ArrayList<>();
    boolean refused = false;
    while (matcher.find()) {
      if (isText(html.text(), matcher.start(), policy)) {
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        names.add(name);
        refused |= isRefused(name, policy);
      }
    }
    boolean dangerous =
        refused
            || names.stream().anyMatch(DANGEROUS::contains)
            || HANDLER.matcher(html.text()).find()
            || DANGEROUS.stream().anyMatch(name -> begins(html.text(), name));
    String shown =
        names.isEmpty() ? html.text().lines().findFirst().orElse("") : "<" + names.get(0) + ">";
    return policy.isPresent() && names.isEmpty() && !dangerous
        ? Optional.empty()
        : Optional.of(observation(html.span(), shown, dangerous));
  }

  /** Whether a tag is shown as text. */
  private static boolean isText(String html, int start, Optional<TagPolicy> policy) {
    return policy.isEmpty() || HtmlTag.find(html, start).filter(policy.get()::allows).isEmpty();
  }

  /**
   * Whether a tag is only text for what it carries: a script, or an address that is not allowed.
   */
  private static boolean isRefused(String name, Optional<TagPolicy> policy) {
    return policy.isPresent() && HarmlessTags.isElement(name);
  }

  /** A tag may be left open at the end of its block, and still be one to a browser. */
  private static boolean begins(String html, String name) {
    return html.toLowerCase(Locale.ROOT).contains("<" + name);
  }

  private static void checkInline(
      InlineText inline, String source, Optional<TagPolicy> policy, List<Observation> seen) {
    Matcher matcher = TAG.matcher(inline.plain());
    while (matcher.find()) {
      Span place = inline.sourceOf(matcher.start(), matcher.end());
      boolean written = source.startsWith(matcher.group(), place.start());
      boolean escaped = place.start() > 0 && source.charAt(place.start() - 1) == '\\';
      if (written
          && !escaped
          && !inline.isCode(matcher.start())
          && isText(matcher.group(), 0, policy)) {
        check(matcher, place, policy).ifPresent(seen::add);
      }
    }
  }

  /** A word in angle brackets that HTML does not know, such as {@code <pod>}, is text. */
  private static Optional<Observation> check(Matcher tag, Span place, Optional<TagPolicy> policy) {
    String name = tag.group(1).toLowerCase(Locale.ROOT);
    boolean dangerous =
        DANGEROUS.contains(name) || HANDLER.matcher(tag.group()).find() || isRefused(name, policy);
    return dangerous || KNOWN.contains(name)
        ? Optional.of(observation(place, "<" + name + ">", dangerous))
        : Optional.empty();
  }

  private static Observation observation(Span place, String shown, boolean dangerous) {
    return Observation.at(place, "HTML " + Quoted.of(shown) + " is shown as text")
        .remedy("Write it in Markdown, or as code between backticks")
        .about(shown)
        .judged(dangerous ? Optional.of(Severity.ERROR) : Optional.empty(), false);
  }
}
