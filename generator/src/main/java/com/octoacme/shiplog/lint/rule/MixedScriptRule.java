package com.octoacme.shiplog.lint.rule;

import com.octoacme.shiplog.config.Severity;
import com.octoacme.shiplog.lint.DocumentRule;
import com.octoacme.shiplog.lint.Finding.Fix;
import com.octoacme.shiplog.lint.LintedDocument;
import com.octoacme.shiplog.lint.Observation;
import com.octoacme.shiplog.lint.OddCharacters;
import com.octoacme.shiplog.lint.RuleDescription;
import com.octoacme.shiplog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports a word of Latin letters in which one of another script looks like a Latin one. */
public final class MixedScriptRule implements DocumentRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "mixed-script",
          "safety",
          Severity.WARNING,
          "A word mixes Latin letters with Cyrillic or Greek ones that look the same.",
          "A reader sees the one name, a search finds the other. A word that is all of one script"
              + " is fine.",
          """
          approved by \u0430dmin (its first letter is Cyrillic)
          """,
          """
          approved by admin
          """,
          Fix.NONE);

  /** The letters of other scripts that are drawn like Latin ones. */
  private static final String ALIKE =
      "\u0430\u0441\u0435\u043E\u0440\u0445\u0443\u0456\u0458\u0455\u0501\u051B\u051D\u04BB\u04CF"
          + "\u0410\u0412\u0421\u0415\u041D\u0406\u0408\u041A\u041C\u041E\u0420\u0405\u0422\u0425\u0423"
          + "\u03BF\u03B1\u03BD\u03C1\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F"
          + "\u03A1\u03A4\u03A5\u03A7";

  /** Where Greek begins, and where Cyrillic ends. */
  private static final char FIRST_ALIKE = 0x370;

  private static final char LAST_ALIKE = 0x52F;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Observation> check(LintedDocument document) {
    String text = document.document().text();
    if (!hasOtherLetters(document.oddCharacters())) {
      return List.of();
    }
    List<Observation> seen = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        judge(text, new Span(start, i), seen);
        start = -1;
      }
    }
    return seen;
  }

  private static boolean hasOtherLetters(OddCharacters odd) {
    for (int number = 0; number < odd.count(); number++) {
      char c = odd.text().charAt(odd.place(number));
      if (c >= FIRST_ALIKE && c <= LAST_ALIKE) {
        return true;
      }
    }
    return false;
  }

  private static void judge(String text, Span word, List<Observation> seen) {
    int latin = 0;
    int alike = 0;
    int place = -1;
    for (int i = word.start(); i < word.end(); i++) {
      char c = text.charAt(i);
      if (c < 0x250) {
        latin++;
      } else if (ALIKE.indexOf(c) >= 0) {
        alike++;
        place = place < 0 ? i : place;
      }
    }
    if (latin > 0 && alike > 0 && latin + alike == word.length()) {
      seen.add(mixed(text, word, place));
    }
  }

  private static Observation mixed(String text, Span word, int place) {
    String name = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(place));
    String message =
        "the word "
            + Quoted.of(word.of(text))
            + " mixes scripts: it holds "
            + name
            + ", "
            + Character.getName(text.charAt(place)).toLowerCase(Locale.ROOT);
    return Observation.at(word, message)
        .remedy("Write all of it in one script")
        .about(word.of(text));
  }
}
