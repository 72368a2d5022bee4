package com.octoacme.shiplog.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text can be found by. */
class SearchTermsTest {
  private static List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    SearchTerms.of(text, terms::add);
    return terms;
  }

  @Test
  void wordsAreFoldedAndStopWordsLeftOut() {
    assertThat(terms("The Cache was FULL")).containsExactly("cache", "full");
  }

  @Test
  void aVersionIsFoundWholeAndWithoutItsLetter() {
    assertThat(terms("Release v1.26.0."))
        .containsExactly("release", "1.26.0", "v1.26.0", "v1", "26");
  }

  @Test
  void aTicketIsFoundWholeAndByItsParts() {
    assertThat(terms("see PROJ-1234")).containsExactly("see", "proj-1234", "proj", "1234");
  }

  @Test
  void jointsAtTheEndsOfAWordDoNotCount() {
    assertThat(terms("-x1- ...retry... _done_")).containsExactly("x1", "retry", "done");
  }

  @Test
  void accentsAreDroppedAndCharactersTogether() {
    assertThat(terms("Café naïve ÅNGSTRÖM ﬁle"))
        .containsExactly("cafe", "naive", "angstrom", "file");
  }

  @Test
  void scriptsWithoutSpacesAreTakenTwoByTwo() {
    assertThat(terms("障害報告")).containsExactly("障害", "害報", "報告");
    assertThat(terms("x 障 y1")).containsExactly("x", "障", "y1");
    assertThat(terms("장애 API障害")).containsExactly("장애", "api", "障害");
  }

  @ParameterizedTest
  @CsvSource({
    "caches,cache",
    "policies,policy",
    "status,status",
    "process,process",
    "bus,bus",
    "gas,gas",
    "deploys,deploy",
    "zombies,zomby",
    "calories,calory",
    "eies,eie"
  })
  void pluralsLoseTheirEnding(String word, String stem) {
    assertThat(SearchTerms.stem(word)).isEqualTo(stem);
  }

  @Test
  void aLongWordIsFoundByItsBeginning() {
    assertThat(terms("a".repeat(100))).containsExactly("a".repeat(SearchTerms.LONGEST));
    String letter = "𝒜𐐀".substring(2); // a letter of two UTF-16 units
    assertThat(terms("b" + letter.repeat(50)))
        .allSatisfy(
            term ->
                assertThat(Character.isHighSurrogate(term.charAt(term.length() - 1))).isFalse());
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(terms("TITLE INDEX")).containsExactly("title", "index");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aFacetIsOneTerm() {
    assertThat(SearchTerms.whole(" Payment Service / API ")).isEqualTo("payment-service-api");
  }
}
