package com.octoacme.shiplog.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {
  private static final SecretScanner SCANNER = SecretScanner.ofAllKinds();

  static Stream<Named<SecretPattern>> patterns() {
    return SecretPatterns.all().stream()
        .map(pattern -> Named.of(pattern.kind() + ", " + pattern.keyword(), pattern));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void findsASecretOfEachForm(SecretPattern pattern) {
    String sample = sample(pattern);
    String text = "We pasted this into the channel:\n" + sample + "\nand took it back.";

    assertThat(SCANNER.scan(text))
        .as(sample)
        .anySatisfy(secret -> assertThat(sample).contains(secret.span().of(text)));
  }

  /** What the form takes; of a named one as it is set in a file. */
  private static String sample(SecretPattern pattern) {
    String value = FormSample.of(pattern.written(), pattern.keyword().hashCode()).strip();
    return pattern.shape() == SecretPattern.Shape.NAMED
        ? pattern.keyword() + "_X = \"" + value
        : value;
  }

  @Test
  void knowsAtLeastTwoHundredForms() {
    assertThat(SecretPatterns.all()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(SecretPatterns.table().lines().filter(line -> line.contains(" | ")))
        .hasSizeGreaterThanOrEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: ask the owner of the vault",
        "The password = ${DB_PASSWORD} is read from the environment",
        "api_key: your-api-key-goes-here-1234",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "AKIAIOSFODNN7EXAMPLE",
        "commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "https://user:********@example.com/",
        "https://ci.example.com/job:12/console@main",
        "request 7b0e2a50-3c47-4b57-9d3e-6a1f7a1f2f10 timed out",
        "the key- and door-problem",
        "sk-learn, hf_models and glc_something"
      })
  void leavesOtherWordsAlone(String text) {
    assertThat(SCANNER.scan(text)).isEmpty();
  }

  @Test
  void findsNothingInTheDocumentationOfThisProject() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "docs"))) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".md")).toList();

      assertThat(pages).isNotEmpty();
      for (Path page : pages) {
        assertThat(SCANNER.scan(Files.readString(page))).as(page.toString()).isEmpty();
      }
    }
  }

  @Test
  void tellsTheSecretWithoutWhatIsAroundIt() {
    String value = "Zq" + "8".repeat(3) + "kT4vB1nM";
    String text = "postgres://app:" + value + "@db.internal/app";

    assertThat(SCANNER.scan(text))
        .singleElement()
        .satisfies(secret -> assertThat(secret.span().of(text)).isEqualTo(value));
  }

  @Test
  void showsFourCharactersAtMost() {
    assertThat(Secret.masked("abcdefghij")).isEqualTo("abcd\u2026");
    assertThat(Secret.masked("abcd")).isEqualTo("ab\u2026");
  }

  @Test
  void beginningsThatLeadNowhereHideNoSecretOfAnotherForm() {
    String token = "gh" + "p_aB3dE5gH7jK9mN2pQ4rS6tU8vW0xYzcFiLoZ";
    String text = "/AQE".repeat(5_000) + "/" + "AQEa1+".repeat(3_000) + " " + token;

    assertThat(SCANNER.scan(text)).extracting(Secret::kind).containsExactly("GitHub token");
  }

  @Test
  void aFormThatFailedInARunIsTriedAgainBehindIt() {
    String token = "fm2_" + "kT4vB1nMq8Zr".repeat(4);
    String text = "/fm2_" + "kT4v/".repeat(5) + " " + token + " ";

    assertThat(SCANNER.scan(text))
        .extracting(secret -> secret.span().of(text))
        .containsExactly(token);
  }
}
