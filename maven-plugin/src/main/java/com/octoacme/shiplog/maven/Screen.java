package com.octoacme.shiplog.maven;

import com.octoacme.shiplog.text.Colours;
import java.io.Console;
import java.util.Optional;

/** Tells whether lines are shown to a person, in colours. */
final class Screen {
  private Screen() {}

  /**
   * Whether lines have colours: as Maven's own setting {@code style.color} says, else on a
   * terminal, unless {@code NO_COLOR} is set.
   *
   * @param interactive whether Maven may ask somebody
   */
  static boolean hasColours(boolean interactive) {
    return Colours.areWanted(
        Optional.ofNullable(System.getProperty("style.color")),
        Optional.ofNullable(System.getenv("NO_COLOR")),
        interactive && isTerminal());
  }

  /** Whether a line may be written over: for a person at a terminal who wants colours. */
  static boolean hasBar(boolean interactive) {
    return interactive && isTerminal() && hasColours(true);
  }

  /** From JDK 22 on there is a console even if nobody looks, and it says so. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
