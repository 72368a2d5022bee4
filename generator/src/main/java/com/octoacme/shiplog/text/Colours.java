package com.octoacme.shiplog.text;

import java.util.Optional;

/** Decides whether lines have colours. */
public final class Colours {
  private Colours() {}

  /**
   * Whether they have.
   *
   * @param wanted {@code always} or {@code never} by the user's setting, anything else to choose
   * @param noColour the variable {@code NO_COLOR}
   * @param terminal whether a person looks at the output
   */
  public static boolean areWanted(
      Optional<String> wanted, Optional<String> noColour, boolean terminal) {
    return switch (wanted.orElse("auto")) {
      case "always" -> true;
      case "never" -> false;
      default -> terminal && noColour.isEmpty();
    };
  }
}
