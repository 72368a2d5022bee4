package com.octoacme.shiplog.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.config.DocumentKind;
import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.Document;
import com.octoacme.shiplog.document.Reading;
import com.octoacme.shiplog.source.InputProblem;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every example of the CommonMark specification, and of GitHub's. */
final class CommonMarkSpecTest {
  static List<Example> examples() {
    return Stream.of(TestResources.getSpec(), TestResources.getGfmSpec())
        .flatMap(spec -> ExampleReader.readExamples(spec).stream())
        .toList();
  }

  /** Examples that are a front matter, or nothing, when they are a whole file. */
  static Stream<Example> documents() {
    return examples().stream()
        .filter(example -> !example.getSource().startsWith("---"))
        .filter(example -> read(example).document().isPresent());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadWithoutFailure(Example example) {
    assertThat(read(example).problems())
        .extracting(InputProblem::rule)
        .isSubsetOf("empty-document", "front-matter");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void hasPlacesInOrder(Example example) {
    SpanWalk.check(read(example).document().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void saysTheSameWhenItIsTakenApartLater(Example example) {
    Document now = read(example).document().orElseThrow();
    Document later =
        new MarkdownReader()
            .readLater(DocumentKind.GUIDE, "spec.md", example.getSource(), Limits.DEFAULT)
            .document()
            .orElseThrow();

    assertThat(later.sections()).isEqualTo(now.sections());
    assertThat(later.preamble()).isEqualTo(now.preamble());
    assertThat(later.links()).isEqualTo(now.links());
    assertThat(later.comments()).isEqualTo(now.comments());
    assertThat(later.extent()).isEqualTo(now.extent());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void rendersSafely(Example example) {
    RenderedMarkdown rendered =
        new MarkdownRenderer()
            .render(
                read(example).document().orElseThrow(), LinkResolver.AS_WRITTEN, Limits.DEFAULT);

    assertThat(rendered.problems()).isEmpty();
    SafeHtml.check(rendered.html());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void hasTheHeadingsOfTheSpecification(Example example) {
    Document document = read(example).document().orElseThrow();
    List<String> expected =
        Jsoup.parseBodyFragment(example.getHtml()).body().children().stream()
            .filter(element -> element.tagName().matches("h[1-6]"))
            .map(element -> element.tagName() + " " + element.text())
            .toList();

    assertThat(headings(document)).isEqualTo(expected);
  }

  private static List<String> headings(Document document) {
    return document
        .allSections()
        .map(section -> "h" + section.level() + " " + section.heading().plain().replace('\n', ' '))
        .toList();
  }

  private static Reading read(Example example) {
    return new MarkdownReader()
        .read(DocumentKind.GUIDE, "spec.md", example.getSource(), Limits.DEFAULT);
  }
}
