package com.octoacme.shiplog.document.markdown;

import com.octoacme.shiplog.config.Limits;
import com.octoacme.shiplog.document.FrontMatter;
import com.octoacme.shiplog.text.ConflictMarker;
import com.octoacme.shiplog.text.LineIndex;
import com.octoacme.shiplog.text.Span;
import com.octoacme.shiplog.yaml.YamlReader;
import com.octoacme.shiplog.yaml.YamlResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Cuts the front matter off the top of a text and reads it. */
final class FrontMatterReader {
  private static final String FENCE = "---";

  private final String text;
  private final LineIndex lines;
  private final Limits limits;

  FrontMatterReader(String text, LineIndex lines, Limits limits) {
    this.text = text;
    this.lines = lines;
    this.limits = limits;
  }

  /**
   * What stands at the top.
   *
   * @param frontMatter without values where there is a fault, but with its place, if it is closed
   */
  record Result(FrontMatter frontMatter, Optional<Fault> fault) {}

  /** What is wrong with a front matter, at an offset of the text. */
  record Fault(int offset, String message, String remedy) {}

  Result read() {
    if (!text.startsWith(FENCE) || !lines.line(1).stripTrailing().equals(FENCE)) {
      return new Result(FrontMatter.NONE, Optional.empty());
    }
    OptionalInt closing = findClosingLine();
    if (closing.isEmpty()) {
      return broken(
          FrontMatter.NONE.span(),
          0,
          "the front matter that begins here is not closed",
          "Put a line --- after its last key.");
    }
    int end = lines.startOf(closing.getAsInt()) + lines.line(closing.getAsInt()).length();
    return readYaml(new Span(lines.startOf(2), lines.startOf(closing.getAsInt())), end);
  }

  private OptionalInt findClosingLine() {
    for (int line = 2; line <= lines.lineCount(); line++) {
      String content = lines.line(line).stripTrailing();
      if (content.equals(FENCE) || content.equals("...")) {
        return OptionalInt.of(line);
      }
    }
    return OptionalInt.empty();
  }

  private Result readYaml(Span yaml, int end) {
    Span all = new Span(0, end);
    String values = yaml.of(text);
    int bytes = values.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > limits.frontMatter()) {
      String message =
          "the front matter has " + bytes + " bytes; the limit is " + limits.frontMatter();
      return broken(all, 0, message, "Move text into the body.");
    }
    YamlResult result = YamlReader.read(values, yaml.start());
    if (result instanceof YamlResult.Broken fault) {
      OptionalInt conflict = ConflictMarker.findFirst(values);
      return conflict.isPresent()
          ? conflict(all, yaml.start() + conflict.getAsInt())
          : broken(all, fault.offset(), fault.message(), "Write it as `key: value` lines.");
    }
    YamlResult.Parsed parsed = (YamlResult.Parsed) result;
    return new Result(new FrontMatter(parsed.top().entries(), all), Optional.empty());
  }

  private static Result conflict(Span all, int offset) {
    return broken(
        all,
        offset,
        "the front matter holds a merge conflict that nobody resolved",
        "Keep what is right of both versions, and take out the lines of git.");
  }

  private static Result broken(Span span, int offset, String message, String remedy) {
    return new Result(
        new FrontMatter(List.of(), span), Optional.of(new Fault(offset, message, remedy)));
  }
}
