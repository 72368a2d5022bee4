package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.InternalParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalPartsTest {
  @Test
  void blanksWholeLinesAndKeepsTheirEnds() {
    assertThat(blanked("a\r\n<!-- internal -->\r\n\r\nsecret\n<!-- /internal -->\nb\n"))
        .isEqualTo("a\r\n                 \r\n\r\n      \n                  \nb\n");
  }

  @Test
  void keepsACommentBesideOtherText() {
    assertThat(blanked("a <!-- internal --> secret <!-- /internal --> b\n"))
        .isEqualTo("a <!--" + " ".repeat(36) + "--> b\n");
    assertThat(blanked("| a | <!-- internal --> x <!-- /internal --> |\n"))
        .isEqualTo("| a | <!--" + " ".repeat(31) + "--> |\n");
  }

  @Test
  void blanksPartsThatLieInEachOtherOnce() {
    String text = "a\n\n<!-- internal -->\n<!-- internal -->\nx\n<!-- /internal -->\ny\n";

    assertThat(blanked(text).strip()).isEqualTo("a");
    assertThat(blanked(text)).hasSameSizeAs(text);
  }

  @Test
  void tellsMarksWithoutAnEndUnlessTheyAreFirstInASection() {
    assertThat(parts("# T\n\n<!-- internal -->\n\nx\n").unclosed()).isEmpty();
    assertThat(parts("# T\n\nx\n\n<!-- internal -->\n\nx\n").unclosed()).hasSize(1);
    assertThat(parts("<!-- internal -->\n\nx\n").unclosed()).hasSize(1);
  }

  @Test
  void leavesAnEndWithoutABeginningAlone() {
    assertThat(parts("a\n\n<!-- /internal -->\n\nb\n").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\naudience: internal\n---\nx\n",
        "---\naudience: [team, internal]\n---\nx\n",
        "---\nAudience: \"Internal\"\n---\nx\n",
        "---\naudience:\n  - internal\n---\nx\n",
        "---\naudience: internal\nowner: [open\n---\nx\n",
        "---\naudience: internal\naudience: public\n---\nx\n",
        "---\naudience: internal\n\nnever closed\n",
      })
  void takesAllOfADocumentThatSaysSoEvenIfItsFrontMatterIsBroken(String text) {
    assertThat(parts(text).whole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\naudience: public\n---\ninternal\n",
        "---\ntitle: internal\n---\naudience: internal\n",
        "---\n\nA rule above, and the word internal.\n",
        "audience: internal\n",
      })
  void takesNothingOfADocumentThatOnlyHasTheWords(String text) {
    assertThat(parts(text).isEmpty()).isTrue();
  }

  private static String blanked(String text) {
    return parts(text).blanked(text);
  }

  private static InternalParts parts(String text) {
    return InternalParts.of(
        new MarkdownReader()
            .read(DocumentKind.GUIDE, "a.md", text, Limits.DEFAULT)
            .document()
            .orElseThrow());
  }
}
