package com.octoacme.shiplog.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.octoacme.shiplog.difference.Difference.Line;
import com.octoacme.shiplog.difference.Difference.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferencerTest {
  @Test
  void marksTheWordsThatChangedInALine() {
    Difference difference =
        compare("- [ ] Deploy to staging\n", "- [x] Deploy to staging, twice\n");

    assertThat(drawn(difference))
        .containsExactly(
            "@1,1", "-- [{ }] Deploy to staging", "+- [{x}] Deploy to staging{, twice}");
  }

  @Test
  void doesNotMarkWordsOfLinesThatHaveLittleInCommon() {
    assertThat(drawn(compare("Nothing is known yet.\n", "The cache was full.\n")))
        .containsExactly("@1,1", "-Nothing is known yet.", "+The cache was full.");
  }

  @Test
  void showsThreeLinesAroundAChange() {
    assertThat(drawn(compare("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")))
        .containsExactly("@2,2", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8");
  }

  @Test
  void makesOneHunkOfChangesThatStandNearAndTwoOfOthers() {
    String before = numbers(40);

    assertThat(compare(before, before.replace("10\n", "x\n").replace("15\n", "y\n")).hunks())
        .hasSize(1);
    assertThat(compare(before, before.replace("10\n", "x\n").replace("30\n", "y\n")).hunks())
        .hasSize(2);
  }

  @Test
  void doesNotCountLineEndingsAsAChange() {
    assertThat(compare("a\nb\n", "a\r\nb").isEmpty()).isTrue();
  }

  @Test
  void countsAllLinesAndShowsSome() {
    Difference difference = Differencer.compare("", numbers(50), 20);

    assertThat(difference.added()).isEqualTo(50);
    assertThat(difference.hidden()).isEqualTo(30);
    assertThat(difference.hunks().get(0).lines()).hasSize(20);
  }

  @Test
  void tellsBothTextsInFullWhenAllIsShown() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      String before = text(random);
      String after = text(random);

      Difference difference = compare(before, after);

      assertThat(applied(before, difference)).as("%s -> %s", before, after).isEqualTo(after);
      assertThat(difference.hidden()).isZero();
    }
  }

  private static Difference compare(String before, String after) {
    return Differencer.compare(before, after, 1_000);
  }

  private static String numbers(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> number + "\n")
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(30), 0, 5)
        .mapToObj(number -> "line " + number + "\n")
        .collect(Collectors.joining());
  }

  /** The later text, made of the earlier one and what a difference shows. */
  private static String applied(String before, Difference difference) {
    List<String> old = before.lines().toList();
    List<String> made = new ArrayList<>();
    int next = 0;
    for (Difference.Hunk hunk : difference.hunks()) {
      made.addAll(old.subList(next, hunk.before() - 1));
      next = hunk.before() - 1;
      for (Line line : hunk.lines()) {
        if (line.kind() != Line.Kind.REMOVED) {
          made.add(line.parts().stream().map(Part::text).collect(Collectors.joining()));
        }
        next += line.kind() == Line.Kind.ADDED ? 0 : 1;
      }
    }
    made.addAll(old.subList(next, old.size()));
    return made.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static List<String> drawn(Difference difference) {
    List<String> drawn = new ArrayList<>();
    for (Difference.Hunk hunk : difference.hunks()) {
      drawn.add("@" + hunk.before() + "," + hunk.after());
      hunk.lines().forEach(line -> drawn.add(drawn(line)));
    }
    return drawn;
  }

  private static String drawn(Line line) {
    String sign =
        switch (line.kind()) {
          case SAME -> " ";
          case REMOVED -> "-";
          case ADDED -> "+";
        };
    return line.parts().stream()
        .map(part -> part.changed() ? "{" + part.text() + "}" : part.text())
        .collect(Collectors.joining("", sign, ""));
  }
}
