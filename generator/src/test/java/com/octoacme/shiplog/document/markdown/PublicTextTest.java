package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.Limits;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicTextTest {
  @Test
  void leavesOutWhatStandsBetweenTheMarks() {
    assertThat(text("a\n\n<!-- internal -->\n\nsecret\n\n<!-- /internal -->\n\nb\n"))
        .contains("a\n\n\n\nb\n");
  }

  @Test
  void leavesOutTheSectionOfAMarkWithoutAnEndBelowItsHeading() {
    assertThat(
            text("# T\n\n## A\n\n<!-- internal -->\n\nsecret\n\n### Deep\n\nsecret\n\n## B\n\nb\n"))
        .contains("# T\n\n## B\n\nb\n");
  }

  @Test
  void leavesOutTheRestAfterAnyOtherMarkWithoutAnEnd() {
    assertThat(text("# T\n\na\n\n<!-- INTERNAL -->\n\nsecret\n\n## B\n\nsecret\n"))
        .contains("# T\n\na\n\n");
  }

  @Test
  void pairsNestedMarks() {
    String nested =
        """
        a

        <!-- internal -->

        secret

        <!-- internal -->

        secret

        <!-- /internal -->

        secret

        <!-- /internal -->

        b
        """;

    assertThat(text(nested)).contains("a\n\n\n\nb\n");
    assertThat(PublicText.of(nested, Limits.DEFAULT).internalParts()).isEqualTo(2);
  }

  @Test
  void hasNothingOfADocumentThatIsInternal() {
    assertThat(text("---\naudience: internal\n---\n# T\n\na\n")).isEmpty();
    assertThat(text("---\naudience: public\n---\n# T\n\ninternal\n")).isPresent();
  }

  @Test
  void takesNoMarkFromCode() {
    assertThat(text("```\n<!-- internal -->\n```\n\na\n"))
        .hasValueSatisfying(text -> assertThat(text).endsWith("a\n"));
  }

  @Test
  void hasNothingOfATextThatCannotBeRead() {
    assertThat(
            text("internal\n\n"
                    + "|a".repeat(4_000)
                    + "\n"
                    + "|-".repeat(4_000)
                    + "\n"
                    + "|a\n".repeat(9))
                .isEmpty())
        .isTrue();
  }

  private static Optional<String> text(String text) {
    return PublicText.of(text, Limits.DEFAULT).text();
  }
}
