package com.octoacme.shiplog.text;

/** The beginning of a text, in one line, for lists. */
public final class Excerpt {
  private Excerpt() {}

  /**
   * A text of at most so many characters, and an ellipsis where it goes on.
   *
   * @param longest UTF-16 units; it is cut between words where one ends in the second half
   */
  public static String of(String text, int longest) {
    String line = Spaces.single(text.strip());
    if (line.length() <= longest) {
      return line;
    }
    int space = line.lastIndexOf(' ', longest);
    return space > longest / 2
        ? line.substring(0, space) + " …"
        : line.substring(0, withoutHalf(line, longest)) + "…";
  }

  /** No character is cut in two. */
  private static int withoutHalf(String line, int end) {
    return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
  }
}
