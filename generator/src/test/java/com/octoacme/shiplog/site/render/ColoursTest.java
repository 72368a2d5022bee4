package com.octoacme.shiplog.site.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.logbook.BuiltIns;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in theme's colours can be read: text on each ground, in light, in dark and printed. */
class ColoursTest {
  private static final double READABLE = 4.5;
  private static final List<String> TEXTS =
      List.of("ink", "soft", "accent", "bad", "warn", "mild", "good");
  private static final List<String> GROUNDS = List.of("ground", "raised", "sunken");
  private static final List<String> MARKED = List.of("accent", "bad", "warn", "mild", "good");

  private final String css =
      new String(BuiltIns.bytes("theme/assets/shiplog.css"), StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^:root \\{",
        ":root:not\\(\\[data-theme=\"light\"]\\) \\{",
        "^:root\\[data-theme=\"dark\"] \\{",
        ":root, :root\\[data-theme], :root:not\\(\\[data-theme=\"light\"]\\) \\{"
      })
  void everyTextIsReadableOnEveryGround(String block) {
    Map<String, String> colours = colours(block);

    for (String text : TEXTS) {
      for (String ground : GROUNDS) {
        assertThat(contrast(colours, text, ground))
            .as(text + " on " + ground)
            .isGreaterThan(READABLE);
      }
    }
    for (String text : MARKED) {
      assertThat(contrast(colours, text, text + "-ground")).as(text).isGreaterThan(READABLE);
    }
  }

  @Test
  void darkIsTheSameByChoiceAndByDefault() {
    assertThat(colours("^:root\\[data-theme=\"dark\"] \\{"))
        .isEqualTo(colours(":root:not\\(\\[data-theme=\"light\"]\\) \\{"));
  }

  @Test
  void codeUsesNoOtherColours() {
    List<String> rules =
        Pattern.compile("(?m)^\\.code-[a-z]+ \\{.*}$")
            .matcher(css)
            .results()
            .map(MatchResult::group)
            .toList();

    assertThat(rules)
        .hasSize(7)
        .allSatisfy(
            rule ->
                assertThat(rule)
                    .containsPattern("[{ ]color: var\\(--(soft|accent|bad|warn|mild|good)\\)")
                    .doesNotContain("#"));
  }

  private Map<String, String> colours(String block) {
    Pattern rule = Pattern.compile("(?m)" + block + "([^}]*)}");
    String body = rule.matcher(css).results().findFirst().orElseThrow().group(1);
    Map<String, String> colours = new HashMap<>();
    Pattern.compile("--([a-z-]+): (#[0-9a-f]+);")
        .matcher(body)
        .results()
        .forEach(colour -> colours.put(colour.group(1), colour.group(2)));
    return colours;
  }

  /** As WCAG 2 defines it. */
  private static double contrast(Map<String, String> colours, String text, String ground) {
    double a = luminance(Objects.requireNonNull(colours.get(text), text));
    double b = luminance(Objects.requireNonNull(colours.get(ground), ground));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    String six = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
    return 0.2126 * channel(six, 1) + 0.7152 * channel(six, 3) + 0.0722 * channel(six, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
